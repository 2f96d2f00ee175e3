import { WEIGHT_UNIT } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { promisesOf, promiseWeights } from '../compile/promises.ts'
import { shortfalls } from '../offering/lift.ts'
import { findOffers } from '../offering/offers.ts'
import type { Market } from '../offering/offers.ts'
import { wishesLeft } from '../offering/wishes-left.ts'

/** What one part adds to the bound of all parts together. */
export interface PartBound {
  /** weighted wishes that no plan of the part can exceed that owes as little as its plan */
  readonly capped: number
  /** what falls short of promises in its plan, times their weight */
  readonly short: number
  /** weighted wishes, less the price of what falls short, that no plan of the part can exceed */
  readonly priced: number
  /** that price: weighted wishes for a unit of `short` */
  readonly price: number
}

/**
 * Weighted wishes that no plan of all parts can exceed that owes as little as their plans together. When none falls
 * short, the bounds of the parts add up. Else a plan of the whole could owe less in one part and more in another: a
 * price on what falls short bounds the parts apart from each other (Lagrange).
 */
export function jointBound(bounds: readonly PartBound[]): number {
  const sum = (of: (bound: PartBound) => number) => bounds.reduce((n, bound) => n + of(bound), 0)
  const short = sum((b) => b.short)
  return short === 0 ? sum((b) => b.capped) : sum((b) => b.priced) + bounds[0].price * short
}

/**
 * What a plan of a part and the offers of the part say about the bound of the whole.
 * @param stop true when there is no time left: then a weaker bound will do
 */
export async function partBound(
  problem: Problem,
  indexes: Indexes,
  market: Market,
  plan: Plan,
  stop: () => boolean,
): Promise<PartBound> {
  const { lines, weight } = indexes.demand
  const { model, owed } = market.relaxation
  const promises = promisesOf(problem, indexes)
  const fallen = shortfalls(problem, indexes, plan)
  const short = promises.reduce((sum, promise, p) => sum + promise.weight * fallen[p], 0)
  // About what a promise costs where it binds: a wish for a wish. The same in all parts.
  const price = 1 / Math.max(1, ...promiseWeights(problem))
  const objective = model.objective.slice()
  for (const { promise, column } of owed)
    objective[column] = -WEIGHT_UNIT * price * promises[promise].weight
  const { bound } = await findOffers(market, { ...model, objective }, false, stop)
  const left = wishesLeft(problem, indexes)
  const standing = lines.reduce((sum, line, d) => sum + (line.wishes - left[d]) * weight[d], 0)
  const priced = Math.min(plan.demandServed.weightedAsked, (bound + standing) / WEIGHT_UNIT)
  return { capped: plan.bound, short, priced, price }
}
