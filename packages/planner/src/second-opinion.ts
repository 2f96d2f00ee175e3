import type { Plan, Problem } from '@digirooster/domain'
import { check as recheck } from './check/check.ts'
import type { CheckResult } from './check/check.ts'
import { constraints } from './constraints/registry.ts'

const weights = Object.fromEntries(constraints.map(({ id, weight }) => [id, weight]))

/**
 * Checks a plan from the problem and the plan alone: hard rules, what is owed, wishes served and the
 * plan’s own figures, by code that shares nothing with the search.
 * @example
 * check(problem, plan).violations // []
 */
export function check(problem: Problem, plan: Plan): CheckResult {
  return recheck(problem, plan, { weights })
}
