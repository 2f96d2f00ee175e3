import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { LinearModelBuilder } from '../lp/model.ts'
import { referralPairs } from '../assign/referral-pairs.ts'
import { addBudgetRows, addSupplyRows } from './budget-rows.ts'
import { mostSeries } from './chain-rows.ts'
import { addLessonRows } from './lesson-rows.ts'
import { addOwedRows } from './owed-rows.ts'
import { accepts, classesOf } from './part-classes.ts'
import type { Cell, PartClass, Relaxation, Restriction, ScarceRow } from './relaxation-shape.ts'
import { addRoomRows } from './room-rows.ts'
import { PARTS } from './parts.ts'
import type { Spot } from './spots.ts'
import type { Strand } from './strand.ts'
import { wishesLeft } from './wishes-left.ts'

/**
 * Builds the relaxation.
 * @param limits bounds that hold for every plan (`seriesLimits`); restrictions beside them make it a
 *   proposal instead of a bound
 */
export function relaxationOf(
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  limits: readonly Restriction[] = [],
): Relaxation {
  const builder = new LinearModelBuilder()
  const left = wishesLeft(problem, indexes)
  const classes = strands.map((strand) => classesOf(indexes, strand))
  const byLine: [number, number][][] = indexes.demand.lines.map(() => [])
  const cells = addCells(builder, indexes, strands, classes, left, byLine)
  const referrals = addReferrals(builder, problem, indexes, left, byLine)
  const isReferred = new Set(referrals.map((r) => r.line))
  const addLineRows = (test: (line: number) => boolean) => {
    for (const [d, terms] of byLine.entries())
      if (terms.length > 0 && test(d)) builder.addRow({ upper: left[d] }, terms)
  }
  addLineRows((d) => !isReferred.has(d))

  const firstShared = builder.rows
  addLineRows((d) => isReferred.has(d))
  addSupplyRows(builder, problem, referrals)
  for (const { strand, class: c, most } of limits) {
    const groups = cells.filter((cell) => cell.strand === strand && cell.class === c)
    builder.addRow(
      { upper: most },
      groups.map((cell): [number, number] => [cell.groups, 1]),
    )
  }
  const scarce: ScarceRow[] = []
  addBudgetRows(builder, problem, strands, cells, scarce)
  addRoomRows(builder, problem, indexes, strands, classes, cells, scarce)
  const lessons = addLessonRows(builder, problem, indexes, strands, classes, cells, scarce)
  const owed = addOwedRows(builder, problem, indexes, strands, cells, referrals)
  const model = builder.build()
  return { model, strands, classes, cells, lessons, referrals, owed, scarce, firstShared }
}

/** Adds the columns of every kind of group, and the rows that keep its groups between their sizes. */
function addCells(
  builder: LinearModelBuilder,
  indexes: Indexes,
  strands: readonly Strand[],
  classes: readonly (readonly PartClass[])[],
  left: Int32Array,
  byLine: [number, number][][],
): Cell[] {
  const { demand } = indexes
  const cells: Cell[] = []
  for (const [s, { format, spots, teaching }] of strands.entries()) {
    const { min } = format.group
    const comes = (c: number) =>
      teaching.some(({ brought }) =>
        brought.some((n, part) => n > 0 && (classes[s][c].mask & (1 << part)) !== 0),
      )
    for (const [k, spot] of spots.entries()) {
      const there = spot.lines.filter((d) => left[d] > 0)
      for (const [c, parts] of classes[s].entries()) {
        const lines = there.filter((d) => accepts(demand.daypartMask[d], parts, classes[s]))
        const asked = lines.reduce((sum, d) => sum + left[d], 0)
        const most = Math.floor(asked / min)
        if (most === 0 || (parts.mask & spot.parts) === 0) continue
        for (const withLaptops of [false, true]) {
          const max = peopleAt(spot, parts, withLaptops, format.sessions > 1)
          if (max < min || (withLaptops && !comes(c))) continue
          const groups = builder.addColumn({ objective: 0, upper: most, integer: true })
          const wishes = lines.map((d) =>
            builder.addColumn({ objective: demand.weight[d], upper: left[d] }),
          )
          for (const [i, d] of lines.entries()) byLine[d].push([wishes[i], 1])
          const sum = wishes.map((column): [number, number] => [column, 1])
          builder.addRow({ upper: 0 }, [...sum, [groups, -max]])
          builder.addRow({ lower: 0 }, [...sum, [groups, -min]])
          cells.push({ strand: s, spot: k, class: c, withLaptops, max, groups, lines, wishes })
        }
      }
    }
  }
  return cells
}

/** People that the first lesson can hold; laptops may come to a later one only. */
function peopleAt(
  spot: Spot,
  { mask }: PartClass,
  withLaptops: boolean,
  isSeries: boolean,
): number {
  let most = 0
  for (let part = 0; part < PARTS; part++) {
    if ((mask & (1 << part)) === 0) continue
    if (!withLaptops || isSeries) most = Math.max(most, spot.own[part])
    if (withLaptops) most = Math.max(most, spot.brought[part])
  }
  return most
}

function addReferrals(
  builder: LinearModelBuilder,
  problem: Problem,
  indexes: Indexes,
  left: Int32Array,
  byLine: [number, number][][],
): { line: number; supply: number; column: number }[] {
  const { weight } = indexes.demand
  return referralPairs(problem, indexes.demand).map(({ line, supply }) => {
    const column = builder.addColumn({ objective: weight[line], upper: left[line] })
    byLine[line].push([column, 1])
    return { line, supply, column }
  })
}

/** How many series of every strand fit in each class of parts where times are scarce: true of every plan. */
export async function seriesLimits(
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
): Promise<Restriction[]> {
  const limits: Restriction[] = []
  for (const [s, strand] of strands.entries())
    for (const [c, parts] of classesOf(indexes, strand).entries()) {
      const most = await mostSeries(problem, indexes, strand, parts)
      if (most < Infinity) limits.push({ strand: s, class: c, most })
    }
  return limits
}
