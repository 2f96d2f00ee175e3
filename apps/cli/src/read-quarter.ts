import { parsePlan, parseProblem } from '@digirooster/domain'
import type { ParseResult, Plan, Problem } from '@digirooster/domain'
import { messages } from './messages.ts'
import { readInput } from './read-input.ts'
import type { Telling } from './read-input.ts'
import { UserError } from './user-error.ts'

/** A quarter, and a plan of it. */
export interface PlannedQuarter {
  readonly problem: Problem
  readonly plan: Plan
}

/**
 * Reads a quarter and a plan of it; tells everything that is wrong with the first that is wrong.
 * @returns nothing when one of them is wrong; it has been told then
 * @throws {UserError} when a file cannot be read, or the plan is of another quarter
 */
export async function readQuarter(
  problemPath: string,
  planPath: string,
  telling: Telling,
): Promise<PlannedQuarter | undefined> {
  const problem = await readInput(problemPath, parseProblem, telling)
  const plan = problem && (await readPlanOf(problem, planPath, telling))
  return plan && { problem, plan }
}

/**
 * Reads a plan of a quarter.
 * @param parse how strictly; as strictly as can be when absent
 * @returns nothing when it is wrong; it has been told then
 * @throws {UserError} when it cannot be read, or is of another quarter
 */
export async function readPlanOf(
  { id }: Problem,
  path: string,
  telling: Telling,
  parse: (bytes: Uint8Array) => ParseResult<Plan> = parsePlan,
): Promise<Plan | undefined> {
  const plan = await readInput(path, parse, telling)
  if (!plan || plan.problemId === id) return plan
  throw new UserError(messages[telling.lang].read.otherProblem(plan.problemId, id))
}
