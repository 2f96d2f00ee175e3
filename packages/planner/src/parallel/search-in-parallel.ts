import type { Platform } from './platform.ts'
import { search } from './search.ts'
import type { ParallelFound, SearchTask } from './search.ts'

/** A search on several threads. */
export interface ParallelSearch extends SearchTask {
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

/** Searches on several threads of a platform. */
export function searchOn<Snapshot>(
  platform: Platform,
  { source, ...task }: ParallelSearch,
): Promise<ParallelFound<Snapshot>> {
  if ('worker' in source) return search(() => platform.connect(source.worker()), undefined, task)
  const { module, factory } = source
  return search((name) => platform.startIsland(name), { module: String(module), factory }, task)
}
