import { withMaster } from '../lp/master.ts'
import type { GrowingColumn } from '../lp/master.ts'
import type { LinearModel } from '../lp/model.ts'
import type { Offer } from './offer.ts'
import { poolsOf } from './pools.ts'
import type { Pool } from './pools.ts'
import { priceOffers } from './pricing.ts'
import type { Relaxation } from './relaxation-shape.ts'
import { sharedOf } from './shared.ts'
import type { Shared } from './shared.ts'

/** A relaxation by pools, and the offers of each that were found so far. */
export interface Market {
  readonly relaxation: Relaxation
  readonly pools: readonly Pool[]
  /** grows with every search; offers serve every model with the columns of the relaxation */
  readonly offers: Offer[]
}

/** Opens the market of a relaxation. */
export function marketOf(relaxation: Relaxation): Market {
  return { relaxation, pools: poolsOf(relaxation), offers: [] }
}

/** What the offers of all pools can come to together. */
export interface Outcome {
  /** no solution of the relaxation in whole groups is worth more */
  readonly bound: number
  /** values of the columns of the relaxation: of the offers chosen, else where they may be taken in parts */
  readonly point: Float64Array
  /** per row: what one more unit of what it allows is worth then; 0 for rows of one pool */
  readonly prices: Float64Array
  /** the offers chosen, one of each pool at most; empty when none were asked for or found */
  readonly chosen: readonly Offer[]
}

/** Rounds of new offers; they stop long before. */
const ROUNDS = 60

/** The best offer of every pool, if it beats the best known by a hundredth of a hundredth of a wish. */
const BETTER = { tolerance: 0.01, most: 1, effort: 20_000 }

/** Offers to choose whole ones from: at most so many of a pool, found with so much effort. */
const NEAR = { most: 60, effort: 3_000 }

/** Hundredths of a wish by which such offers may be worse than the best, at first and at most. */
const SLACK = 400
const MOST_SLACK = 4000

/** Branch-and-bound nodes when choosing, and how many hundredths of a wish may be left lying. */
const CHOICE = { nodeLimit: 100, absoluteGap: 2 }

/**
 * Bounds a relaxation, and chooses offers, by column generation: a programme over offers puts prices on
 * what pools share, and offers that are better at those prices join it, until there are none. The bound
 * is that of whole groups within each pool.
 * @source Dantzig, Wolfe (1960), Decomposition principle for linear programs, Operations Research 8
 * @param model   the relaxation, or one with another objective or further rows at the end
 * @param isWhole whether whole offers are to be chosen, one of each pool
 */
export async function findOffers(
  { relaxation, pools, offers }: Market,
  model: LinearModel,
  isWhole: boolean,
  stop: () => boolean,
): Promise<Outcome> {
  const { firstShared } = relaxation
  const shared = sharedOf(model, firstShared, pools)
  const lower = new Float64Array(shared.rows + pools.length).fill(-Infinity)
  const upper = new Float64Array(shared.rows + pools.length).fill(1)
  lower.set(model.rowLower.subarray(firstShared))
  upper.set(model.rowUpper.subarray(firstShared))
  const outcome: { -readonly [Key in keyof Outcome]: Outcome[Key] } = {
    bound: Infinity,
    point: new Float64Array(model.columns),
    prices: new Float64Array(model.rowLower.length),
    chosen: [],
  }
  await withMaster(lower, upper, (master) => {
    const column = (offer: Offer) => offerColumn(model, shared, offer)
    master.add(Array.from(shared.statics, (c) => staticColumn(model, shared, c)))
    master.add(offers.map(column))
    for (let round = 0; round < ROUNDS; round++) {
      const solved = master.solve()
      if (!solved) return
      const { duals, objective } = solved
      outcome.point = pointOf(model, shared, offers, solved.values)
      outcome.prices = Float64Array.of(
        ...new Float64Array(firstShared),
        ...duals.subarray(0, shared.rows),
      )
      const priced = priceOffers(model, shared, pools, duals, BETTER)
      outcome.bound = Math.min(outcome.bound, priced.bound)
      const isDone = priced.offers.length === 0 || outcome.bound - objective < 1 || stop()
      if (!isDone) {
        offers.push(...priced.offers)
        master.add(priced.offers.map(column))
        continue
      }
      if (!isWhole) return
      const known = new Set(offers.map((offer) => offer.key))
      for (let slack = SLACK; slack > 0 && !stop();) {
        const near = priceOffers(model, shared, pools, duals, { ...NEAR, tolerance: -slack })
        const added = near.offers.filter((offer) => !known.has(offer.key))
        for (const offer of added) known.add(offer.key)
        offers.push(...added)
        master.add(added.map(column))
        const found = master.solveWhole(wholeColumns(shared, offers), { ...CHOICE, stop })
        if (!found) return
        outcome.point = pointOf(model, shared, offers, found.values)
        outcome.chosen = offers.filter((_, k) => found.values[shared.statics.length + k] > 0.5)
        // No offer that is worse by more than what is left to gain can be one of the best choice.
        const left = Math.min(MOST_SLACK, outcome.bound - found.objective)
        slack = slack === SLACK && left > SLACK ? left : 0
      }
      return
    }
  })
  return outcome
}

/** Values of the columns of the relaxation of a solution in offers. */
function pointOf(
  model: LinearModel,
  { statics }: Shared,
  offers: readonly Offer[],
  values: Float64Array,
): Float64Array {
  const point = new Float64Array(model.columns)
  for (const [k, c] of statics.entries()) point[c] = values[k]
  for (const [k, offer] of offers.entries()) {
    const share = values[statics.length + k]
    if (share > 0) for (const [i, c] of offer.columns.entries()) point[c] += share * offer.values[i]
  }
  return point
}

/** Offers are taken whole or not; what belongs to no pool may be in parts. */
function wholeColumns({ statics }: Shared, offers: readonly Offer[]): Uint8Array {
  return new Uint8Array(statics.length + offers.length).fill(1, statics.length)
}

function staticColumn(model: LinearModel, { start, row, value }: Shared, c: number): GrowingColumn {
  return {
    objective: model.objective[c],
    lower: model.lower[c],
    upper: model.upper[c],
    rows: row.slice(start[c], start[c + 1]),
    values: value.slice(start[c], start[c + 1]),
  }
}

function offerColumn(model: LinearModel, shared: Shared, offer: Offer): GrowingColumn {
  const sums = new Map<number, number>()
  let objective = 0
  for (const [i, c] of offer.columns.entries()) {
    objective += model.objective[c] * offer.values[i]
    for (let k = shared.start[c]; k < shared.start[c + 1]; k++)
      sums.set(shared.row[k], (sums.get(shared.row[k]) ?? 0) + shared.value[k] * offer.values[i])
  }
  const rows = [...sums.keys()].sort((a, b) => a - b)
  return {
    objective,
    lower: 0,
    upper: Infinity,
    rows: Int32Array.of(...rows, shared.rows + offer.pool),
    values: Float64Array.of(...rows.map((r) => sums.get(r) ?? 0), 1),
  }
}
