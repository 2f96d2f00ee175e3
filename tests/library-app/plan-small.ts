import { parseProblem } from '@digirooster/domain'
import { planJson } from '@digirooster/formats'
import { plan } from '@digirooster/planner'

/**
 * Plans a quarter in a fixed number of steps: the same in Node and in a browser.
 * @returns the plan as JSON
 * @throws {TypeError} when the file is not a valid quarter
 */
export async function planSmall(file: Uint8Array): Promise<string> {
  const parsed = parseProblem(file)
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
  const result = await plan(parsed.value, { iterations: 2000, seed: 1 })
  return planJson(result.plan)
}
