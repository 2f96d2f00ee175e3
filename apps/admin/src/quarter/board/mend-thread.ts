// Repairs one plan in a thread.
import type { Plan, Problem } from '@digirooster/domain'
import { replan } from '@digirooster/planner'
import type { Mended } from './mend-in-thread.ts'

export default async (given: {
  readonly problem: Problem
  readonly plan: Plan
}): Promise<Mended> => {
  const { plan, problem, changes, figures } = await replan(given.problem, given.plan, [])
  return { plan, problem, changes, figures }
}
