import { parentPort, workerData } from 'node:worker_threads'
import { plan } from '@digirooster/planner'
import type { PlanReport, PlanTask } from './plan-task.ts'

const { problem, search } = workerData as PlanTask
const controller = new AbortController()
// The one message a worker gets is to stop.
parentPort?.once('message', () => controller.abort())

const result = await plan(problem, {
  ...search,
  now: () => performance.now(),
  signal: controller.signal,
  onProgress: (progress) => report({ kind: 'progress', progress }),
})
report({ kind: 'result', result })
parentPort?.close()

function report(message: PlanReport): void {
  parentPort?.postMessage(message)
}
