import type { Instance } from './instance.ts'
import { Search, STAGES } from './search.ts'
import type { Solution } from './solution.ts'

/** What to spend on a search, and who hears of it. */
export interface SolveOptions {
  readonly seed: number
  readonly seconds?: number
  /** instead of seconds; the same seed and moves give the same solution */
  readonly moves?: number
  readonly threads?: number
  readonly signal?: AbortSignal
  readonly onBetter?: (cost: number, seconds: number) => void
}

/** The best solution found, its cost, and what it took. */
export interface Solved {
  readonly solution: Solution
  readonly cost: number
  readonly moves: number
  readonly seconds: number
}

/** Moves of a first stage, before the speed is known. */
const FIRST_STAGE = 5_000

/**
 * Solves an instance. With `seconds` each stage gets its share of the time that is left, counted in moves
 * by the speed so far.
 */
export async function solve(instance: Instance, options: SolveOptions): Promise<Solved> {
  const { seed, seconds = Infinity, moves, signal, onBetter } = options
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  const search = new Search(instance, seed)
  onBetter?.(search.cost, elapsed())
  const before = { moves: search.moves, seconds: elapsed() }
  for (let stage = 0; stage < STAGES; stage++) {
    if (signal?.aborted || elapsed() > seconds) break
    const speed = (search.moves - before.moves) / (elapsed() - before.seconds)
    const share =
      moves !== undefined
        ? moves / STAGES
        : stage === 0
          ? FIRST_STAGE
          : (speed * (seconds - elapsed())) / (STAGES - stage)
    const { cost } = search
    search.run(stage, Math.max(1, Math.round(share)))
    if (search.cost < cost) onBetter?.(search.cost, elapsed())
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { solution: search.solution(), cost: search.cost, moves: search.moves, seconds: elapsed() }
}
