import type { Search } from './search.ts'
import { STAGES } from './search.ts'
import type { SolveOptions } from './solve-options.ts'

/** Part of a run that finds out how to spend the rest. */
const PILOT = 0.1

/** Moves by which the speed is known. */
const TRIAL = 20_000

/** How many moves each stage of a run gets. */
export interface Timing {
  /** moves for a stage, of each search; 0 once the time is over */
  movesOf(stage: number): number
}

/**
 * Spreads a run over its stages by what a pilot of the first search found. With `seconds` each stage gets its
 * share of the time that is left, in moves by the speed so far.
 * @param elapsed seconds since the start
 */
export function timingOf(
  search: Search,
  { seconds = Infinity, moves }: SolveOptions,
  elapsed: () => number,
): Timing {
  const before = elapsed()
  if (moves === undefined) search.pilot(TRIAL)
  const budget = moves ?? (TRIAL / (elapsed() - before)) * Math.max(0, seconds - elapsed())
  const pilotFrom = elapsed()
  const pilotMoves = Math.max(STAGES, Math.round(PILOT * budget))
  const shares = search.pilot(pilotMoves)
  let given = pilotMoves
  let left = shares.reduce((sum, share) => sum + share, 0)
  return {
    movesOf(stage) {
      if (elapsed() > seconds) return 0
      const share = (shares[stage] ?? 0) / left
      left -= shares[stage] ?? 0
      const speed = given / (elapsed() - pilotFrom)
      const rest = moves === undefined ? speed * (seconds - elapsed()) : moves - given
      const turn = Math.max(1, Math.round(share * rest))
      given += turn
      return turn
    },
  }
}
