import { Worker } from 'node:worker_threads'
import type { Platform } from '../platform.ts'
import type { WorkerPort } from '../port.ts'

/** Worker threads of Node. */
export const platform: Platform = {
  startIsland: (name) => portOf(new Worker(beside('island-worker'), { name })),
  startPlanner: (name) => portOf(new Worker(beside('plan-worker'), { name })),
  connect(worker) {
    if (worker instanceof Worker) return portOf(worker)
    throw new TypeError('worker must make a Worker of node:worker_threads')
  },
}

/** A module of this folder; its name ends as that of this file does: .ts from source, .js when built. */
function beside(name: string): URL {
  return new URL(import.meta.url.replace(/platform(?=\.[jt]s$)/, name))
}

function portOf(worker: Worker): WorkerPort {
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFault) {
      worker.on('message', onMessage)
      worker.on('messageerror', onFault)
      worker.on('error', (thrown) => {
        onFault(thrown instanceof Error ? thrown : new Error(String(thrown)))
      })
      worker.on('exit', (code) => onFault(new Error(`the worker ended by itself (${code})`)))
    },
    async end() {
      await worker.terminate()
    },
  }
}
