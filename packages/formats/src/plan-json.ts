import type { Plan } from '@digirooster/domain'

/**
 * Writes a plan as JSON: two spaces, in the order of the document, a line break at the end.
 * @example
 * planJson(plan) // '{\n  "version": 1,\n  …\n}\n'
 */
export function planJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`
}
