import { PlannerError } from '../planner-error.ts'
import type { Making } from './messages.ts'
import type { WorkerPort } from './port.ts'
import { RemoteIsland } from './remote-island.ts'
import { seedOf } from './seed-of.ts'

/** What islands are made of. */
export interface Islands {
  /** what each factory gets; data that can be cloned */
  readonly input: unknown
  /** number of islands, each in a worker of its own (≥ 1) */
  readonly threads: number
  /** of the first island; the others get seeds that follow from it */
  readonly seed: number
  /** asks all islands to come to rest */
  readonly signal?: AbortSignal
  /** hears what islands tell on their way */
  readonly onTold?: (island: number, what: unknown) => void
}

/**
 * Makes islands in workers and does something with them. The workers are gone when this settles, however it does.
 * @param start makes a worker; `name` is for people who look at threads
 * @throws {PlannerError} `invalid-option`; `island-failed` when a worker ends or an island throws
 */
export async function withIslands<Snapshot, Result, Outcome>(
  start: (name: string) => WorkerPort,
  source: Making['source'],
  { input, threads, seed, signal, onTold }: Islands,
  use: (islands: readonly RemoteIsland<Snapshot, Result>[]) => Promise<Outcome>,
): Promise<Outcome> {
  if (!(Number.isInteger(threads) && threads > 0))
    throw new PlannerError(
      'invalid-option',
      `threads (${threads}) must be a whole number above 0.\nMaybe it was divided.`,
    )
  const of = source ? ` (${source.factory} of ${source.module})` : ''
  const ports: WorkerPort[] = []
  const islands: RemoteIsland<Snapshot, Result>[] = []
  const stop = () => {
    for (const island of islands) island.stop()
  }
  try {
    for (let k = 0; k < threads; k++) {
      const name = `island ${k + 1} of ${threads}`
      const port = start(name)
      ports.push(port)
      islands.push(new RemoteIsland(port, name + of, (what) => onTold?.(k, what)))
    }
    const made = islands.map((island, index) => {
      const own = { seed: seedOf(seed, index), index, count: threads }
      return island.ask({ kind: 'make', source, input, ...own })
    })
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) stop()
    await Promise.all(made)
    return await use(islands)
  } finally {
    signal?.removeEventListener('abort', stop)
    await Promise.all(ports.map((port) => port.end()))
  }
}
