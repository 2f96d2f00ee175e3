import type { Plan, Problem } from '@digirooster/domain'
import { compareOpened } from '../compare/compare.ts'
import type { PlanComparison, PlanOfQuarter } from '../compare/plan-comparison.ts'
import { explainSubject } from '../explain/explain-subject.ts'
import type { Explanation, Subject } from '../explain/explanation.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { openPlan } from './opened.ts'

/** A plan that answers questions, each within a blink: the quarter is read and counted once. */
export interface Handle {
  /**
   * Says in plain sentences why something is as it is, with the facts behind them.
   * @throws {PlannerError} `unknown-subject`
   */
  explain(subject: Subject): Explanation
  /** Says what is different in another plan, of this quarter or of another version of it. */
  compare(other: PlanOfQuarter): PlanComparison
}

/**
 * Opens a plan, to ask more than one thing about it. Neither the problem nor the plan may change meanwhile.
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `invalid-rule`
 * @example
 * const handle = open(problem, plan)
 * handle.explain({ kind: 'session', id: plan.sessions[0].id }).sentences.map((s) => s.nl)
 */
export function open(
  problem: Problem,
  plan: Plan,
  options: { readonly rules?: readonly OwnRule[] | undefined } = {},
): Handle {
  const opened = openPlan(problem, plan, options)
  return {
    explain: (subject) => explainSubject(opened, subject),
    compare: (other) => compareOpened(opened, other),
  }
}
