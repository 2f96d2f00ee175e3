import { Worker } from 'node:worker_threads'
import type { Platform } from '../platform.ts'
import type { WorkerPort } from '../port.ts'
import { now } from './clock.ts'

/** Worker threads of Node. */
export const platform: Platform = {
  now,
  startIsland: (name) => portOf(start('island-worker', name)),
  startPlanner: (name) => portOf(start('plan-worker', name)),
  connect(worker) {
    if (worker instanceof Worker) return portOf(worker)
    throw new TypeError('worker must make a Worker of node:worker_threads')
  },
}

/** Starts a module of this folder; its name ends as that of this file does: .ts from source, .js when built. */
function start(module: string, name: string): Worker {
  const file = new URL(import.meta.url.replace(/platform(?=\.[jt]s$)/, module))
  // Workers take over how this program was started, but refuse what is for text given on the command line.
  const execArgv = process.execArgv.filter((arg) => !arg.startsWith('--input-type'))
  return new Worker(file, { name, execArgv })
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
