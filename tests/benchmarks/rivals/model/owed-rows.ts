import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Demand, Digibank } from '@digirooster/domain'
import type { Facts } from '../facts/facts.ts'
import type { Columns, HeldColumn } from './choice-columns.ts'
import type { startModel, Term } from './integer-model.ts'

type Builder = ReturnType<typeof startModel>

/** What one unit owed costs, in hundredths of a wish, unless a digibank weighs it otherwise. */
const weights = { 'activities-held': 50, floors: 20, targets: 20 } as const

/** Rows of activities and their spacing, and a column for every promise that falls short. */
export function addOwedRows(builder: Builder, facts: Facts, columns: Columns): void {
  const activities = columns.held.filter(({ unit }) => unit.of.kind === 'activity')
  for (const held of Map.groupBy(activities, ({ unit }) => unit).values())
    addActivity(builder, facts, held)
  for (const digibank of facts.problem.digibanken) {
    addFloors(builder, facts, digibank, columns)
    addTargets(builder, facts, digibank, columns)
  }
}

/** A column for what falls short, which the rest of a row makes as small as it can. */
function addShortfall(
  builder: Builder,
  { policy }: Digibank,
  rule: keyof typeof weights,
  most: number,
): Term {
  return [builder.addColumn(most, -100 * (policy.weights[rule] ?? weights[rule])), 1]
}

function addActivity(builder: Builder, { dates }: Facts, held: readonly HeldColumn[]): void {
  const [first] = held
  if (first?.unit.of.kind !== 'activity') return
  const { count, spacing } = first.unit.of.activity
  const terms = (of: readonly HeldColumn[]) => of.map(({ column }): Term => [column, 1])
  const short = addShortfall(builder, first.unit.digibank, 'activities-held', count)
  builder.addRow([...terms(held), short], { lower: count, upper: count })
  const dayOf = (h: HeldColumn) => Math.floor((h.starts[0] ?? 0) / SLOTS_PER_DAY)
  if (spacing.minDaysBetween > 0 && count > 1)
    for (const day of dates.keys())
      builder.addRow(
        terms(held.filter((h) => dayOf(h) >= day && dayOf(h) < day + spacing.minDaysBetween)),
        { upper: 1 },
      )
  if (spacing.differentWijken)
    for (const there of Map.groupBy(held, ({ setting }) => setting.at.site?.wijkId).values())
      builder.addRow(terms(there), { upper: 1 })
}

function addFloors(
  builder: Builder,
  { problem }: Facts,
  digibank: Digibank,
  columns: Columns,
): void {
  for (const { scope, id, minShare } of digibank.policy.floors) {
    const all = {
      level: ['starter', 'confident'],
      wijk: digibank.wijken.map((w) => w.id),
      'target-group': digibank.targetGroups.map((g) => g.id),
    }[scope]
    for (const protectedId of id === '*' ? all : [id]) {
      const isMeant = (line: Demand) =>
        line.digibankId === digibank.id &&
        !line.prior &&
        (scope === 'level'
          ? line.level === protectedId
          : scope === 'wijk'
            ? line.wijkId === protectedId
            : line.targetGroupIds.includes(protectedId))
      const asked = problem.demand.filter(isMeant).reduce((sum, line) => sum + line.wishes, 0)
      const promised = Math.ceil(minShare * asked - 1e-9)
      if (promised <= 0) continue
      const served = [...columns.served, ...columns.referrals].filter(({ line }) => isMeant(line))
      const short = addShortfall(builder, digibank, 'floors', promised)
      builder.addRow([...served.map(({ column }): Term => [column, 1]), short], { lower: promised })
    }
  }
}

/** Targets on people: those expected, in hundredths so that all is whole. */
function addTargets(
  builder: Builder,
  { problem }: Facts,
  digibank: Digibank,
  columns: Columns,
): void {
  for (const { measure, quarter, programmeObjective, targetGroupId } of digibank.targets) {
    if (measure !== 'participants' || quarter === 0) continue
    const isMeant = ({ digibankId, topicId, targetGroupIds }: Demand) => {
      const topic = problem.topics.find((t) => t.id === topicId)
      return (
        digibankId === digibank.id &&
        (programmeObjective === undefined || topic?.programmeObjective === programmeObjective) &&
        (targetGroupId === undefined || targetGroupIds.includes(targetGroupId))
      )
    }
    const coming = (noShowRate: number) => Math.round(100 * (1 - noShowRate))
    const inGroups = columns.served.flatMap(({ column, line, unit }): Term[] =>
      isMeant(line) && unit.of.kind === 'course'
        ? [[column, coming(unit.of.format.noShowRate)]]
        : [],
    )
    const referred = columns.referrals.flatMap(({ column, line, supplyId }): Term[] => {
      const rate = problem.supply.find((s) => s.id === supplyId)?.noShowRate ?? 0
      return isMeant(line) ? [[column, coming(rate)]] : []
    })
    const [short] = addShortfall(builder, digibank, 'targets', quarter)
    builder.addRow([...inGroups, ...referred, [short, 100]], { lower: 100 * quarter })
  }
}
