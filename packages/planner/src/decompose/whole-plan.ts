import type { Plan, Problem } from '@digirooster/domain'
import { joinDigibanken, withOwnRules } from '../rules/own-constraints.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { readStart, startOfPart } from '../start/plan-start.ts'
import { joinReports } from '../start/start-report.ts'
import type { StartReport } from '../start/start-report.ts'
import { jointBound } from './joint-bound.ts'
import { mergePlans } from './merge-plans.ts'
import type { PartTask } from './plan-part.ts'
import type { PlannedPart } from './plan-parts.ts'
import { splitProblem } from './split-problem.ts'

/**
 * What is planned apart; the problem itself when it does not fall apart.
 * @param startFrom a plan to start from
 * @throws {PlannerError} `invalid-rule`; `invalid-option` when `startFrom` is no plan
 */
export function tasksOf(
  problem: Problem,
  rules?: readonly OwnRule[],
  startFrom?: Plan,
): PartTask[] {
  const constraints = withOwnRules(rules)
  const parts = joinDigibanken(rules) ? [problem] : splitProblem(problem, constraints)
  const start = startFrom === undefined ? undefined : readStart(startFrom)
  return parts.map((part) => ({
    problem: part,
    constraints,
    ...(start && { start: parts.length === 1 ? start : startOfPart(start, part) }),
  }))
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

/** What became of the plan that all parts started from, if any. */
export function startOf(planned: readonly PlannedPart[]): { readonly start?: StartReport } {
  const reports = planned.flatMap(({ start }) => start ?? [])
  return reports.length > 0 ? { start: joinReports(reports) } : {}
}
