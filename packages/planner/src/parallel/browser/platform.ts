import type { Platform } from '../platform.ts'
import type { WorkerPort } from '../port.ts'
import { now } from './clock.ts'

/** As much of a worker as is used. */
interface BrowserWorker {
  postMessage(message: unknown): void
  terminate(): void
  addEventListener(kind: string, listener: (event: WorkerEvent) => void): void
}

/** Any event of a worker; which fields it has depends on its kind. */
interface WorkerEvent {
  readonly data?: unknown
  readonly message?: string
  readonly filename?: string
  readonly lineno?: number
  readonly error?: unknown
  preventDefault(): void
}

declare const Worker: new (
  url: URL,
  options: { readonly type: 'module'; readonly name?: string },
) => BrowserWorker

/** Web Workers. Bundlers find their modules by these very words, and under this ending from source too. */
export const platform: Platform = {
  now,
  startIsland: (name) =>
    portOf(new Worker(new URL('./island-worker.js', import.meta.url), { type: 'module', name })),
  startPlanner: (name) =>
    portOf(new Worker(new URL('./plan-worker.js', import.meta.url), { type: 'module', name })),
  connect: (worker) => portOf(worker as BrowserWorker),
}

function portOf(worker: BrowserWorker): WorkerPort {
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFault) {
      worker.addEventListener('message', ({ data }) => onMessage(data))
      worker.addEventListener('messageerror', () => onFault(new Error('an unreadable message')))
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        onFault(errorOf(event))
      })
    },
    end() {
      worker.terminate()
      return Promise.resolve()
    },
  }
}

/** A worker whose module could not be loaded says nothing more. */
function errorOf({ error, message, filename, lineno }: WorkerEvent): Error {
  if (error instanceof Error) return error
  if (!message) return new Error('the module of the worker could not be loaded')
  return new Error(`${message} (${filename}:${lineno})`)
}
