import type { Plan, Problem } from '@digirooster/domain'
import type { ReplanResult } from '@digirooster/planner'
import { inThread } from '../../threads/in-thread.ts'

/** A plan that was repaired for a quarter: what became different, and what stands then. */
export type Mended = Pick<ReplanResult, 'plan' | 'problem' | 'changes' | 'figures'>

/** Repairs a plan for the quarter as it is now, in a thread of its own: it takes seconds. */
export function mendInThread(problem: Problem, plan: Plan): Promise<Mended> {
  return inThread(new URL('./mend-thread.ts', import.meta.url), { problem, plan })
}
