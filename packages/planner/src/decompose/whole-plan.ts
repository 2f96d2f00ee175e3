import type { Plan, Problem } from '@digirooster/domain'
import { joinDigibanken, withOwnRules } from '../rules/own-constraints.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { jointBound } from './joint-bound.ts'
import { mergePlans } from './merge-plans.ts'
import type { PartTask } from './plan-part.ts'
import type { PlannedPart } from './plan-parts.ts'
import { splitProblem } from './split-problem.ts'

/**
 * What is planned apart; the problem itself when it does not fall apart.
 * @throws {PlannerError} `invalid-rule`
 */
export function tasksOf(problem: Problem, rules?: readonly OwnRule[]): PartTask[] {
  const constraints = withOwnRules(rules)
  const parts = joinDigibanken(rules) ? [problem] : splitProblem(problem, constraints)
  return parts.map((part) => ({ problem: part, constraints }))
}

/** Joins what was planned apart, in the order of `tasksOf`. */
export function wholePlan(
  problem: Problem,
  planned: readonly PlannedPart[],
  run: Pick<Plan['provenance'], 'seed' | 'iterations' | 'stopped'>,
): Plan {
  const plans = planned.map((part) => part.plan)
  return mergePlans(problem, plans, run, jointBound(planned.map((part) => part.bound)))
}
