import type { Problem } from '@digirooster/domain'
import type { PlanResult } from '../../search/options.ts'
import type { IslandFactory } from '../island.ts'
import { planOn } from '../plan-on.ts'
import type { ParallelPlanOptions } from '../plan-on.ts'
import { searchOn } from '../search-on.ts'
import type { ParallelFound, ParallelSearch } from '../search-on.ts'
import { serve } from '../serve.ts'
import { caller } from './caller.ts'
import { platform } from './platform.ts'

/**
 * Searches by several islands, each in a worker, that exchange the best after so many moves. The same input, seed,
 * number of threads and moves give the same outcome. Workers are gone when this settles, however it does.
 * @throws {PlannerError} `invalid-option`; `island-failed` when a worker ends or an island throws
 * @example
 * const source = { module: new URL('./my-island.js', import.meta.url), factory: 'myIsland' }
 * const { best } = await searchInParallel({ source, input, threads: 2, seed: 1, rounds: 30, moves: () => 10_000 })
 */
export function searchInParallel<Result>(search: ParallelSearch): Promise<ParallelFound<Result>> {
  return searchOn(platform, search)
}

/**
 * Plans a quarter on several threads. Digibanken that share nothing are dealt over the threads, and the plan is that of
 * `plan`, sooner; else every thread plans the whole with a seed of its own, and they exchange the best after each round.
 * The same problem, seed, threads and number of iterations give the same plan.
 * @throws {PlannerError} `invalid-option`; `island-failed` when a worker ends or fails
 * @example
 * const result = await planInParallel(problem, { seconds: 10, threads: 2 })
 */
export function planInParallel(
  problem: Problem,
  options: ParallelPlanOptions,
): Promise<PlanResult> {
  return planOn(platform, problem, options)
}

/**
 * Serves an island in this worker, for a caller that makes its workers itself.
 * @example
 * serveIsland((input, { seed }) => myIsland(input, seed))
 */
export function serveIsland<Input, Snapshot, Result>(
  factory: IslandFactory<Input, Snapshot, Result>,
): void {
  serve(caller(), () => Promise.resolve(factory as IslandFactory<unknown, unknown, unknown>))
}
