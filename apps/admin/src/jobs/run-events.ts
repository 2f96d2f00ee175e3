import type { Database } from '../database/open-database.ts'
import type { Scope } from '../database/scope.ts'
import { readRunState } from '../tables/run.ts'
import { listRunSteps } from '../tables/run-progress.ts'
import type { Jobs } from './open-jobs.ts'

/** Time after which a stream ends: the browser comes back, and is asked again who it is. In milliseconds. */
const LONGEST = 60_000
/** Time between two signs of life, in milliseconds. */
const PULSE = 15_000

/**
 * What is told about a run, as server-sent events: each step once and in order, from the one after `after`; then `end`
 * with the state in which the run ended. Who loses the stream goes on from the id of the last event that came.
 * @param signal aborts when the reader is gone
 */
export function runEvents(
  { database, jobs, scope }: { readonly database: Database; jobs: Jobs; scope: Scope },
  runId: string,
  after: number,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let last = after
  const ends = [signal, jobs.ending]
  let close = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true
      let isReading = false
      let isStale = true
      const write = (text: string) => {
        if (isOpen) controller.enqueue(encoder.encode(text))
      }
      const pulse = setInterval(() => write(': here\n\n'), PULSE)
      const late = setTimeout(() => close(), LONGEST)
      const off = jobs.onWake(runId, () => void read())
      close = () => {
        if (!isOpen) return
        isOpen = false
        clearInterval(pulse)
        clearTimeout(late)
        off()
        // The signal of the program outlives all streams, and would keep each of them.
        for (const end of ends) end.removeEventListener('abort', close)
        controller.close()
      }
      if (ends.some((end) => end.aborted)) return close()
      for (const end of ends) end.addEventListener('abort', close)
      write('retry: 1000\n\n')
      void read()

      /** Reads what is new; what comes while it reads is read in another turn. */
      async function read(): Promise<void> {
        isStale = true
        if (isReading) return
        isReading = true
        try {
          while (isStale && isOpen) {
            isStale = false
            const { steps, state } = await database.withScope(scope, async (tx) => ({
              steps: await listRunSteps(tx, runId, last),
              state: await readRunState(tx, runId),
            }))
            for (const { number, ...told } of steps) {
              write(`id: ${number}\ndata: ${JSON.stringify(told)}\n\n`)
              last = number
            }
            if (state === 'waiting' || state === 'running') continue
            write(`event: end\ndata: ${JSON.stringify({ state })}\n\n`)
            close()
          }
        } catch {
          // The browser comes back and asks for the rest.
          close()
        } finally {
          isReading = false
        }
      }
    },
    cancel: () => close(),
  })
}
