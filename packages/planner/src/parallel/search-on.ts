import type { Standing } from './island.ts'
import type { Platform } from './platform.ts'
import { runRounds } from './run-rounds.ts'
import type { Rounds } from './run-rounds.ts'
import { withIslands } from './with-islands.ts'
import type { Islands } from './with-islands.ts'

/** A search on several threads. */
export interface ParallelSearch extends Islands, Rounds {
  readonly source: IslandSource
}

/** Where workers find what makes their islands. */
export type IslandSource =
  | {
      /** URL of an ES module, as a worker can import it */
      readonly module: string | URL
      /** name under which it exports an `IslandFactory` */
      readonly factory: string
    }
  | {
      /**
       * makes a worker whose module calls `serveIsland`. For bundlers, which must see
       * `new Worker(new URL('./my-worker.js', import.meta.url), { type: 'module' })`
       */
      readonly worker: () => object
    }

/** What a search on several threads found. */
export interface ParallelFound<Result> {
  /** what the best island made of its best in the end; without `finish` its snapshot */
  readonly best: Result
  /** index of that island; of equals the first */
  readonly island: number
  readonly standings: readonly Standing[]
}

/** Searches on several threads of a platform. */
export function searchOn<Result>(
  platform: Platform,
  search: ParallelSearch,
): Promise<ParallelFound<Result>> {
  const { source } = search
  const module =
    'module' in source ? { module: String(source.module), factory: source.factory } : undefined
  const start = (name: string) =>
    'worker' in source ? platform.connect(source.worker()) : platform.startIsland(name)
  return withIslands<unknown, Result, ParallelFound<Result>>(
    start,
    module,
    search,
    async (islands) => {
      const island = await runRounds(islands, search)
      const best = await islands[island].finish()
      return { best, island, standings: islands.map(({ standing }) => standing) }
    },
  )
}
