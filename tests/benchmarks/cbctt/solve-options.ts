import type { Solution } from './solution.ts'

/** What to spend on a search, and who hears of it. */
export interface SolveOptions {
  readonly seed: number
  readonly seconds?: number
  /** of each thread, instead of seconds; the same seed, threads and moves give the same solution */
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
