import type { Plan, Problem } from '@digirooster/domain'
import { placePlan } from '../explain/place-plan.ts'
import { withOwnRules } from '../rules/own-constraints.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { rowsOf } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { countedOf } from './counted.ts'
import { figuresOf } from './figures.ts'

/**
 * Puts plans side by side, every figure counted anew. Without a problem of its own a plan is judged by the one that is
 * given, whatever policy it was made under.
 * @param plans with a `problem` where it is another version of the quarter
 * @param options `rules`: those of your own that the plans were made with
 * @throws {PlannerError} `invalid-rule`
 * @example compareNamed(problem, [{ name: 'now', plan: a }, { name: 'new', plan: b }]).rows[1].values
 */
export function compareNamed(
  problem: Problem,
  plans: readonly { readonly name: string; readonly plan: Plan; readonly problem?: Problem }[],
  options: { readonly rules?: readonly OwnRule[] | undefined } = {},
): Comparison {
  const constraints = withOwnRules(options.rules)
  const counted = plans.map(({ plan, problem: own = problem }) =>
    figuresOf(countedOf(own, plan, placePlan(own, plan, { constraints }))),
  )
  return { names: plans.map(({ name }) => name), rows: rowsOf(counted) }
}
