import type { LocalText, Problem } from '@digirooster/domain'

/** What a quarter holds, in figures; of the digibank that looks. */
export interface QuarterOverview {
  readonly title: string
  readonly start: string
  readonly end: string
  readonly isExample: boolean
  readonly wishes: {
    readonly count: number
    readonly people: number
    readonly starters: number
    readonly confident: number
    readonly byWijk: readonly Tally[]
    readonly byTopic: readonly Tally[]
  }
  readonly places: { readonly count: number; readonly rooms: number; readonly seats: number }
  readonly laptopClasses: { readonly count: number; readonly devices: number }
  readonly people: { readonly trainers: number; readonly volunteers: number }
  readonly budgetLines: readonly {
    readonly id: string
    readonly name: LocalText
    readonly cents: number
  }[]
  readonly targets: readonly {
    readonly id: string
    readonly name: LocalText
    readonly aim: number
  }[]
  /** Parts of the quarter that were asked for and not confirmed yet. */
  readonly asked: number
  readonly publications: readonly {
    readonly name: string
    readonly on: string
    readonly deadline: string | undefined
  }[]
}

/** How many wishes something has. */
export interface Tally {
  readonly id: string
  readonly name: LocalText
  readonly count: number
}

/**
 * Counts what a quarter holds for one digibank.
 * @param digibankId  whose wishes, money and targets; places and people are those it may use
 */
export function quarterOverview(problem: Problem, digibankId: string): QuarterOverview {
  const digibank = problem.digibanken.find(({ id }) => id === digibankId)
  const demand = problem.demand.filter((wish) => wish.digibankId === digibankId)
  const wishes = (level?: string) =>
    total(
      demand
        .filter((wish) => level === undefined || wish.level === level)
        .map((wish) => wish.wishes),
    )
  const rooms = problem.digipunten.flatMap((digipunt) => digipunt.rooms)
  const wijken = (digibank?.wijken ?? []).map(({ id, name }) => ({ id, name: { nl: name } }))
  const states = new Set(['asked', 'option'])
  return {
    title: problem.title,
    start: problem.horizon.start,
    end: problem.horizon.end,
    isExample: problem.exampleData === true,
    wishes: {
      count: wishes(),
      people: total(demand.map(({ people }) => people)),
      starters: wishes('starter'),
      confident: wishes('confident'),
      byWijk: tallies(demand, 'wijkId', wijken),
      byTopic: tallies(demand, 'topicId', problem.topics),
    },
    places: {
      count: problem.digipunten.length,
      rooms: rooms.length,
      seats: total(rooms.map(({ seats }) => seats)),
    },
    laptopClasses: {
      count: problem.laptopClasses.length,
      devices: total(problem.laptopClasses.flatMap(({ devices }) => Object.values(devices))),
    },
    people: {
      trainers: problem.people.filter(({ roles }) => roles.includes('trainer')).length,
      volunteers: problem.people.filter(({ roles }) => !roles.includes('trainer')).length,
    },
    budgetLines: problem.budgetLines
      .filter((line) => line.digibankId === digibankId)
      .map(({ id, name, quarter }) => ({ id, name, cents: quarter.cents })),
    targets: (digibank?.targets ?? []).map(({ id, name, quarter }) => ({ id, name, aim: quarter })),
    asked: problem.availability.filter(({ state }) => state !== undefined && states.has(state))
      .length,
    publications: problem.horizon.publications.map(({ name, on, deadline }) => ({
      name,
      on,
      deadline,
    })),
  }
}

type Grouped = Problem['demand'][number]

/** Wishes per wijk or topic, most first. */
function tallies(
  demand: readonly Grouped[],
  by: 'wijkId' | 'topicId',
  names: readonly { readonly id: string; readonly name: LocalText }[],
): Tally[] {
  const counts = new Map<string, number>()
  for (const wish of demand) counts.set(wish[by], (counts.get(wish[by]) ?? 0) + wish.wishes)
  return names
    .map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
