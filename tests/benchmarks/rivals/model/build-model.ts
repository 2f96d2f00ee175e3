import { slotCeil, slotOf, addMinutes, walkInOccurrences, wishWeight } from '@digirooster/domain'
import type { Demand } from '@digirooster/domain'
import { freePlaces, referralPairs } from '../draft/referrals.ts'
import type { Facts } from '../facts/facts.ts'
import type { Unit } from '../facts/unit.ts'
import { activityUnits, courseUnits } from '../facts/units.ts'
import type {
  Columns,
  HeldColumn,
  ReferralColumn,
  ServedColumn,
  TrainerColumn,
} from './choice-columns.ts'
import { choicesOf } from './choices.ts'
import { startModel } from './integer-model.ts'
import type { IntegerModel, Term } from './integer-model.ts'
import { addOwedRows } from './owed-rows.ts'
import { addResourceRows } from './resource-rows.ts'

/** The model of a quarter and what its columns mean. */
export interface QuarterModel {
  readonly model: IntegerModel
  readonly columns: Columns
}

type Builder = ReturnType<typeof startModel>

/**
 * Builds the time-indexed model: a column for every series of allowed starts × room × laptop class, one
 * for every series × trainer, and whole numbers of wishes between them.
 *
 * In it: rooms, trainers with their hours, laptop classes, money, group sizes, devices, wishes with reach
 * and parts of the week, partners’ courses, activities with their spacing, and what is owed but for
 * walk-ins. Narrower than the rules: a series is weekly, in one room with one trainer; between two
 * sessions a trainer has the longest trip free; laptops go to one session a stretch. Left to
 * `draftOfSolution`: helpers. Left out: quality.
 */
export function buildModel(facts: Facts): QuarterModel {
  const builder = startModel()
  const held: HeldColumn[] = []
  const trainers: TrainerColumn[] = []
  const served: ServedColumn[] = []
  const isTaken = walkInRooms(facts)
  for (const unit of [...courseUnits(facts), ...activityUnits(facts)]) {
    const own = addUnit(builder, facts, unit, isTaken)
    held.push(...own.held)
    trainers.push(...own.trainers)
    served.push(...own.served)
  }
  const referrals = addReferrals(builder, facts)
  const columns = { held, trainers, served, referrals }
  addDemandRows(builder, facts, columns)
  addResourceRows(builder, facts, columns)
  addOwedRows(builder, facts, columns)
  return { model: builder, columns }
}

function addUnit(
  builder: Builder,
  facts: Facts,
  unit: Unit,
  isTaken: (roomId: string, from: number, until: number) => boolean,
): Omit<Columns, 'referrals'> {
  const held: HeldColumn[] = []
  const trainers: TrainerColumn[] = []
  for (const choice of choicesOf(facts, unit, isTaken)) {
    const { starts } = choice
    const here = choice.settings.map(({ setting, lines }) => ({
      column: builder.addColumn(1),
      unit,
      starts,
      setting,
      lines,
    }))
    const by = choice.trainers.map((person) => ({
      column: builder.addColumn(1),
      unit,
      starts,
      person,
    }))
    held.push(...here)
    trainers.push(...by)
    if (unit.of.kind === 'course')
      builder.addRow(
        [
          ...here.map(({ column }): Term => [column, 1]),
          ...by.map(({ column }): Term => [column, -1]),
        ],
        { lower: 0, upper: 0 },
      )
  }
  return {
    held,
    trainers,
    served: unit.of.kind === 'course' ? addServed(builder, facts, held) : [],
  }
}

/** Wishes served by the groups of a unit: no more and no fewer than fit, for each list of lines that can come. */
function addServed(
  builder: Builder,
  { problem }: Facts,
  held: readonly HeldColumn[],
): ServedColumn[] {
  const byLines = Map.groupBy(held, ({ lines }) => lines)
  return [...byLines].flatMap(([lines, groups]) => {
    const columns = lines.map((line): ServedColumn => {
      const unit = (groups[0] as HeldColumn).unit
      const gain = wishWeight(unit.digibank, line, problem.horizon.asOf)
      return { column: builder.addColumn(line.wishes, gain), unit, lines, line }
    })
    const all = columns.map(({ column }): Term => [column, 1])
    builder.addRow([...all, ...groups.map((g): Term => [g.column, -g.setting.most])], { upper: 0 })
    builder.addRow([...all, ...groups.map((g): Term => [g.column, -g.setting.least])], { lower: 0 })
    return columns
  })
}

function addReferrals(builder: Builder, { problem }: Facts): ReferralColumn[] {
  const columns = referralPairs(problem).flatMap(({ line, supply }): ReferralColumn[] => {
    const digibank = problem.digibanken.find((d) => d.id === line.digibankId)
    if (!digibank) return []
    const gain = wishWeight(digibank, line, problem.horizon.asOf)
    return [{ column: builder.addColumn(line.wishes, gain), line, supplyId: supply.id }]
  })
  for (const supply of problem.supply)
    builder.addRow(
      columns.filter((c) => c.supplyId === supply.id).map(({ column }): Term => [column, 1]),
      { upper: freePlaces(supply) },
    )
  return columns
}

function addDemandRows(builder: Builder, { problem }: Facts, { served, referrals }: Columns): void {
  const byLine = Map.groupBy([...served, ...referrals], ({ line }) => line)
  for (const line of problem.demand as readonly Demand[])
    builder.addRow(
      (byLine.get(line) ?? []).map(({ column }): Term => [column, 1]),
      {
        upper: line.wishes,
      },
    )
}

/** Rooms that walk-ins use: they stand where they stand. */
function walkInRooms({ problem }: Facts) {
  const firstDay = problem.horizon.start
  const taken = problem.walkIns.flatMap((walkIn) =>
    walkIn.roomId === undefined
      ? []
      : walkInOccurrences(problem, walkIn).map(({ start, minutes }) => ({
          roomId: walkIn.roomId,
          from: slotOf(firstDay, start),
          until: slotCeil(firstDay, addMinutes(start, minutes)),
        })),
  )
  const byRoom = Map.groupBy(taken, ({ roomId }) => roomId)
  return (roomId: string, from: number, until: number) =>
    (byRoom.get(roomId) ?? []).some((t) => t.from < until && from < t.until)
}
