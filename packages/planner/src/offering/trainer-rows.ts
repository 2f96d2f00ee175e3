import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import type { LinearModelBuilder } from '../lp/model.ts'
import { minutesIn, partMinutes } from './capacity.ts'
import type { Cell, PartClass, ScarceRow, TrainerColumn } from './relaxation-shape.ts'
import type { Strand } from './strand.ts'

const ALL_PARTS = (1 << 21) - 1

/** Every session has a trainer, and a trainer’s sessions fit in the hours of the parts they start in. */
export function addTrainerRows(
  builder: LinearModelBuilder,
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  classes: readonly (readonly PartClass[])[],
  cells: readonly Cell[],
  scarce: ScarceRow[],
): TrainerColumn[] {
  const columns: TrainerColumn[] = []
  for (const [s, strand] of strands.entries()) {
    for (const c of classes[s].keys()) {
      const groups = cells.filter((cell) => cell.strand === s && cell.class === c)
      if (groups.length === 0) continue
      const mine = strand.trainers.map((trainer) => ({
        strand: s,
        class: c,
        trainer,
        column: builder.addColumn({ objective: 0 }),
      }))
      columns.push(...mine)
      builder.addRow({ lower: 0, upper: 0 }, [
        ...mine.map(({ column }): [number, number] => [column, -1]),
        ...groups.map((cell): [number, number] => [cell.groups, strand.format.sessions]),
      ])
    }
  }
  const trainers = [...new Set(columns.map((column) => column.trainer))]
  for (const trainer of trainers) {
    const mine = columns.filter((column) => column.trainer === trainer)
    const lengths = mine.map((column) => strands[column.strand].format.minutes)
    const person = problem.people[trainer]
    const resource = indexes.resources.personBase + trainer
    const minutes = partMinutes(indexes, resource, Math.max(...lengths))
    // The least reserve of all: a bound must not be tighter than what any digibank allows.
    const share = 1 - Math.min(...problem.digibanken.map((d) => d.policy.reserve.timeShare))
    // Where all sessions are of one length, a rest of a day or week that holds no session is worth nothing.
    const unit = lengths.every((length) => length === lengths[0]) ? lengths[0] : 1
    const whole = (most: number) => Math.floor(most / unit) * unit
    const perDay = whole(person.maxMinutesPerDay)
    const perWeek = whole(Math.floor(person.maxMinutesPerWeek * share))
    const masks = new Set([ALL_PARTS, ...mine.map((m) => classes[m.strand][m.class].mask)])
    masks.delete(0)
    for (const mask of masks) {
      const inside = mine.filter((m) => {
        const parts = classes[m.strand][m.class]
        return mask === ALL_PARTS || (!parts.isMixed && (parts.mask & ~mask) === 0)
      })
      const row = builder.addRow(
        { upper: minutesIn(indexes, minutes, mask, perDay, perWeek) },
        inside.map((m): [number, number] => [m.column, strands[m.strand].format.minutes]),
      )
      scarce.push({
        kind: 'trainer',
        subjectId: person.id,
        parts: mask,
        row,
        unit: Math.max(...lengths),
      })
    }
  }
  return columns
}
