import postgres from 'postgres'
import { RUN_CHANNEL } from '../tables/run-work.ts'

/** Hears when something happened to a run, in whatever process. */
export interface RunWakes {
  /** Calls back after each change of a run, and after each moment in which one may have been missed. */
  on(runId: string, wake: () => void): () => void
  close(): Promise<void>
}

/** Listens to the database with a connection of its own, which comes back by itself. */
export async function listenToRuns(url: string): Promise<RunWakes> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'digirooster wakes' },
  })
  const waiting = new Map<string, Set<() => void>>()
  const wake = (runId: string) => {
    for (const each of waiting.get(runId) ?? []) each()
  }
  await sql.listen(RUN_CHANNEL, wake, () => {
    for (const runId of waiting.keys()) wake(runId)
  })
  return {
    on: (runId, callback) => {
      const callbacks = waiting.get(runId) ?? new Set()
      waiting.set(runId, callbacks.add(callback))
      return () => {
        callbacks.delete(callback)
        if (callbacks.size === 0) waiting.delete(runId)
      }
    },
    close: () => sql.end({ timeout: 1 }),
  }
}
