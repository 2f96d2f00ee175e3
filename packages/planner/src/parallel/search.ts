import { PlannerError } from '../planner-error.ts'
import type { Standing } from './island.ts'
import type { Making } from './messages.ts'
import type { WorkerPort } from './port.ts'
import { RemoteIsland } from './remote-island.ts'
import { runRounds } from './run-rounds.ts'
import type { Rounds } from './run-rounds.ts'
import { seedOf } from './seed-of.ts'

/** What islands search, and who hears of it. */
export interface SearchTask extends Rounds {
  /** what each factory gets; data that can be cloned */
  readonly input: unknown
  /** number of islands, each in a worker of its own (≥ 1) */
  readonly threads: number
  /** of the first island; the others get seeds that follow from it */
  readonly seed: number
  /** hears what islands tell on their way */
  readonly onTold?: (island: number, what: unknown) => void
}

/** What a search on several threads found. */
export interface ParallelFound<Snapshot> {
  readonly best: Snapshot
  /** index of the island that found it; of equals the first */
  readonly island: number
  readonly standings: readonly Standing[]
}

/**
 * Searches by islands in workers, which are gone when this settles, however it does.
 * @param start makes a worker; `name` is for people who look at threads
 * @throws {PlannerError} `invalid-option`; `island-failed` when a worker ends or an island throws
 */
export async function search<Snapshot>(
  start: (name: string) => WorkerPort,
  source: Making['source'],
  task: SearchTask,
): Promise<ParallelFound<Snapshot>> {
  const { input, threads, seed, signal, onTold } = task
  if (!(Number.isInteger(threads) && threads > 0))
    throw new PlannerError(
      'invalid-option',
      `threads (${threads}) must be a whole number above 0.\nMaybe it was divided.`,
    )
  const of = source ? ` (${source.factory} of ${source.module})` : ''
  const ports: WorkerPort[] = []
  const islands: RemoteIsland<Snapshot>[] = []
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
    const island = await runRounds(islands, task)
    const best = await islands[island].snapshot()
    return { best, island, standings: islands.map(({ standing }) => standing) }
  } finally {
    signal?.removeEventListener('abort', stop)
    await Promise.all(ports.map((port) => port.end()))
  }
}
