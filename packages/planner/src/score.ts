import type { Plan, Problem, Score } from '@digirooster/domain'
import { decodeOfferings } from './decode/sessions.ts'
import { scoreOf, weightOfWishes, wishesLeft } from './decode/score-of.ts'
import { placePlan } from './explain/place-plan.ts'
import { withOwnRules } from './rules/own-constraints.ts'
import type { OwnRule } from './rules/own-rule.ts'

/**
 * Counts what a plan costs by every rule, anew from the rules’ own definitions. What the problem does not know, such
 * as a room that does not exist, is left out.
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `invalid-rule`
 * @example score(problem, plan).rules.find(({ id }) => id === 'nearness')?.weighted
 */
export function score(
  problem: Problem,
  plan: Plan,
  options: { readonly rules?: readonly OwnRule[] } = {},
): Score {
  const placed = placePlan(problem, plan, { constraints: withOwnRules(options.rules) })
  const { quarter, state, indexes, referrals } = placed
  const left = wishesLeft(indexes, referrals, decodeOfferings(quarter, state))
  return scoreOf(placed, weightOfWishes(indexes, left))
}
