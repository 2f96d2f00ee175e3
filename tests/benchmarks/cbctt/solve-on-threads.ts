import type { State } from '@digirooster/planner/kernel'
import { searchInParallel } from '@digirooster/planner/parallel'
import type { Instance } from './instance.ts'
import type { IslandInput } from './island.ts'
import { solutionOf } from './model.ts'
import { STAGES } from './search.ts'
import type { Solved, SolveOptions } from './solve-options.ts'
import { pilotMoves, spread, TRIAL } from './timing.ts'
import type { Timing } from './timing.ts'

/**
 * Stages in which each search goes its own way. As long as there is something to explore, two that go on from the same
 * state find little more than one.
 */
const EXPLORING = 0.7 * STAGES

/**
 * Solves an instance by a search in each of `threads` threads. Each does its part of one pilot; then all get the same
 * moves for a stage. With `seconds` these follow from the speed so far, of the slowest.
 */
export async function solveOnThreads(instance: Instance, options: SolveOptions): Promise<Solved> {
  const { seed, moves, threads = 1, signal, onBetter } = options
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  // The speed is found by a trial that tells nothing else.
  const pilots = moves === undefined ? 2 : 1
  const pilot = { moves: 0, from: 0 }
  const shares: number[][] = []
  let timing: Timing | undefined
  let trialFrom = 0
  const input: IslandInput = { instance, pilots }
  let known = Infinity
  const { best, island, standings } = await searchInParallel<State>({
    source: { module: new URL('island.ts', import.meta.url), factory: 'searchIsland' },
    input,
    threads,
    seed,
    rounds: pilots + STAGES,
    moves(round) {
      if (round < pilots - 1) {
        trialFrom = elapsed()
        return TRIAL
      }
      if (round === pilots - 1) {
        pilot.from = elapsed()
        const speed = TRIAL / (pilot.from - trialFrom)
        pilot.moves = Math.ceil(pilotMoves(options, speed, elapsed) / threads)
        return pilot.moves
      }
      timing ??= spread(together(shares), pilot, options, elapsed)
      return timing.movesOf(round - pilots)
    },
    exchangesAfter: (round) => round >= pilots + EXPLORING,
    ...(signal && { signal }),
    onTold: (index, told) => void (shares[index] = told as number[]),
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

/** What all pilots found, stage by stage. */
function together(shares: readonly (readonly number[])[]): number[] {
  const [first = []] = shares
  return first.map((_, stage) => shares.reduce((sum, of) => sum + (of[stage] ?? 0), 0))
}

function costOf(standing: { readonly levels: readonly number[] } | undefined): number {
  return standing?.levels[0] ?? Infinity
}
