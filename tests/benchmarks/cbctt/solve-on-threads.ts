import type { State } from '@digirooster/planner/kernel'
import { searchInParallel } from '@digirooster/planner/parallel'
import type { Instance } from './instance.ts'
import { solutionOf } from './model.ts'
import { Search, STAGES } from './search.ts'
import type { Solved, SolveOptions } from './solve-options.ts'
import { timingOf } from './timing.ts'

/**
 * Solves an instance by a search in each of `threads` threads. All get the same moves for a stage; with `seconds`
 * that follows from the speed so far, of the slowest.
 */
export async function solveOnThreads(
  instance: Instance,
  { seed, seconds = Infinity, moves, threads = 1, signal, onBetter }: SolveOptions,
): Promise<Solved> {
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  // Every thread spends its moves as one pilot found, so that none depends on the speed of another.
  const timing = timingOf(
    new Search(instance, seed),
    { seed, seconds, ...(moves !== undefined && { moves }) },
    elapsed,
  )
  let known = Infinity
  const { best, island, standings } = await searchInParallel<State>({
    source: { module: new URL('island.ts', import.meta.url), factory: 'searchIsland' },
    input: instance,
    threads,
    seed,
    rounds: STAGES,
    moves: (stage) => timing.movesOf(stage),
    ...(signal && { signal }),
    onRound(report) {
      const cost = costOf(report.standings[report.best])
      if (cost < known) onBetter?.(cost, elapsed())
      known = Math.min(cost, known)
    },
  })
  return {
    solution: solutionOf(instance, best),
    cost: costOf(standings[island]),
    moves: standings.reduce((sum, standing) => sum + standing.moves, 0),
    seconds: elapsed(),
  }
}

function costOf(standing: { readonly levels: readonly number[] } | undefined): number {
  return standing?.levels[0] ?? Infinity
}
