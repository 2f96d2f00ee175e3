import { Worker } from 'node:worker_threads'

/** What a thread is given. */
export interface Job {
  /** Address of the module that does the work: its default export is called with the task. */
  readonly module: string
  readonly task: unknown
}

/** What a thread says: something on the way, or its answer. */
export type Done =
  | { readonly told: unknown }
  | { readonly answer: unknown }
  | { readonly fault: { name: string; message: string; stack?: string | undefined; code?: string } }

/** Threads that wait for work: starting one and loading the planner in it takes half a second. */
const idle: Worker[] = []
const MOST_IDLE = 2

/** Threads that work at the same time: each holds tens of megabytes, and pages can ask for any number. */
const MOST_BUSY = 4
let busy = 0
/** Who waits for a turn, who came first in front. */
const waiting: (() => void)[] = []

/** Who waits for a thread. */
export interface Waiting<Told> {
  /** Ends the thread, in the middle of its work. */
  readonly signal?: AbortSignal
  /** Hears what the work says on the way. */
  readonly told?: (told: Told) => void
}

/**
 * Does work that takes long in a thread, so that pages go on answering; a few at a time, the others wait. Task and answer
 * are copied.
 * @param module the module that does the work: its default export is called with the task, and with how to say something
 * on the way
 * @throws what the module throws, as an `Error` of the same name, message and code; or that the thread ended
 */
export async function inThread<Answer, Told = never>(
  module: URL,
  task: unknown,
  who: Waiting<Told> = {},
): Promise<Answer> {
  await turn(who.signal)
  try {
    const worker = idle.pop() ?? newThread()
    return await run<Answer, Told>(worker, module, task, who).finally(() => rest(worker))
  } finally {
    const next = waiting.shift()
    // Whoever is next takes this place.
    if (next) next()
    else busy--
  }
}

/** Settles when there is a place to work; throws when whoever waits for it goes away. */
async function turn(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  if (busy < MOST_BUSY) {
    busy++
    return
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const leave = () => {
    const at = waiting.indexOf(resolve)
    if (at >= 0) waiting.splice(at, 1)
    reject(signal?.reason as Error)
  }
  signal?.addEventListener('abort', leave, { once: true })
  waiting.push(resolve)
  await promise.finally(() => signal?.removeEventListener('abort', leave))
}

/**
 * A thread for one module, that keeps what the module remembers; it does one task after the other.
 * @returns gives it a task, as `inThread`
 */
export function ownThread(module: URL): <Answer>(task: unknown) => Promise<Answer> {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  return <Answer>(task: unknown) => {
    const answer = last.then(() => {
      const mine = worker ?? newThread().on('exit', () => (worker = undefined))
      worker = mine
      return run<Answer>(mine, module, task).finally(() => mine.unref())
    })
    last = answer.catch(() => undefined)
    return answer
  }
}

function run<Answer, Told = never>(
  worker: Worker,
  module: URL,
  task: unknown,
  { signal, told }: Waiting<Told> = {},
): Promise<Answer> {
  // Who waits for an answer stays; who only waits for work keeps no program from ending.
  worker.ref()
  return new Promise((resolve, reject) => {
    const stop = () => void worker.terminate()
    const gone = (fault: unknown) => {
      signal?.removeEventListener('abort', stop)
      const words = `${module.pathname.split('/').at(-1)} ended without an answer.`
      reject(fault instanceof Error ? fault : new Error(words))
    }
    worker.once('error', gone)
    worker.once('exit', gone)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    worker.on('message', function hear(done: Done) {
      if ('told' in done) return told?.(done.told as Told)
      worker.off('message', hear)
      signal?.removeEventListener('abort', stop)
      worker.off('error', gone)
      worker.off('exit', gone)
      if ('answer' in done) resolve(done.answer as Answer)
      else reject(Object.assign(new Error(done.fault.message), done.fault))
    })
    worker.postMessage({ module: module.href, task } satisfies Job)
  })
}

function newThread(): Worker {
  const worker = new Worker(new URL('./thread.ts', import.meta.url))
  const forget = () => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
  }
  return worker.on('error', forget).on('exit', forget)
}

/** Lets a thread wait for more work, or ends it when enough of them wait. */
function rest(worker: Worker): void {
  // One that ended has no number any more.
  if (worker.threadId < 0) return
  worker.unref()
  if (idle.length < MOST_IDLE) idle.push(worker)
  else void worker.terminate()
}
