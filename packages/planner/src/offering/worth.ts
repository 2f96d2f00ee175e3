import { dayparts, WEIGHT_UNIT } from '@digirooster/domain'
import type { Daypart, Plan, Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { ANY_DAYPART } from '../compile/demand-index.ts'
import { promisesOf } from '../compile/promises.ts'
import type { LinearModel } from '../lp/model.ts'
import { findOffers } from './offers.ts'
import type { Market } from './offers.ts'
import type { Relaxation, ScarceRow } from './relaxation-shape.ts'

/** Resources looked at: those the relaxation says are scarcest. */
const MOST = 6

/** What the scarcest resources and the floors are worth, found by solving again with one unit more, or without. */
export type Worth = Pick<Plan, 'worth' | 'floors'>

/**
 * Solves the relaxation again with one more unit of each scarce resource, and without each floor that
 * binds. Prices of the first solution only pick what to try. Offers may be taken in parts here, so the
 * figures say what is worth asking for, not what a plan will exactly gain.
 */
export async function worthOf(
  problem: Problem,
  indexes: Indexes,
  market: Market,
  stop: () => boolean,
): Promise<Worth> {
  const { model, scarce, owed } = market.relaxation
  const solve = (changed: LinearModel) => findOffers(market, changed, false, stop)
  const { prices, point } = await solve(model)
  const base = figures(market.relaxation, indexes, point)
  const dearest = scarce
    .filter(({ row }) => prices[row] > 1e-6)
    .sort((a, b) => prices[b.row] * b.unit - prices[a.row] * a.unit || a.row - b.row)
    .slice(0, MOST)
  const worth: Plan['worth'] = []
  for (const row of dearest) worth.push(await oneMore(row, market, indexes, base, stop))
  const floors: Plan['floors'] = []
  for (const [p, promise] of promisesOf(problem, indexes).entries()) {
    if (promise.scope === 'target') continue
    const row = owed.find((o) => o.promise === p)?.row ?? -1
    let price = 0
    if (Math.abs(prices[row] ?? 0) > 1e-6) {
      const without = await solve(withoutRow(model, row))
      price = Math.max(0, figures(market.relaxation, indexes, without.point).served - base.served)
    }
    floors.push({
      digibankId: promise.digibankId,
      scope: promise.scope,
      subjectId: promise.subjectId,
      asked: indexes.demand.lines.reduce((n, line, d) => n + promise.counts[d] * line.wishes, 0),
      promised: promise.owed,
      priceWeightedWishes: tenths(price),
    })
  }
  return { worth, floors }
}

/**
 * Solves the relaxation again with one more unit of the rows that are asked for, those that bind; as `worthOf`.
 * @param isAsked which rows
 */
export async function worthOfRows(
  indexes: Indexes,
  market: Market,
  isAsked: (row: ScarceRow) => boolean,
): Promise<Plan['worth']> {
  const never = () => false
  const { model, scarce } = market.relaxation
  const { prices, point } = await findOffers(market, model, false, never)
  const base = figures(market.relaxation, indexes, point)
  const worth: Plan['worth'] = []
  for (const row of scarce.filter((one) => isAsked(one) && prices[one.row] > 1e-6).slice(0, MOST))
    worth.push(await oneMore(row, market, indexes, base, never))
  return worth
}

/** What one more unit of a row is worth, against what there is without it. */
async function oneMore(
  { kind, subjectId, parts, row, unit }: ScarceRow,
  market: Market,
  indexes: Indexes,
  base: ReturnType<typeof figures>,
  stop: () => boolean,
): Promise<Plan['worth'][number]> {
  const { model } = market.relaxation
  const more = await findOffers(market, withRowUpper(model, row, unit), false, stop)
  const then = figures(market.relaxation, indexes, more.point)
  return {
    kind,
    subjectId,
    dayparts: partsOf(parts),
    unit,
    weightedWishes: tenths(then.served - base.served),
    lessShort: tenths(base.short - then.short),
  }
}

/** Weighted wishes served and what falls short of promises, both in hundredths, of one solution. */
function figures(
  { cells, referrals, owed }: Relaxation,
  { demand }: Indexes,
  values: Float64Array,
): { served: number; short: number } {
  let served = 0
  for (const cell of cells)
    for (const [i, line] of cell.lines.entries())
      served += demand.weight[line] * values[cell.wishes[i]]
  for (const { line, column } of referrals) served += demand.weight[line] * values[column]
  const short = owed.reduce((sum, { column }) => sum + values[column], 0)
  return { served, short: short * WEIGHT_UNIT }
}

/** Hundredths as a number with one decimal. */
function tenths(hundredths: number): number {
  return Math.round(hundredths / 10) / (WEIGHT_UNIT / 10)
}

/** Parts of the week of a mask; none when it is the whole week. */
function partsOf(mask: number): Daypart[] {
  return mask === ANY_DAYPART ? [] : dayparts.filter((_, part) => (mask & (1 << part)) !== 0)
}

function withRowUpper(model: LinearModel, row: number, more: number): LinearModel {
  const rowUpper = model.rowUpper.slice()
  rowUpper[row] += more
  return { ...model, rowUpper }
}

function withoutRow(model: LinearModel, row: number): LinearModel {
  const rowLower = model.rowLower.slice()
  rowLower[row] = -Infinity
  return { ...model, rowLower }
}
