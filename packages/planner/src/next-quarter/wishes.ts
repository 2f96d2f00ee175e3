import type { Demand } from '@digirooster/domain'
import { followUpWishes } from './follow-ups.ts'
import { counted, many, note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { shareOut } from './share.ts'

/** What became of the wishes that were asked; the parts add up to what was asked. */
export interface WishTotals {
  readonly asked: number
  /** of people who came, or have a place in what is still to come or was not counted */
  readonly served: number
  /** of people who had a place, did not come, and ask again themselves if they want to */
  readonly noShows: number
  /** in groups that run on */
  readonly running: number
  readonly withdrawn: number
  /** without a place: taken along */
  readonly carried: number
}

/** The wishes of the next quarter. */
export interface NextWishes {
  readonly demand: Demand[]
  readonly totals: WishTotals
  readonly notes: Note[]
}

/**
 * Takes wishes along: those without a place keep their date, so that they weigh by their age; those of people who came
 * are gone. New wishes and follow-up courses come beside them.
 */
export function nextWishes(outcome: Outcome): NextWishes {
  const { problem, realised } = outcome
  const fates = fatesOf(outcome)
  const withdrawn = new Map<string, number>()
  for (const { demandId, wishes } of realised.withdrawn)
    withdrawn.set(demandId, (withdrawn.get(demandId) ?? 0) + wishes)
  const lines = problem.demand.map((line) => {
    const { met, noShows, running } = fates.get(line.id) ?? NONE
    const gone = realised.noShows === 'gone' ? noShows : 0
    const open = line.wishes - met - gone - running
    const left = Math.max(0, open - (withdrawn.get(line.id) ?? 0))
    return { line, met, gone, running, withdrawn: open - left, carried: left }
  })
  const kept = lines.flatMap(({ line, running, carried }): Demand[] => {
    const wishes = running + carried
    if (wishes === 0) return []
    const people = Math.max(1, Math.ceil((line.people * wishes) / line.wishes))
    return [{ ...line, wishes, people, source: 'carried-over' }]
  })
  const total = (of: (line: (typeof lines)[number]) => number) =>
    lines.reduce((sum, line) => sum + of(line), 0)
  const totals: WishTotals = {
    asked: total(({ line }) => line.wishes),
    served: total(({ met }) => met),
    noShows: total(({ gone }) => gone),
    running: total(({ running }) => running),
    withdrawn: total((line) => line.withdrawn),
    carried: total(({ carried }) => carried),
  }
  const asked = [...realised.demand, ...followUpWishes(outcome)]
  const taken = new Set([...problem.demand, ...kept].map(({ id }) => id))
  const fresh = asked.map((line) => ({ ...line, id: freeId(line.id, outcome.next.quarter, taken) }))
  return {
    demand: [...kept, ...fresh],
    totals,
    notes: wishNotes(totals, fresh, outcome),
  }
}

interface Fate {
  met: number
  noShows: number
  running: number
}

const NONE: Fate = { met: 0, noShows: 0, running: 0 }

/** Per demand line what became of the wishes that got a place. */
function fatesOf({ plan, realised, groups }: Outcome): Map<string, Fate> {
  const fates = new Map<string, Fate>()
  const add = (id: string, what: keyof Fate, wishes: number) => {
    const fate = fates.get(id) ?? { ...NONE }
    fate[what] += wishes
    fates.set(id, fate)
  }
  const divide = (served: readonly Served[], came: number | null) => {
    const wishes = served.map((s) => s.wishes)
    const all = wishes.reduce((sum, n) => sum + n, 0)
    const met = came === null ? wishes : shareOut(Math.min(all, came), wishes)
    for (const [k, { demandId }] of served.entries()) {
      add(demandId, 'met', met[k])
      add(demandId, 'noShows', wishes[k] - met[k])
    }
  }
  for (const { offering, state, isCounted, came } of groups) {
    if (state === 'cancelled') continue
    if (state === 'running')
      for (const { demandId, wishes } of offering.served) add(demandId, 'running', wishes)
    else divide(offering.served, isCounted ? came : null)
  }
  for (const supplyId of new Set(plan.referrals.map((r) => r.supplyId))) {
    const told = realised.supply.find((s) => s.supplyId === supplyId)
    divide(
      plan.referrals.filter((r) => r.supplyId === supplyId),
      told?.attended ?? null,
    )
  }
  return fates
}

interface Served {
  readonly demandId: string
  readonly wishes: number
}

/** An id nobody has, the same one where that can be. */
function freeId(id: string, quarter: string, taken: Set<string>): string {
  const short = id.slice(0, 100)
  let found = id
  for (let k = 1; taken.has(found); k++)
    found = `${short}-${quarter.toLowerCase()}${k === 1 ? '' : `-${k}`}`
  taken.add(found)
  return found
}

function wishNotes(totals: WishTotals, fresh: readonly Demand[], { realised }: Outcome): Note[] {
  const { asked, served, noShows, running, withdrawn, carried } = totals
  const facts = Object.entries(totals).map(([name, value]: [string, number]) =>
    counted(name, value),
  )
  const asks = fresh.reduce((sum, line) => sum + line.wishes, 0)
  const parts = (of: [number, string][]) =>
    of
      .filter(([value]) => value > 0)
      .map(([value, words]) => `${value} ${words}`)
      .join(', ')
  const nl = parts([
    [served, 'geholpen of met een plaats'],
    [carried, 'gaan mee'],
    [running, 'in een groep die doorloopt'],
    [noShows, 'kwamen niet'],
    [withdrawn, 'ingetrokken'],
  ])
  const en = parts([
    [served, 'served or with a place'],
    [carried, 'carried over'],
    [running, 'in a group that runs on'],
    [noShows, 'did not come'],
    [withdrawn, 'withdrawn'],
  ])
  return [
    note(
      'carried',
      'wishes',
      `Van ${many(asked, 'wens', 'wensen')}: ${nl}.`,
      `Of ${many(asked, 'wish', 'wishes')}: ${en}.`,
      facts,
    ),
    asks > 0
      ? note(
          'carried',
          'new-wishes',
          `Er kwamen ${many(asks, 'nieuwe wens', 'nieuwe wensen')} bij.`,
          `${many(asks, 'new wish', 'new wishes')} came in.`,
          [counted('wishes', asks)],
        )
      : note(
          'to-do',
          'no-new-wishes',
          'Er zijn geen nieuwe wensen ingevuld. Vul die van de IT-cafés, de inloop en de toeleiders in.',
          'No new wishes were filled in. Fill in those of IT cafés, walk-ins and referrers.',
        ),
    ...(noShows > 0 && realised.noShows === 'gone'
      ? [
          note(
            'carried',
            'no-shows',
            `${many(noShows, 'wens is', 'wensen zijn')} van mensen die niet kwamen: zij vragen zelf opnieuw.`,
            `${many(noShows, 'wish is', 'wishes are')} of people who did not come: they ask again themselves.`,
            [counted('noShows', noShows)],
          ),
        ]
      : []),
  ]
}
