import { budgetCapCents } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { ANY_DAYPART } from '../compile/demand-index.ts'
import { wishesLeft } from './wishes-left.ts'
import { LinearModelBuilder } from '../lp/model.ts'
import { mostSeries } from './chain-rows.ts'
import { laptopSessions } from './laptop-capacity.ts'
import { addOwedRows } from './owed-rows.ts'
import type {
  Cell,
  PartClass,
  Relaxation,
  Restriction,
  ScarceRow,
  SpotColumns,
} from './relaxation-shape.ts'
import type { Strand } from './strand.ts'
import { addTrainerRows } from './trainer-rows.ts'
import { addRoomRows } from './room-rows.ts'
import { referralPairs } from '../assign/referral-pairs.ts'

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
  const { demand } = indexes
  const left = wishesLeft(problem, indexes)
  const classes = strands.map((strand) => classesOf(indexes, strand))
  const byLine: [number, number][][] = demand.lines.map(() => [])
  const spots: SpotColumns[] = []
  const cells: Cell[] = []

  for (const [s, strand] of strands.entries()) {
    for (const [k, spot] of strand.spots.entries()) {
      const there = spot.lines.filter((d) => left[d] > 0)
      const wishes = there.reduce((sum, d) => sum + left[d], 0)
      const most = Math.floor(wishes / strand.format.group.min)
      if (most === 0 || spot.cap === 0) continue
      const count = builder.addColumn({
        objective: 0,
        upper: most,
        integer: true,
      })
      const mayBring = spot.cap > spot.capOwn
      const withLaptops = mayBring ? builder.addColumn({ objective: 0, upper: most }) : -1
      const mine: Cell[] = []
      for (const [c, parts] of classes[s].entries()) {
        const lines = there.filter((d) => suits(demand.daypartMask[d], parts, classes[s]))
        const asked = lines.reduce((sum, d) => sum + left[d], 0)
        if (asked < strand.format.group.min) continue
        if (!parts.isMixed && (parts.mask & spot.parts) === 0) continue
        const groups = builder.addColumn({ objective: 0, upper: most })
        const columns = lines.map((d) =>
          builder.addColumn({ objective: demand.weight[d], upper: left[d] }),
        )
        for (const [i, d] of lines.entries()) byLine[d].push([columns[i], 1])
        const sum = columns.map((column): [number, number] => [column, 1])
        builder.addRow({ upper: 0 }, [...sum, [groups, -spot.cap]])
        builder.addRow({ lower: 0 }, [...sum, [groups, -strand.format.group.min]])
        mine.push({ strand: s, spot: k, class: c, groups, lines, wishes: columns })
      }
      builder.addRow({ lower: 0, upper: 0 }, [
        [count, 1],
        ...mine.map((cell): [number, number] => [cell.groups, -1]),
      ])
      if (withLaptops >= 0) {
        const all = mine.flatMap((cell) => cell.wishes.map((w): [number, number] => [w, 1]))
        builder.addRow({ upper: 0 }, [
          ...all,
          [count, -spot.capOwn],
          [withLaptops, spot.capOwn - spot.cap],
        ])
        builder.addRow({ upper: 0 }, [
          [withLaptops, 1],
          [count, -1],
        ])
      }
      spots.push({ strand: s, spot: k, count, withLaptops })
      cells.push(...mine)
    }
  }
  const referrals = addReferrals(builder, problem, indexes, byLine)
  for (const [d, terms] of byLine.entries())
    if (terms.length > 0) builder.addRow({ upper: left[d] }, terms)
  for (const { strand, class: c, most } of limits)
    builder.addRow(
      { upper: most },
      cells
        .filter((cell) => cell.strand === strand && cell.class === c)
        .map((cell): [number, number] => [cell.groups, 1]),
    )
  const scarce: ScarceRow[] = []
  addBudgetRows(builder, problem, strands, spots, scarce)
  addLaptopRow(builder, indexes, strands, spots, scarce)
  addRoomRows(builder, indexes, strands, classes, cells, scarce)
  const trainers = addTrainerRows(builder, problem, indexes, strands, classes, cells, scarce)
  const owed = addOwedRows(builder, problem, indexes, strands, cells, referrals)
  return {
    model: builder.build(),
    strands,
    classes,
    spots,
    cells,
    trainers,
    referrals,
    owed,
    scarce,
  }
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

/** Parts of the week grouped by which lines accept them, so that nothing is lost by not telling them apart. */
function classesOf(indexes: Indexes, strand: Strand): PartClass[] {
  const open = strand.spots.reduce((parts, spot) => parts | spot.parts, 0)
  const masks = new Map<string, number>()
  for (let part = 0; part < 21; part++) {
    if ((open & (1 << part)) === 0) continue
    const accept = strand.lines.map((d) => (indexes.demand.daypartMask[d] >> part) & 1).join('')
    masks.set(accept, (masks.get(accept) ?? 0) | (1 << part))
  }
  const plain = [...masks.values()].map((mask) => ({ mask, isMixed: false }))
  const canMix = strand.format.sessions > 1 && plain.length > 1
  return canMix ? [...plain, { mask: 0, isMixed: true }] : plain
}

/** Whether people who accept the parts of `mask` can come to a group of this class. */
function suits(mask: number, parts: PartClass, classes: readonly PartClass[]): boolean {
  if (!parts.isMixed) return (mask & parts.mask) === parts.mask
  return classes.filter((c) => !c.isMixed && (mask & c.mask) === c.mask).length > 1
}

function addReferrals(
  builder: LinearModelBuilder,
  problem: Problem,
  indexes: Indexes,
  byLine: [number, number][][],
): { line: number; supply: number; column: number }[] {
  const left = wishesLeft(problem, indexes)
  const bySupply: [number, number][][] = problem.supply.map(() => [])
  const columns = referralPairs(problem, indexes.demand).map(({ line, supply }) => {
    const { weight } = indexes.demand
    const column = builder.addColumn({ objective: weight[line], upper: left[line] })
    byLine[line].push([column, 1])
    bySupply[supply].push([column, 1])
    return { line, supply, column }
  })
  for (const [s, terms] of bySupply.entries()) {
    const { places, taken } = problem.supply[s]
    if (terms.length > 0) builder.addRow({ upper: Math.max(0, places - taken) }, terms)
  }
  return columns
}

function addBudgetRows(
  builder: LinearModelBuilder,
  problem: Problem,
  strands: readonly Strand[],
  spots: readonly SpotColumns[],
  scarce: ScarceRow[],
): void {
  for (const line of problem.budgetLines) {
    const owner = problem.digibanken.find((d) => d.id === line.digibankId)
    const standing = problem.fixed.offerings
      .filter((o) => o.budgetLineId === line.id)
      .reduce((sum, o) => sum + o.costCents, 0)
    const cap = budgetCapCents(line, owner?.policy.reserve.moneyShare ?? 0) - standing
    const terms = spots.flatMap(({ strand, count }): [number, number][] =>
      strands[strand].budgetLineId === line.id ? [[count, strands[strand].costCents]] : [],
    )
    if (terms.length === 0) continue
    const row = builder.addRow({ upper: Math.max(0, cap) }, terms)
    const unit = Math.max(...terms.map(([, cents]) => cents))
    scarce.push({ kind: 'budget-line', subjectId: line.id, parts: ANY_DAYPART, row, unit })
  }
}

/** Every group for which laptops come uses them in one session at least. */
function addLaptopRow(
  builder: LinearModelBuilder,
  indexes: Indexes,
  strands: readonly Strand[],
  spots: readonly SpotColumns[],
  scarce: ScarceRow[],
): void {
  const users = spots.filter((s) => s.withLaptops >= 0)
  if (users.length === 0) return
  const shortest = Math.min(...users.map((s) => strands[s.strand].format.minutes))
  const row = builder.addRow(
    { upper: laptopSessions(indexes, shortest) },
    users.map((s): [number, number] => [s.withLaptops, 1]),
  )
  scarce.push({ kind: 'laptops', subjectId: '', parts: ANY_DAYPART, row, unit: 1 })
}
