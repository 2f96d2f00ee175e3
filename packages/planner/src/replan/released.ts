import { isPinned } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'

type FixedSession = Problem['fixed']['sessions'][number]

/** Whether a session was made public and has not been held yet. */
export function isPublishedAhead({ session, because }: FixedSession, asOf: string): boolean {
  return because === 'published' && session.start >= asOf
}

/**
 * The problem in which sessions that are published may move: they stand, and hold nothing. What is past stays as it was,
 * what is pinned holds what its pin says.
 */
export function released(problem: Problem): Problem {
  const { fixed, horizon } = problem
  const sessions = fixed.sessions.map((each) =>
    isPublishedAhead(each, horizon.asOf) && !isPinned(each) ? { ...each, holds: [] } : each,
  )
  return { ...problem, fixed: { ...fixed, sessions } }
}
