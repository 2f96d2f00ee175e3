import type { LinearModel } from '../lp/model.ts'
import { bestOffers } from './best-offer.ts'
import type { FoundOffer, PricedKind, Wanted } from './best-offer.ts'
import type { Offer } from './offer.ts'
import type { Pool } from './pools.ts'
import type { Shared } from './shared.ts'

/** What offers are worth when what pools share has a price. */
export interface Priced {
  /** no solution of the relaxation in whole groups is worth more, whatever the prices */
  readonly bound: number
  readonly offers: Offer[]
}

/** What is looked for in every pool. */
export type Search = Omit<Wanted, 'known'>

/**
 * Finds the best offers of every pool at prices on the shared rows, and the bound that follows.
 * @source Geoffrion (1974), Lagrangean relaxation for integer programming, Mathematical Programming Study 2
 * @param prices one per shared row, then per pool what its best known offer is worth at these prices
 */
export function priceOffers(
  model: LinearModel,
  shared: Shared,
  pools: readonly Pool[],
  prices: Float64Array,
  search: Search,
): Priced {
  const { worth, bound: rest } = worthOfColumns(model, shared, prices)
  let bound = rest
  const offers: Offer[] = []
  for (const [p, pool] of pools.entries()) {
    const priced = pool.kinds.map(({ cell, min, max, wishes }) => ({
      min,
      max,
      price: -worth[cell.groups],
      worth: Float64Array.from(wishes, (c) => (c < 0 ? -Infinity : worth[c])),
    }))
    const worthwhile = priced.flatMap((_, k) => (isDominated(priced, k) ? [] : [k]))
    const known = prices[shared.rows + p]
    const found = bestOffers(
      pool.left,
      worthwhile.map((k) => priced[k]),
      { ...search, known },
    )
    bound += found.bound
    for (const one of found.offers)
      offers.push(offerOf(pool, p, { ...one, groups: one.groups.map((k) => worthwhile[k]) }))
  }
  return { bound, offers }
}

/** What one unit of each column is worth when rows have these prices, and the bound without the pools. */
function worthOfColumns(
  model: LinearModel,
  { rows, first, start, row, value, statics }: Shared,
  prices: Float64Array,
): { worth: Float64Array; bound: number } {
  const paid = prices.slice(0, rows)
  let bound = 0
  for (let r = 0; r < rows; r++) {
    const side = paid[r] > 0 ? model.rowUpper[first + r] : model.rowLower[first + r]
    // A price on a side that is not bounded proves nothing: do without that row.
    if (!Number.isFinite(side)) paid[r] = 0
    else if (paid[r] !== 0) bound += paid[r] * side
  }
  const worth = model.objective.slice()
  for (let c = 0; c < model.columns; c++)
    for (let k = start[c]; k < start[c + 1]; k++) worth[c] -= paid[row[k]] * value[k]
  for (const c of statics) {
    if (worth[c] === 0) continue
    const most = worth[c] > 0 ? model.upper[c] : model.lower[c]
    // As in `dualBound`: what is left of rounding proves nothing either way.
    if (Number.isFinite(most)) bound += worth[c] * most
    else if (Math.abs(worth[c]) > 1e-7) bound = Infinity
  }
  return { worth, bound }
}

/** Whether another kind takes all that this one takes, for no more, and is no less welcome for each. */
function isDominated(kinds: readonly PricedKind[], k: number): boolean {
  const mine = kinds[k]
  return kinds.some((other, j) => {
    if (j === k || other.price > mine.price || other.max < mine.max || other.min > mine.min)
      return false
    for (let d = 0; d < mine.worth.length; d++) if (other.worth[d] < mine.worth[d]) return false
    // Of two that dominate each other, the first stays.
    const isSame =
      other.price === mine.price &&
      other.max === mine.max &&
      other.min === mine.min &&
      other.worth.every((worth, d) => worth === mine.worth[d])
    return !isSame || j < k
  })
}

function offerOf({ lines, kinds }: Pool, pool: number, { groups, seated }: FoundOffer): Offer {
  const counts = new Map<number, number>()
  const add = (column: number, n: number) => counts.set(column, (counts.get(column) ?? 0) + n)
  const offered = groups.map((k, g) => {
    const wishes = seated.slice(g * lines.length, (g + 1) * lines.length)
    add(kinds[k].cell.groups, 1)
    for (const [d, n] of wishes.entries()) if (n > 0) add(kinds[k].wishes[d], n)
    return { kind: kinds[k], wishes }
  })
  const key = `${pool} ${[...counts].join()}`
  return { pool, groups: offered, key, columns: [...counts.keys()], values: [...counts.values()] }
}
