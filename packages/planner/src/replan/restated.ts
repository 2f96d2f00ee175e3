import { isPinned } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { isPublishedAhead } from './released.ts'
import type { Repaired } from './repair.ts'

/** The problem in which everything that stands does so where a plan has it. */
export function restated(problem: Problem, { offerings, sessions }: Repaired): Problem {
  const { fixed, horizon } = problem
  const groupOf = new Map(offerings.map((offering) => [offering.id, offering]))
  const placeOf = new Map(sessions.map((session) => [session.id, session]))
  return {
    ...problem,
    fixed: {
      ...fixed,
      offerings: fixed.offerings.map((each) => {
        const { wijkId, status } = groupOf.get(each.id) ?? each
        return { ...each, wijkId, status }
      }),
      sessions: fixed.sessions.map((each) => {
        const session = placeOf.get(each.session.id)
        const mayMove =
          each.session.start >= horizon.asOf &&
          (each.holds.length < 3 || (isPublishedAhead(each, horizon.asOf) && !isPinned(each)))
        if (!session || !mayMove) return each
        return { ...each, session: { ...session, pinned: each.session.pinned } }
      }),
    },
  }
}
