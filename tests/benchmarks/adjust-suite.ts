import { addDays } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { open, plan } from '@digirooster/planner'
import type { Handle } from '@digirooster/planner'
import { within } from './report/statistics.ts'
import { clockOf } from './runs/clock.ts'
import { nameOf, readQuarter } from './runs/quarter-source.ts'
import type { QuarterSource } from './runs/quarter-source.ts'
import type { Suite } from './suite.ts'

type Session = Plan['sessions'][number]

/** One thing people ask of a plan that is open. */
interface Question {
  readonly what: string
  /** milliseconds that 95 % of the answers may take, by quarter; absent: none is set */
  readonly bars?: Readonly<Record<string, number>>
  readonly ask: (handle: Handle, session: Session, all: readonly Session[], k: number) => void
}

const questions: readonly Question[] = [
  {
    what: 'what a move does',
    bars: { kortrijk: 5, brugge: 5 },
    ask: (handle, { id }, all, k) =>
      handle.delta({ sessionId: id, start: all[(k * 7 + 3) % all.length]?.start ?? '' }),
  },
  {
    what: 'suggest, the session alone',
    bars: { kortrijk: 50, brugge: 200 },
    ask: (handle, { id }) => handle.suggest(id),
  },
  {
    what: 'suggest, another one may move',
    bars: { kortrijk: 50, brugge: 200 },
    ask: (handle, { id }) => handle.suggest(id, { depth: 2 }),
  },
  {
    what: 'board, a week',
    ask(handle, { id, start }) {
      const from = start.slice(0, 10)
      handle.cells(id, { from, until: addDays(from, 6) })
    },
  },
  { what: 'board, the whole quarter', ask: (handle, { id }) => handle.cells(id) },
  {
    what: 'who can take over',
    ask(handle, { id, people }) {
      if (people.length > 0) handle.takeOver(id)
    },
  },
]

/** How fast a plan that is open answers what a coordinator asks while on the phone or dragging. */
export const adjustSuite: Suite = {
  name: 'adjust',
  async run({ quick, seed, clock, signal, tell }, report) {
    report.heading('Adjusting a plan')
    report.paragraph(
      'Milliseconds an answer of an open plan takes, asked about every session but walk-ins, one after the other; the first 20 answers are left out, as code is cold then. _Bar_: what 95 % of the answers may take.',
    )
    const now = clockOf(clock)
    const addRow = report.table([
      'quarter',
      'what',
      'asked',
      'half within',
      '95 % within',
      'most',
      'bar',
    ])
    for (const fixture of ['kortrijk-2027q1', 'brugge-2027q1'] as const) {
      if (signal.aborted) return
      const source: QuarterSource = { fixture }
      const name = nameOf(source)
      tell(`adjust: ${name}`)
      const problem = await readQuarter(source)
      const made = (await plan(problem, { iterations: quick ? 30_000 : 150_000, seed })).plan
      const addTimes = (what: string, times: readonly number[], bar: number | null) =>
        addRow([
          name,
          what,
          times.length,
          within(times, 0.5),
          within(times, 0.95),
          within(times, 1),
          bar,
        ])
      const opening = Array.from({ length: 6 }, () => timed(now, () => open(problem, made)))
      addTimes('open', opening.slice(1), null)
      const handle = open(problem, made)
      const all = made.sessions.filter(({ kind }) => kind !== 'walk-in')
      for (const { what, bars, ask } of questions) {
        for (const [k, session] of all.slice(0, 20).entries()) ask(handle, session, all, k)
        const times = all.map((session, k) => timed(now, () => ask(handle, session, all, k)))
        addTimes(what, times, bars?.[name] ?? null)
      }
      addTimes('place for a new group', newGroups(problem, handle, now), null)
    }
  },
}

/** Asks for a group of every course that has a first format, at most eight. */
function newGroups(problem: Problem, handle: Handle, now: () => number): number[] {
  return problem.courses.slice(0, 8).flatMap(({ id: courseId, formats: [format] }) =>
    problem.digibanken.slice(0, 1).flatMap(({ id: digibankId }) => {
      const [level] = format?.levels ?? []
      if (!format || !level) return []
      const group = { courseId, formatId: format.id, level, digibankId }
      return [timed(now, () => handle.suggestGroup(group))]
    }),
  )
}

/** Milliseconds of one answer. */
function timed(now: () => number, ask: () => void): number {
  const from = now()
  ask()
  return now() - from
}
