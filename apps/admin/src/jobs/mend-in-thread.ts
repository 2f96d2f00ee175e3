import type { Plan, Problem } from '@digirooster/domain'
import { inThread } from '../threads/in-thread.ts'

/** A plan that was repaired for a quarter. */
export interface Mended {
  readonly plan: Plan
  /** Groups and activities that became different. */
  readonly changed: number
}

/** Repairs a plan for the quarter as it is now, in a thread of its own: it takes seconds. */
export function mendInThread(problem: Problem, plan: Plan): Promise<Mended> {
  return inThread(new URL('./mend-thread.ts', import.meta.url), { problem, plan })
}
