import type { Plan, Problem } from '@digirooster/domain'
import { moved } from './moved.ts'

/**
 * A plan with its figures counted again for the quarter as it is.
 * @throws {PlannerError} when it does not fit the quarter
 */
export async function recounted(problem: Problem, plan: Plan): Promise<Plan> {
  return (await moved({ problem, plan, moves: [] })).plan
}
