import type { IssueList } from '../input/input-issue.ts'
import type { Session } from '../plan/session.ts'
import type { FixedSession } from '../problem/fixed.ts'
import type { Problem } from '../problem/problem.ts'
import { isKnown, unitOf } from './made.ts'
import type { Made, Of } from './made.ts'

const ALL = ['time', 'place', 'people'] as const

/**
 * The problem in which a session stands, with its group. The other sessions of that group stand too, and may move.
 * @param made where its group and the sessions beside it are found
 */
export function withStanding(problem: Problem, made: Made, stands: FixedSession): Problem {
  const { fixed } = problem
  const unit = unitOf(stands.session)
  const known = new Set(fixed.sessions.map(({ session }) => session.id))
  const beside = made.sessions.filter(
    (other) => unitOf(other) === unit && other.id !== stands.session.id && !known.has(other.id),
  )
  const { offeringId, id } = stands.session
  const offering = made.offerings.find((each) => each.id === offeringId)
  const isNew = offering !== undefined && !fixed.offerings.some((o) => o.id === offering.id)
  return {
    ...problem,
    fixed: {
      ...fixed,
      offerings: isNew ? [...fixed.offerings, offering] : fixed.offerings,
      sessions: [
        ...fixed.sessions.filter(({ session }) => session.id !== id),
        stands,
        ...beside.map((session): FixedSession => ({
          session: { ...session, pinned: false },
          because: 'series',
          holds: [],
        })),
      ],
    },
  }
}

/** The problem in which everything that a plan held before `asOf` stands: it has happened. */
export function withPast(problem: Problem, made: Made): Problem {
  const { asOf } = problem.horizon
  return made.sessions
    .filter(({ start }) => start < asOf)
    .reduce(
      (changed, session) => {
        const stands = changed.fixed.sessions.find((f) => f.session.id === session.id)
        return stands && stands.because !== 'series'
          ? changed
          : withStanding(changed, made, { session, because: 'published', holds: [...ALL] })
      },
      withBegunReferrals(problem, made),
    )
}

/** The problem in which people whom a plan sent to a course of a partner that has begun have their place. */
function withBegunReferrals(problem: Problem, { referrals = [] }: Made): Problem {
  const { fixed, horizon, supply } = problem
  const begun = new Set(
    supply.flatMap(({ id, sessions }) =>
      sessions.some(({ start }) => start < horizon.asOf) ? [id] : [],
    ),
  )
  const known = new Set(fixed.referrals?.map((r) => `${r.demandId} ${r.supplyId}`))
  const more = referrals.filter(
    (r) => begun.has(r.supplyId) && !known.has(`${r.demandId} ${r.supplyId}`),
  )
  if (more.length === 0) return problem
  return { ...problem, fixed: { ...fixed, referrals: [...(fixed.referrals ?? []), ...more] } }
}

/** The problem in which the coordinator keeps a session as it is. */
export function pinned(
  problem: Problem,
  { sessionId, holds }: Of<'pin'>,
  made: Made,
  list: IssueList,
): Problem {
  const stands = problem.fixed.sessions.find((f) => f.session.id === sessionId)
  const session = stands?.session ?? made.sessions.find(({ id }) => id === sessionId)
  const ids = made.sessions.map(({ id }) => id)
  if (!session) {
    isKnown(sessionId, ids, { kind: 'session', field: 'sessionId', list })
    return problem
  }
  return withStanding(problem, made, {
    session: { ...session, pinned: true },
    because: stands?.because === 'published' ? 'published' : 'pinned',
    holds: [...holds],
  })
}

/** Whether the coordinator keeps a session that stands as it is. */
export function isPinned({ session, because, holds }: FixedSession): boolean {
  return session.pinned || (because === 'pinned' && holds.length > 0)
}

/** The problem in which a session may change again; what is published or past stands nevertheless. */
export function unpinned(problem: Problem, { sessionId }: Of<'unpin'>, list: IssueList): Problem {
  const { fixed, horizon } = problem
  const pins = fixed.sessions.filter(isPinned).map(({ session }) => session.id)
  if (!isKnown(sessionId, pins, { kind: 'session', field: 'sessionId', list })) return problem
  const sessions = fixed.sessions.map((each): FixedSession => {
    if (each.session.id !== sessionId) return each
    const session: Session = { ...each.session, pinned: false }
    return each.because === 'published' || session.start < horizon.asOf
      ? { session, because: 'published', holds: [...ALL] }
      : { session, because: 'series', holds: [] }
  })
  return { ...problem, fixed: withoutLoose({ ...fixed, sessions }) }
}

/** Groups of which no session stands for a reason of its own no longer stand. */
function withoutLoose({ offerings, sessions, ...rest }: Problem['fixed']): Problem['fixed'] {
  const firm = new Set(
    sessions.flatMap(({ session, because }) => (because === 'series' ? [] : [unitOf(session)])),
  )
  const kept = sessions.filter(({ session }) => firm.has(unitOf(session)))
  const groups = new Set(kept.map(({ session }) => session.offeringId))
  return { ...rest, offerings: offerings.filter(({ id }) => groups.has(id)), sessions: kept }
}
