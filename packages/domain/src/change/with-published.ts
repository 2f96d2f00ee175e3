import { addDays } from '../calendar/local-time.ts'
import type { Plan } from '../plan/plan.ts'
import type { FixedSession } from '../problem/fixed.ts'
import type { Problem } from '../problem/problem.ts'
import { unitOf } from './made.ts'

/**
 * The problem after a plan was made public: what begins by a day stands as the plan has it, a series with all its
 * lessons. What stood already keeps what it holds.
 * @param options `until`: last day on which what is published begins; absent: all of the plan
 * @example
 * withPublished(problem, plan, { until: '2027-02-14' }).fixed.sessions.length
 */
export function withPublished(
  problem: Problem,
  plan: Pick<Plan, 'offerings' | 'sessions'>,
  { until = problem.horizon.end }: { readonly until?: string } = {},
): Problem {
  const { fixed } = problem
  const end = `${addDays(until, 1)}T00:00`
  const begun = new Set(plan.sessions.filter(({ start }) => start < end).map(unitOf))
  const known = new Map(fixed.sessions.map((each) => [each.session.id, each]))
  const sessions = plan.sessions
    .filter((session) => begun.has(unitOf(session)))
    .flatMap((session): FixedSession[] => {
      const before = known.get(session.id)
      return before && before.because !== 'series' ? [] : [published({ ...session })]
    })
  const fresh = new Set(sessions.map(({ session }) => session.id))
  const groups = new Set(sessions.map(({ session }) => session.offeringId))
  const standing = new Set(fixed.offerings.map(({ id }) => id))
  return {
    ...problem,
    fixed: {
      ...fixed,
      offerings: [
        ...fixed.offerings,
        ...plan.offerings.filter(({ id }) => groups.has(id) && !standing.has(id)),
      ],
      sessions: [...fixed.sessions.filter(({ session }) => !fresh.has(session.id)), ...sessions],
    },
  }
}

function published(session: FixedSession['session']): FixedSession {
  return { session, because: 'published', holds: ['time', 'place', 'people'] }
}
