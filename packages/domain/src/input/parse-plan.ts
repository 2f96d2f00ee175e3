import { plan, PLAN_VERSION } from '../plan/plan.ts'
import type { Plan } from '../plan/plan.ts'
import type { ParseResult } from './input-issue.ts'
import { parseDocument } from './parse-document.ts'
import { checkPlan } from './plan-integrity.ts'
import { upgradeDocument } from './upgrade.ts'

/**
 * Reads a plan from JSON text, its bytes, or data that was parsed before; finds every fault at once, like
 * `parseProblem`. Ids of things in the problem are not looked up: that takes the problem.
 * @returns the plan, or what is wrong with the input
 * @example
 * const result = parsePlan(await readFile('plan.json', 'utf8'))
 * if (result.ok) console.log(result.value.sessions.length)
 */
export function parsePlan(input: unknown): ParseResult<Plan> {
  return parseDocument(input, {
    schema: plan,
    upgrade: (raw) => upgradeDocument(raw, [], PLAN_VERSION),
    check: checkPlan,
  })
}
