import { withPublished } from '@digirooster/domain'
import type { Plan, Problem, Session } from '@digirooster/domain'

/** What of a plan becomes public, and by which quarter. */
export interface Publication {
  readonly problem: Problem
  readonly plan: Plan
  /** Last day whose lessons begin to be public, inclusive. */
  readonly coversUntil: string
}

/**
 * The quarter after a plan was published. What the coordinator pinned is published like all the rest: a pin says what may
 * not change, not that nobody may know.
 */
export function afterPublication({ problem, plan, coversUntil }: Publication): Problem {
  const { fixed } = problem
  const isPin = ({ because }: (typeof fixed.sessions)[number]) => because === 'pinned'
  const published = withPublished(
    { ...problem, fixed: { ...fixed, sessions: fixed.sessions.filter((each) => !isPin(each)) } },
    plan,
    { until: coversUntil },
  )
  const known = new Set(published.fixed.sessions.map(({ session }) => session.id))
  const later = fixed.sessions.filter((each) => isPin(each) && !known.has(each.session.id))
  return {
    ...published,
    fixed: { ...published.fixed, sessions: [...published.fixed.sessions, ...later] },
  }
}

/** The lessons of a quarter that are public. */
export function publicSessions({ fixed }: Problem): Session[] {
  return fixed.sessions.flatMap(({ session, because }) =>
    because === 'published' ? [session] : [],
  )
}
