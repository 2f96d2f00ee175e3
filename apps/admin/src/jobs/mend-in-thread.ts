import { Worker } from 'node:worker_threads'
import type { Plan, Problem } from '@digirooster/domain'

/** A plan that was repaired for a quarter. */
export interface Mended {
  readonly plan: Plan
  /** Groups and activities that became different. */
  readonly changed: number
}

/** Repairs a plan for the quarter as it is now, in a thread of its own: it takes seconds. */
export function mendInThread(problem: Problem, plan: Plan): Promise<Mended> {
  const worker = new Worker(new URL('./mend-thread.ts', import.meta.url), {
    workerData: { problem, plan },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The thread that mends ended with ${code}.`)))
  })
}
