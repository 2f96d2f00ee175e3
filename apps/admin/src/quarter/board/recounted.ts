import type { Plan, Problem } from '@digirooster/domain'
import { open } from '@digirooster/planner'

/** A plan with its figures counted again for the quarter as it is. */
export async function recounted(problem: Problem, plan: Plan): Promise<Plan> {
  return (await open(problem, plan).withMoves([])).plan
}
