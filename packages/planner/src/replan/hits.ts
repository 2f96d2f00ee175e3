import { walkInCalendar } from '@digirooster/domain'
import type { Bilingual, Plan, Problem } from '@digirooster/domain'
import type { Constraint } from '../constraints/constraint.ts'
import { placePlan } from '../explain/place-plan.ts'
import { costsOf } from '../recount.ts'

/** Why sessions cannot stay as they are. */
export interface Hit {
  /** id of the hard rule they would break */
  readonly ruleId: string
  readonly text: Bilingual
}

/**
 * Sessions of a plan that break a hard rule when they stay where they are, with the first rule each breaks.
 * @param problem   the problem as it is now, in which what is published may move
 * @param cancelled groups that do not go on
 */
export function hitsOf(
  problem: Problem,
  plan: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>,
  constraints: readonly Constraint[],
  cancelled: ReadonlySet<string>,
): Map<string, Hit> {
  const { quarter, state } = placePlan(problem, plan, { constraints })
  const ids = quarter.bundles.flatMap(({ sessionIds }) => sessionIds)
  const hits = new Map<string, Hit>()
  // What a session breaks itself says more than a total that it is a part of.
  const hard = constraints.filter(({ level }) => level === 'hard')
  const inOrder = [...hard.filter((c) => c.kind !== 'sum'), ...hard.filter((c) => c.kind === 'sum')]
  for (const constraint of inOrder) {
    for (const { activities, text } of costsOf(constraint, quarter, state))
      for (const a of activities)
        if (!hits.has(ids[a])) hits.set(ids[a], { ruleId: constraint.id, text })
  }
  const known = new Set(ids)
  for (const id of closedWalkIns(problem)) if (!hits.has(id)) hits.set(id, CLOSED)
  for (const session of plan.sessions)
    if (!known.has(session.id) || cancelled.has(session.offeringId ?? ''))
      hits.set(session.id, session.walkInId === null ? NOT_KNOWN : CLOSED)
  return hits
}

/** Ids of open help moments that stand although their place is closed then. */
export function closedWalkIns(problem: Problem): Set<string> {
  const momentsOf = walkInCalendar(problem)
  const known = new Set(problem.walkIns.flatMap((w) => momentsOf(w).map((m) => m.sessionId)))
  return new Set(
    problem.fixed.sessions.flatMap(({ session }) =>
      session.walkInId !== null && !known.has(session.id) ? [session.id] : [],
    ),
  )
}

const CLOSED: Hit = {
  ruleId: 'closed',
  text: { nl: 'De plaats is dan dicht.', en: 'The place is closed then.' },
}
const NOT_KNOWN: Hit = {
  ruleId: 'not-known',
  text: {
    nl: 'Dit wordt niet meer gevraagd of gegeven.',
    en: 'This is not asked or given any more.',
  },
}
