import type { Plan, Problem } from '@digirooster/domain'
import type { Move } from '@digirooster/planner'
import { inThread } from '../../threads/in-thread.ts'
import { plannerFault } from './planner-fault.ts'

/** What the thread is given. */
export interface MovedTask {
  readonly problem: Problem
  readonly plan: Plan
  readonly moves: readonly Move[]
}

/** What moves make of a quarter and its plan. */
export type Moved = Pick<MovedTask, 'problem' | 'plan'>

/**
 * A plan with lessons elsewhere and all its figures counted again. In a thread: for a large quarter that takes seconds.
 * @throws {PlannerError} when it does not fit the quarter
 */
export async function moved(task: MovedTask): Promise<Moved> {
  try {
    return await inThread<Moved>(new URL('./moved-thread.ts', import.meta.url), task)
  } catch (fault) {
    throw plannerFault(fault)
  }
}
