import type { Plan, Problem } from '@digirooster/domain'
import { WEIGHT_UNIT } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { promisesOf } from '../compile/promises.ts'
import type { LinearModel } from '../lp/model.ts'
import { solveLinear } from '../lp/solve-linear.ts'
import { shortfalls } from './lift.ts'
import { findOffers } from './offers.ts'
import type { Market } from './offers.ts'
import type { Relaxation } from './relaxation-shape.ts'
import { wishesLeft } from './wishes-left.ts'

/** Columns of a relaxation that is solved in whole groups over all pools together, and with how many nodes. */
const SMALL = 500
const TRIES = { nodeLimit: 100, boundOnly: true }

/**
 * Weighted wishes that no plan can exceed that falls as little short of what is owed as this one.
 * @param stop true when there is no time left: then a weaker bound will do
 */
export async function demandBound(
  problem: Problem,
  indexes: Indexes,
  market: Market,
  plan: Pick<Plan, 'offerings' | 'referrals'>,
  stop: () => boolean = () => false,
): Promise<number> {
  const { lines, weight } = indexes.demand
  const left = wishesLeft(problem, indexes)
  const short = shortfalls(problem, indexes, plan)
  const promises = promisesOf(problem, indexes)
  const owed = promises.reduce((sum, promise, p) => sum + promise.weight * short[p], 0)
  const weights = promises.map((promise) => promise.weight)
  const model = capped(market.relaxation, weights, owed)
  const offered = await findOffers(market, model, false, stop)
  // Where few groups are possible at all, trying every number of them is cheap and tighter.
  const isSmall = model.columns <= SMALL && !stop()
  const whole = isSmall ? await solveLinear(model, { ...TRIES, stop }) : offered
  const bound = Math.min(offered.bound, whole.bound)
  const standing = lines.reduce((sum, line, d) => sum + (line.wishes - left[d]) * weight[d], 0)
  const asked = lines.reduce((sum, line, d) => sum + line.wishes * weight[d], 0)
  // Wishes count in whole hundredths.
  return Math.min(asked, Math.floor(bound + 1e-6) + standing) / WEIGHT_UNIT
}

/** The relaxation with shortfalls for free, but together no more than `most` (by weight). */
function capped(
  { model, owed }: Relaxation,
  weights: readonly number[],
  most: number,
): LinearModel {
  const objective = model.objective.slice()
  for (const { column } of owed) objective[column] = 0
  if (owed.length === 0) return { ...model, objective }
  const terms = owed
    .map(({ promise, column }): [number, number] => [column, weights[promise]])
    .sort((a, b) => a[0] - b[0])
  const end = model.column.length + terms.length
  return {
    ...model,
    objective,
    rowLower: new Float64Array([...model.rowLower, -Infinity]),
    rowUpper: new Float64Array([...model.rowUpper, most + 1e-6]),
    rowStart: new Int32Array([...model.rowStart, end]),
    // A large quarter has more of these than a call takes arguments.
    column: new Int32Array([...model.column, ...terms.map(([column]) => column)]),
    value: new Float64Array([...model.value, ...terms.map(([, value]) => value)]),
  }
}
