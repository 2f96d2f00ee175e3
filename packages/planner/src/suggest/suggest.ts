import type { Plan, Problem } from '@digirooster/domain'
import { open } from '../handle/open.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import type { SuggestOptions, Suggestions } from './suggest-for.ts'

/**
 * Looks for the best other starts, rooms, laptop classes and people for a session, the rest of the plan as it is. To ask
 * more than once, `open` the plan.
 * @param options `rules`: those of your own that the plan was made with
 * @throws {PlannerError} `unknown-subject`, `invalid-option`, `invalid-rule`
 * @example suggest(problem, plan, plan.sessions[0].id).suggestions.map((s) => s.title.nl)
 */
export function suggest(
  problem: Problem,
  plan: Plan,
  sessionId: string,
  options: SuggestOptions & { readonly rules?: readonly OwnRule[] } = {},
): Suggestions {
  return open(problem, plan, options).suggest(sessionId, options)
}
