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
 * @param problem the problem as it is now, in which what is published may move
 */
export function hitsOf(
  problem: Problem,
  plan: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>,
  constraints: readonly Constraint[],
): Map<string, Hit> {
  const { quarter, state } = placePlan(problem, plan, { constraints })
  const ids = quarter.bundles.flatMap(({ sessionIds }) => sessionIds)
  const hits = new Map<string, Hit>()
  for (const constraint of constraints) {
    if (constraint.level !== 'hard') continue
    for (const { activities, text } of costsOf(constraint, quarter, state))
      for (const a of activities)
        if (!hits.has(ids[a])) hits.set(ids[a], { ruleId: constraint.id, text })
  }
  return hits
}
