import type { Problem } from '@digirooster/domain'
import type { ServedWishes } from '../compile/bundle.ts'
import type { Indexes, Referral } from '../compile/compile.ts'
import { promisesOf } from '../compile/promises.ts'
import { freePlaces } from '../compile/standing-referrals.ts'
import { LinearModelBuilder } from '../lp/model.ts'
import { solveLinear } from '../lp/solve-linear.ts'
import { SHORTFALL_VALUE } from '../offering/owed-rows.ts'
import { wishesLeft } from '../offering/wishes-left.ts'
import { referralPairs } from './referral-pairs.ts'

/** A group that has its places and times: whom it can take. */
export interface PlacedGroup {
  readonly min: number
  readonly max: number
  readonly noShowRate: number
  /** demand lines that can come to every session, and how far that is (minutes, for ties) */
  readonly lines: readonly number[]
  readonly minutes: readonly number[]
}

/** Which wishes go to which group and to which partner’s course. */
export interface Assignment {
  /** per group: wishes served; empty when too few can come */
  readonly served: readonly (readonly ServedWishes[])[]
  readonly referrals: readonly Referral[]
}

/** A minute of travel against a wish: so little that it only decides between equals. */
const MINUTE_VALUE = 0.001

/**
 * Divides the wishes over placed groups and partners’ courses so that the weight served, less what
 * falls short of what is owed, is largest. A group holds between its least and most people, or nobody.
 */
export async function assignDemand(
  problem: Problem,
  indexes: Indexes,
  groups: readonly PlacedGroup[],
): Promise<Assignment> {
  const { weight } = indexes.demand
  const left = wishesLeft(problem, indexes)
  const builder = new LinearModelBuilder()
  const byLine: [number, number][][] = indexes.demand.lines.map(() => [])
  const bySupply: [number, number][][] = problem.supply.map(() => [])

  const groupColumns = groups.map((group) => {
    const isHeld = builder.addColumn({ objective: 0, upper: 1, integer: true })
    const columns = group.lines.map((d, i) => {
      const objective = weight[d] - MINUTE_VALUE * group.minutes[i]
      const column = builder.addColumn({ objective, upper: left[d], integer: true })
      byLine[d].push([column, 1])
      return column
    })
    const sum = columns.map((column): [number, number] => [column, 1])
    builder.addRow({ upper: 0 }, [...sum, [isHeld, -group.max]])
    builder.addRow({ lower: 0 }, [...sum, [isHeld, -group.min]])
    return columns
  })
  const referrals = referralPairs(problem, indexes.demand).map(({ line, supply }) => {
    const column = builder.addColumn({ objective: weight[line], upper: left[line], integer: true })
    byLine[line].push([column, 1])
    bySupply[supply].push([column, 1])
    return { line, supply, column }
  })
  for (const [d, terms] of byLine.entries())
    if (terms.length > 0) builder.addRow({ upper: left[d] }, terms)
  const free = freePlaces(problem)
  for (const [s, terms] of bySupply.entries())
    if (terms.length > 0) builder.addRow({ upper: free[s] }, terms)
  for (const promise of promisesOf(problem, indexes)) {
    const rate = (noShow: number) => (promise.isExpected ? 1 - noShow : 1)
    const short = builder.addColumn({ objective: -SHORTFALL_VALUE * promise.weight })
    builder.addRow({ lower: promise.owed - promise.standing }, [
      [short, 1],
      ...groups.flatMap((group, g) =>
        group.lines.flatMap((d, i): [number, number][] =>
          promise.counts[d] === 1 ? [[groupColumns[g][i], rate(group.noShowRate)]] : [],
        ),
      ),
      ...referrals.flatMap((r): [number, number][] =>
        promise.counts[r.line] === 1 ? [[r.column, rate(problem.supply[r.supply].noShowRate)]] : [],
      ),
    ])
  }
  const result = await solveLinear(builder.build(), { nodeLimit: 200, relativeGap: 1e-4 })
  const value = (column: number) => ('values' in result ? Math.round(result.values[column]) : 0)
  return {
    served: groups.map((group, g) =>
      group.lines.flatMap((line, i) => {
        const wishes = value(groupColumns[g][i])
        return wishes > 0 ? [{ line, wishes }] : []
      }),
    ),
    referrals: referrals.flatMap(({ line, supply, column }) => {
      const wishes = value(column)
      return wishes > 0 ? [{ line, supply, wishes }] : []
    }),
  }
}
