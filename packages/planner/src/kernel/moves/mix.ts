import type { Evaluator } from '../evaluator.ts'
import type { Random } from '../random.ts'
import { exchange } from './exchange.ts'
import { kempe } from './kempe.ts'
import type { Movable } from './movable.ts'
import { putIn } from './put-in.ts'
import { relocate } from './relocate.ts'
import { restaff } from './restaff.ts'
import { shift } from './shift.ts'
import { shiftSeries } from './shift-series.ts'
import { swap } from './swap.ts'

/**
 * Makes one random move pending.
 * @returns false when nothing changed (the caller rolls back and counts the try)
 */
type Move = (evaluator: Evaluator, random: Random, what: Movable) => boolean

const MOVES = { shift, restaff, shiftSeries, swap, putIn, exchange, relocate, kempe }

/** How often each move is tried: shares, of their sum. */
export type MoveMix = Readonly<Partial<Record<keyof typeof MOVES, number>>>

/** Suits quarters whose bundles may stay out and hold several resources. */
export const GENERAL_MIX: MoveMix = {
  shift: 34,
  restaff: 28,
  shiftSeries: 12,
  swap: 8,
  putIn: 12,
  exchange: 6,
}

const PARTS = 1024

/**
 * Makes the move that draws one of the mix and tries it.
 * @throws RangeError when no share is above 0
 */
export function mixOf(mix: MoveMix): Move {
  const shares = Object.entries(MOVES).map(([name, move]) => ({
    move,
    share: mix[name as keyof typeof MOVES] ?? 0,
  }))
  const sum = shares.reduce((total, { share }) => total + share, 0)
  if (!(sum > 0) || shares.some(({ share }) => share < 0))
    throw new RangeError(`Shares of moves are ≥ 0 and one is more: ${JSON.stringify(mix)}`)
  const table: Move[] = []
  let before = 0
  for (const { move, share } of shares) {
    before += share
    while (table.length < Math.round((before / sum) * PARTS)) table.push(move)
  }
  return (evaluator, random, what) => table[random.int(PARTS)](evaluator, random, what)
}
