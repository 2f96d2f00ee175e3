import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { plan } from '@digirooster/planner'
import type { PlanReport, PlanTask } from './plan-task.ts'

const { problem, search } = workerData as PlanTask
const controller = new AbortController()

const result = await plan(problem, {
  ...search,
  now: () => {
    listen()
    return performance.now()
  },
  signal: controller.signal,
  onProgress: (progress) => report({ kind: 'progress', progress }),
})
report({ kind: 'result', result })
parentPort?.close()

function report(message: PlanReport): void {
  parentPort?.postMessage(message)
}

/**
 * The one message a worker gets is to stop. It is fetched whenever the planner looks at the clock:
 * inside a long step of a solver no event would arrive.
 */
function listen(): void {
  if (parentPort && receiveMessageOnPort(parentPort)) controller.abort()
}
