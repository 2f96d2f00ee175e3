import type { Problem } from '@digirooster/domain'
import type { DocumentOf, Kind } from './kinds.ts'

/** What a quarter says about itself, its lists aside. */
export type QuarterDocument = Pick<
  Problem,
  '$schema' | 'title' | 'exampleData' | 'horizon' | 'travel'
>

/** A quarter as its things, by kind, each in order. */
export interface Parts {
  readonly name: string
  readonly quarter: QuarterDocument
  readonly things: { readonly [K in Kind]: readonly DocumentOf<K>[] }
}

/** Takes a problem apart into things; `join` is its inverse. */
export function split(problem: Problem): Parts {
  const { $schema, title, exampleData, horizon, travel } = problem
  return {
    name: problem.id,
    quarter: { ...($schema !== undefined && { $schema }), title, exampleData, horizon, travel },
    things: {
      digibank: problem.digibanken,
      organisation: problem.organisations,
      contract: problem.contracts,
      'budget-line': problem.budgetLines,
      topic: problem.topics,
      course: problem.courses,
      digipunt: problem.digipunten.map(({ rooms: _, ...place }) => place),
      room: problem.digipunten.flatMap(({ id, rooms }) =>
        rooms.map((room) => ({ ...room, digipuntId: id })),
      ),
      'laptop-class': problem.laptopClasses,
      person: problem.people,
      demand: problem.demand,
      activity: problem.activities,
      'walk-in': problem.walkIns,
      supply: problem.supply,
      availability: problem.availability,
      counters: problem.counters,
      'fixed-offering': problem.fixed.offerings,
      'fixed-session': problem.fixed.sessions,
    },
  }
}

/** Puts things together into a problem; not checked. */
export function join({ name, quarter, things }: Parts): Problem {
  const { title, exampleData, horizon, travel, $schema } = quarter
  const roomsOf = Map.groupBy(things.room, ({ digipuntId }) => digipuntId)
  return {
    ...($schema !== undefined && { $schema }),
    version: 1,
    id: name,
    title,
    exampleData,
    horizon,
    digibanken: [...things.digibank],
    organisations: [...things.organisation],
    digipunten: things.digipunt.map((place) => ({
      ...place,
      rooms: (roomsOf.get(place.id) ?? []).map(({ digipuntId: _, ...room }) => room),
    })),
    laptopClasses: [...things['laptop-class']],
    people: [...things.person],
    contracts: [...things.contract],
    budgetLines: [...things['budget-line']],
    topics: [...things.topic],
    courses: [...things.course],
    demand: [...things.demand],
    activities: [...things.activity],
    walkIns: [...things['walk-in']],
    supply: [...things.supply],
    availability: [...things.availability],
    fixed: { offerings: [...things['fixed-offering']], sessions: [...things['fixed-session']] },
    travel,
    counters: [...things.counters],
  }
}

/** Id of a thing: its own, of counters the digibank’s, of what stands the session’s. */
export function idOf(kind: Kind, document: object): string {
  const of = kind === 'fixed-session' ? (Reflect.get(document, 'session') as object) : document
  return String(Reflect.get(of, kind === 'counters' ? 'digibankId' : 'id'))
}
