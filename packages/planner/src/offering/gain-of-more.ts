import type { Seats } from './seating.ts'

/** What one person of each line is worth, wherever they sit. */
export interface ByWorth {
  readonly worth: Float64Array
  /** lines, those worth most first */
  readonly order: Int32Array
}

/** Groups that may still be added. */
export interface MoreGroups {
  /** so many at most */
  readonly rest: number
  /** what each gains at most, people less price */
  readonly gain: number
  /** people in each at most, and its price at least (≥ 0) */
  readonly seats: number
  readonly price: number
}

/** What people are worth; null when that depends on where they sit. */
export function byWorthOf(lines: number, kinds: readonly Seats[]): ByWorth | null {
  const worth = new Float64Array(lines)
  const isKnown = new Uint8Array(lines)
  for (const kind of kinds)
    for (let d = 0; d < lines; d++) {
      if (kind.worth[d] === -Infinity) continue
      if (isKnown[d] === 1 && Math.abs(worth[d] - kind.worth[d]) > 1e-9) return null
      isKnown[d] = 1
      worth[d] = kind.worth[d]
    }
  const order = Int32Array.from(worth.keys()).sort((a, b) => worth[b] - worth[a] || a - b)
  return { worth, order }
}

/**
 * At most what more groups add: each gains no more than the best of them does now, and where people are
 * worth the same everywhere, together no more than those worth most who have no seat.
 * @param free per line: people without a seat
 */
export function gainOfMore(
  free: Int32Array,
  byWorth: ByWorth | null,
  { rest, gain, seats, price }: MoreGroups,
): number {
  const linear = Math.max(0, rest * gain)
  if (!byWorth || linear === 0) return linear
  const { worth, order } = byWorth
  let most = 0
  let total = 0
  let room = 0
  let groups = 0
  for (let k = 0; k < order.length && worth[order[k]] > 0; k++) {
    const d = order[k]
    let some = free[d]
    while (some > 0) {
      if (room === 0) {
        most = Math.max(most, Math.min(total, groups * gain))
        if (groups === rest) return most
        groups++
        room = seats
        total -= price
      }
      const now = Math.min(room, some)
      total += now * worth[d]
      room -= now
      some -= now
    }
  }
  // Smaller groups than that may gain more, being more.
  for (; groups <= rest; groups++, total -= price)
    most = Math.max(most, Math.min(total, groups * gain))
  return most
}
