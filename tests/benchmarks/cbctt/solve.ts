import type { Instance } from './instance.ts'
import { Search, STAGES } from './search.ts'
import type { Solved, SolveOptions } from './solve-options.ts'
import { solveOnThreads } from './solve-on-threads.ts'
import { timingOf } from './timing.ts'

/** Solves an instance: a quick run finds how to spread the rest over the temperatures, then one long run. */
export async function solve(instance: Instance, options: SolveOptions): Promise<Solved> {
  const { seed, threads = 1, signal, onBetter } = options
  if (threads > 1) return solveOnThreads(instance, options)
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  const search = new Search(instance, seed)
  onBetter?.(search.cost, elapsed())
  const timing = timingOf(search, options, elapsed)
  for (let stage = 0; stage < STAGES && !signal?.aborted; stage++) {
    const moves = timing.movesOf(stage)
    if (moves === 0) break
    const { cost } = search
    search.run(stage, moves)
    if (search.cost < cost) onBetter?.(search.cost, elapsed())
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { solution: search.solution(), cost: search.cost, moves: search.moves, seconds: elapsed() }
}
