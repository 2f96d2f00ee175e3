import type { Search } from './search.ts'
import { STAGES } from './search.ts'
import type { SolveOptions } from './solve-options.ts'

/** Part of a run that finds out how to spend the rest. */
const PILOT = 0.1

/** Moves by which the speed is known. */
export const TRIAL = 20_000

/** How many moves each stage of a run gets. */
export interface Timing {
  /** moves for a stage, of each search; 0 once the time is over */
  movesOf(stage: number): number
}

/** What was spent before the stages. */
export interface Spent {
  readonly moves: number
  /** seconds since the start when that began */
  readonly from: number
}

/**
 * Spreads a run over its stages by what a pilot of the search found.
 * @param elapsed seconds since the start
 */
export function timingOf(search: Search, options: SolveOptions, elapsed: () => number): Timing {
  const before = elapsed()
  if (options.moves === undefined) search.pilot(TRIAL)
  const moves = pilotMoves(options, TRIAL / (elapsed() - before), elapsed)
  const from = elapsed()
  return spread(search.pilot(moves), { moves, from }, options, elapsed)
}

/** Moves of a pilot, at a speed in moves a second. */
export function pilotMoves(
  { seconds = Infinity, moves }: SolveOptions,
  speed: number,
  elapsed: () => number,
): number {
  const budget = moves ?? speed * Math.max(0, seconds - elapsed())
  return Math.max(STAGES, Math.round(PILOT * budget))
}

/**
 * Gives each stage its share of what a pilot has left; with `seconds` its share of the time that is left, in moves by
 * the speed so far.
 * @param elapsed seconds since the start
 */
export function spread(
  shares: readonly number[],
  spent: Spent,
  { seconds = Infinity, moves }: SolveOptions,
  elapsed: () => number,
): Timing {
  let given = spent.moves
  let left = shares.reduce((sum, share) => sum + share, 0)
  return {
    movesOf(stage) {
      if (elapsed() > seconds) return 0
      const share = (shares[stage] ?? 0) / left
      left -= shares[stage] ?? 0
      const speed = given / (elapsed() - spent.from)
      const rest = moves === undefined ? speed * (seconds - elapsed()) : moves - given
      const turn = Math.max(1, Math.round(share * rest))
      given += turn
      return turn
    },
  }
}
