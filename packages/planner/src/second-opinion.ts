import type { Plan, Problem } from '@digirooster/domain'
import { check as recheck } from './check/check.ts'
import type { CheckResult } from './check/check.ts'
import { constraints } from './constraints/registry.ts'
import { countOwnRules } from './rules/count-own-rules.ts'
import type { OwnRule } from './rules/own-rule.ts'

const weights = Object.fromEntries(constraints.map(({ id, weight }) => [id, weight]))

/**
 * Checks a plan from the problem and the plan alone: hard rules, what is owed, wishes served and the
 * plan’s own figures, by code that shares nothing with the search. Only rules of your own
 * are counted from their own definition.
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `invalid-rule`
 * @example
 * check(problem, plan).violations // []
 */
export function check(
  problem: Problem,
  plan: Plan,
  { rules = [] }: { readonly rules?: readonly OwnRule[] } = {},
): CheckResult {
  if (rules.length === 0) return recheck(problem, plan, { weights })
  return recheck(problem, plan, { weights, beside: countOwnRules(problem, plan, rules) })
}
