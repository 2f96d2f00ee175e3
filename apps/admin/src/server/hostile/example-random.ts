/** Numbers that look random and are the same for the same seed. */
export interface Dice {
  /** From 0 up to and without 1. */
  next(): number
  /** A whole number from 0 up to and without `most`. */
  below(most: number): number
  /** Whether something of this chance happens. */
  chance(share: number): boolean
  /** One of a list. */
  of<T>(list: readonly [T, ...T[]]): T
  /** One of a list that may be empty. */
  any<T>(list: readonly T[], otherwise: T): T
}

/** Dice of a seed and a number: every request of a campaign can be made again on its own. */
export function diceOf(seed: number, number: number): Dice {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    chance: (share) => next() < share,
    of: (list) => list[below(list.length)] ?? list[0],
    any: (list, otherwise) => list[below(list.length)] ?? otherwise,
  }
}
