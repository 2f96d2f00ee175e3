import { Worker } from 'node:worker_threads'
import type { PlanResult, Progress } from '@digirooster/planner'
import type { PlanReport, PlanTask } from './plan-task.ts'

/** How a running search is watched and stopped. */
export interface Watch {
  signal: AbortSignal
  onProgress: (progress: Progress) => void
}

/**
 * Plans in a worker thread: one long step of a solver would otherwise keep Ctrl-C and the progress bar waiting.
 * @param watch its signal stops the search, which then gives the best plan so far
 * @throws what the planner throws
 */
export async function planInWorker(task: PlanTask, watch: Watch): Promise<PlanResult> {
  // The name follows this file: .ts from source, .js when built.
  const file = import.meta.url.replace(/plan-in-worker(?=\.[jt]s$)/, 'plan-worker')
  const worker = new Worker(new URL(file), { workerData: task })
  const stop = () => worker.postMessage('stop')
  watch.signal.addEventListener('abort', stop)
  try {
    return await new Promise<PlanResult>((resolve, reject) => {
      worker.on('message', (report: PlanReport) => {
        if (report.kind === 'result') resolve(report.result)
        else watch.onProgress(report.progress)
      })
      worker.on('error', reject)
      worker.on('exit', (code) => reject(new Error(`the search ended early (${code})`)))
    })
  } finally {
    watch.signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
