import type { Plan, Problem } from '@digirooster/domain'
import { open } from '../handle/open.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import type { Explanation, Subject } from './explanation.ts'

/**
 * Says in plain sentences why something is as it is, with the facts behind them: why a session stands where it stands, why
 * wishes have no place, who breaks a rule most, whether a target is on track, how full a budget line, a person, a laptop
 * class, a place or a room is. Tries out alternatives with the rest of the plan as it is.
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `unknown-subject` when the plan or the problem has no such thing; `invalid-rule`
 * @example
 * explain(problem, plan, { kind: 'session', id: plan.sessions[0].id }).sentences.map((s) => s.nl)
 */
export function explain(
  problem: Problem,
  plan: Plan,
  subject: Subject,
  options: { readonly rules?: readonly OwnRule[] } = {},
): Explanation {
  return open(problem, plan, options).explain(subject)
}
