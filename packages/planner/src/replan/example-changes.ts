import { addDays } from '@digirooster/domain'
import type { Change, Plan, Problem } from '@digirooster/domain'
import { random } from '../kernel/index.ts'

/** One of many changes of a quarter, chosen by a number. For tests. */
function exampleChange(problem: Problem, plan: Plan, seed: number): Change[] {
  const numbers = random(seed)
  const pick = <T>(list: readonly T[]): T[] =>
    list.length === 0 ? [] : [list[numbers.int(list.length)]]
  const [session] = pick(plan.sessions.filter(({ start }) => start >= problem.horizon.asOf))
  const [offering] = pick(plan.offerings)
  const [line] = pick(problem.demand)
  const day = session?.start.slice(0, 10) ?? problem.horizon.start
  const away = (
    kind: 'digipunt' | 'room' | 'person',
    id: string | null | undefined,
    days: number,
  ) =>
    id === null || id === undefined
      ? []
      : [{ kind: 'away' as const, subject: { kind, id }, from: day, until: addDays(day, days) }]
  const ways: (() => Change[])[] = [
    () => away('digipunt', session?.digipuntId, 0),
    () => away('person', session?.people[0]?.personId, 6),
    () => away('room', session?.roomId, 60),
    () =>
      pick(problem.budgetLines).map(({ id, quarter }) => ({
        kind: 'budget',
        budgetLineId: id,
        quarterCents: Math.floor(quarter.cents / 2),
      })),
    () => [{ kind: 'demand', demand: { ...line, id: 'late', wishes: 9, people: 9 } }],
    () => [{ kind: 'demand', demand: { ...line, wishes: 1, people: 1 } }],
    () => [{ kind: 'demand-gone', demandId: line.id }],
    () => (offering ? [{ kind: 'cancel', offeringId: offering.id, wishes: 'open' }] : []),
    () => (offering ? [{ kind: 'course-gone', courseId: offering.courseId }] : []),
    () => (session ? [{ kind: 'pin', sessionId: session.id, holds: ['people'] }] : []),
    () => [{ kind: 'as-of', asOf: `${day}T00:00` }],
  ]
  return pick(ways).flatMap((way) => way())
}

/** A few changes at once, of different kinds. For tests. */
export function exampleChanges(problem: Problem, plan: Plan, seed: number): Change[] {
  const changes = [0, 1, 2].flatMap((k) => exampleChange(problem, plan, 31 * seed + k))
  const seen = new Set<string>()
  return changes.filter((change) => {
    // Two that are about the same group or line could not both be made.
    const subject = 'offeringId' in change || change.kind === 'course-gone' ? 'group' : change.kind
    const isNew = !seen.has(subject)
    seen.add(subject)
    return isNew
  })
}
