import type { Plan, Problem } from '@digirooster/domain'
import type { Placed } from '../decode/decode.ts'
import { placePlan } from '../explain/place-plan.ts'
import type { Placing } from '../explain/place-plan.ts'
import { tryOut } from '../explain/try-out.ts'
import type { Evaluator } from '../kernel/index.ts'
import { withOwnRules } from '../rules/own-constraints.ts'
import type { OwnRule } from '../rules/own-rule.ts'

/** A problem with a plan, compiled once; the evaluator stands as the plan does between two questions. */
export interface Opened {
  readonly problem: Problem
  readonly plan: Plan
  readonly placed: Placed
  /** every rule counts, level by level; whoever moves something puts it back */
  readonly evaluator: Evaluator
  /** undefined when the plan has no such session, or the problem does not know what it is */
  readonly activityOf: (sessionId: string) => number | undefined
}

/**
 * Compiles a problem with a plan, to ask about.
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `invalid-rule`
 */
export function openPlan(
  problem: Problem,
  plan: Plan,
  options: { readonly rules?: readonly OwnRule[] | undefined } = {},
): Opened {
  return openWith(problem, plan, { constraints: withOwnRules(options.rules) })
}

/** Compiles a problem with a plan and with groups that the plan does not hold, which stay out. */
export function openWith(problem: Problem, plan: Plan, placing: Placing): Opened {
  const placed = placePlan(problem, plan, placing)
  const { quarter, state, constraints } = placed
  const ids = quarter.bundles.flatMap((bundle) => bundle.sessionIds)
  const indexOf = new Map(ids.flatMap((id, a) => (state.start[a] >= 0 ? [[id, a]] : [])))
  return {
    problem,
    plan,
    placed,
    evaluator: tryOut(quarter, state, constraints),
    activityOf: (sessionId) => indexOf.get(sessionId),
  }
}
