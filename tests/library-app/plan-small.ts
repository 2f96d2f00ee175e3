import { parseProblem } from '@digirooster/domain'
import { planJson } from '@digirooster/formats'
import { plan } from '@digirooster/planner'
import { planInParallel } from '@digirooster/planner/parallel'

/**
 * Plans a quarter in a fixed number of steps: the same in Node and in a browser.
 * @param threads workers that plan; none: here
 * @returns the plan as JSON
 * @throws {TypeError} when the file is not a valid quarter
 */
export async function planSmall(file: Uint8Array, threads?: number): Promise<string> {
  const parsed = parseProblem(file)
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
  const options = { iterations: 2000, seed: 1 }
  const made = threads
    ? await planInParallel(parsed.value, { ...options, threads })
    : await plan(parsed.value, options)
  return planJson(made.plan)
}
