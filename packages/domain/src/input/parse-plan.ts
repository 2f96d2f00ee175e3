import { plan, PLAN_VERSION } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import type { ParseResult } from './input-issue.ts'
import { parseDocument } from './parse-document.ts'
import { checkPlan } from './plan-integrity.ts'
import { upgradeDocument } from './upgrade.ts'

/**
 * Reads a plan from JSON text, its bytes, or data that was parsed before; finds every fault at once, like
 * `parseProblem`. Ids of things in the problem are not looked up: that takes the problem.
 * @param options `isLoose`: what a plan says twice or names and does not hold is let through, for who only starts from it
 * @returns the plan, or what is wrong with the input
 * @example
 * const result = parsePlan(await readFile('plan.json', 'utf8'))
 * if (result.ok) console.log(result.value.sessions.length)
 */
export function parsePlan(
  input: unknown,
  { isLoose = false }: { readonly isLoose?: boolean } = {},
): ParseResult<Plan> {
  return parseDocument(input, {
    name: 'plan',
    schema: plan,
    upgrade: (raw) => upgradeDocument(raw, [], PLAN_VERSION),
    check: isLoose ? () => {} : checkPlan,
  })
}
