import { readFile } from 'node:fs/promises'
import { addDays, applyChanges, parseProblem, withPublished } from '@digirooster/domain'
import type { Change, Plan, Problem, Session } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { plan, replan } from '@digirooster/planner'
import { clockOf } from './runs/clock.ts'
import type { Suite } from './suite.ts'

const quarters = ['kortrijk-2027q1', 'brugge-2027q1'] as const

/** How fast a plan is repaired after changes, and how much a repair moves beside planning all again. */
export const replanSuite: Suite = {
  name: 'replan',
  async run({ quick, seed, clock, signal, tell }, report) {
    const now = clockOf(clock)
    report.heading('Repair after changes')
    report.paragraph(
      'A plan of the example, repaired after one change: seconds of the whole answer in a warm process, and of the sessions that the change does not hit, the share that is not where it was. Beside it the same quarter planned again from that plan. Published: all of it is public, eight weeks before the change.',
    )
    const add = report.table([
      'quarter',
      'change',
      'hit',
      'seconds',
      'moved, not hit %',
      'wishes served',
      'planned again: moved %',
      'planned again: served',
    ])
    for (const name of quarters) {
      tell(`replan: a plan of ${name}`)
      const draft = await problemOf(name)
      const iterations = quick ? 20_000 : 150_000
      const made = (await plan(draft, { iterations, seed, signal })).plan
      const published = withPublished(draft, made)
      // The first answers of a process are slower than all later ones.
      await replan(draft, made, [])
      for (const [what, changes] of changesOf(draft, made))
        for (const problem of [draft, published]) {
          if (signal.aborted) return
          const label = problem === published ? `${what}, published` : what
          tell(`replan: ${name}, ${label}`)
          const begin = now()
          const repaired = await replan(problem, made, changes, { signal })
          const seconds = (now() - begin) / 1000
          const { figures } = repaired
          const unhit = figures.sessions - figures.hit
          const share = (count: number) => Math.round((1000 * count) / Math.max(1, unhit)) / 10
          const again =
            problem === draft
              ? await plannedAgain(problem, made, changes, { iterations, seed, signal })
              : undefined
          const hit = new Set(hitBy(repaired))
          add([
            name,
            label,
            figures.hit,
            seconds,
            share(figures.changedUnhit),
            figures.servedAfter,
            again ? share(movedIn(made, again, hit)) : null,
            again ? again.demandServed.served : null,
          ])
        }
    }
  },
}

async function problemOf(name: (typeof quarters)[number]): Promise<Problem> {
  const parsed = parseProblem(await readFile(fixturePath(name)))
  if (!parsed.ok) throw new TypeError(`${name} is not valid.`)
  return parsed.value
}

/** What happens in a quarter, each about what the plan uses most. */
function changesOf(problem: Problem, made: Plan): [string, Change[]][] {
  const lessons = made.sessions.filter(({ courseId }) => courseId !== null)
  const place = mostOf(lessons.map((s) => s.digipuntId))
  const room = mostOf(lessons.map((s) => s.roomId))
  const trainer = mostOf(lessons.map((s) => s.people[0]?.personId ?? null))
  const day = mostOf(lessons.filter((s) => s.digipuntId === place).map((s) => s.start.slice(0, 10)))
  const line = made.budget.toSorted((a, b) => b.plannedCents - a.plannedCents)[0]
  const [group] = made.offerings.toSorted((a, b) => b.invited - a.invited)
  const [asked] = problem.demand
  const away = (kind: 'digipunt' | 'room' | 'person', id: string, days: number): Change => ({
    kind: 'away',
    subject: { kind, id },
    from: day,
    until: addDays(day, days),
  })
  return [
    ['a place is closed for a day', [away('digipunt', place, 0)]],
    ['a trainer is ill for a week', [away('person', trainer, 6)]],
    ['a room is lost', [away('room', room, 90)]],
    [
      'a tenth less money',
      line
        ? [
            {
              kind: 'budget',
              budgetLineId: line.budgetLineId,
              quarterCents: Math.round(0.9 * line.quarterCents),
            },
          ]
        : [],
    ],
    [
      'nine late wishes',
      asked ? [{ kind: 'demand', demand: { ...asked, id: 'late', wishes: 9, people: 9 } }] : [],
    ],
    [
      'a group is cancelled',
      group ? [{ kind: 'cancel', offeringId: group.id, wishes: 'open' }] : [],
    ],
  ]
}

function mostOf(values: readonly (string | null)[]): string {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** The changed quarter planned again from the plan, as far as a plan is searched. */
async function plannedAgain(
  problem: Problem,
  made: Plan,
  changes: readonly Change[],
  options: { iterations: number; seed: number; signal: AbortSignal },
): Promise<Plan | undefined> {
  const changed = applyChanges(problem, changes, made)
  if (!changed.ok) return undefined
  return (await plan(changed.value, { ...options, startFrom: made })).plan
}

/** Sessions that the change hit, as far as they are not where they were. */
function hitBy({ changes }: Awaited<ReturnType<typeof replan>>): string[] {
  return changes
    .filter(({ because }) => because === 'hit' || because === 'asked')
    .flatMap(({ sessions }) => sessions.map(({ id }) => id))
}

function movedIn(before: Plan, after: Plan, hit: ReadonlySet<string>): number {
  const now = new Map(after.sessions.map((session) => [session.id, keyOf(session)]))
  return before.sessions.filter((s) => !hit.has(s.id) && now.get(s.id) !== keyOf(s)).length
}

function keyOf({ start, roomId, laptopClassIds, people }: Session): string {
  const who = people.map(({ role, personId }) => `${role} ${personId}`)
  return [start, roomId, ...laptopClassIds.toSorted(), ...who.toSorted()].join()
}
