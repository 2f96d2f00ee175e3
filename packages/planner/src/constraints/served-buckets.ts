import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import { matchedWishes } from './matched.ts'

/** Adds up the wishes that bundles serve, per bucket of a rule. */
export interface ServedBuckets {
  /** most buckets one bundle adds to, at least 1 */
  readonly width: number
  /** whether a bundle adds to any bucket */
  readonly has: (bundle: number) => boolean
  /** writes the buckets of a bundle with the wishes that match now; returns how many */
  readonly add: (state: State, bundle: number, buckets: Int32Array, wishes: Float64Array) => number
}

/** Flattens which buckets the wishes of every bundle count in, so that adding them up allocates nothing. */
export function servedBuckets(
  quarter: Quarter,
  bucketsOfLine: (line: number) => readonly number[],
): ServedBuckets {
  const known = quarter.demand.lines.map((_, line) => bucketsOfLine(line))
  const rows = quarter.bundles.map(({ served }) => {
    const buckets = [...new Set(served.flatMap(({ line }) => known[line]))]
    return {
      served,
      buckets: Int32Array.from(buckets),
      places: served.map(({ line }) => Int32Array.from(known[line], (b) => buckets.indexOf(b))),
    }
  })
  return {
    width: rows.reduce((most, row) => Math.max(most, row.buckets.length), 1),
    has: (bundle) => rows[bundle].buckets.length > 0,
    add(state, bundle, buckets, wishes) {
      const row = rows[bundle]
      for (let k = 0; k < row.buckets.length; k++) {
        buckets[k] = row.buckets[k]
        wishes[k] = 0
      }
      for (let entry = 0; entry < row.places.length; entry++) {
        const places = row.places[entry]
        if (places.length === 0) continue
        const matched = matchedWishes(quarter, state, bundle, row.served[entry])
        for (let k = 0; k < places.length; k++) wishes[places[k]] += matched
      }
      return row.buckets.length
    },
  }
}
