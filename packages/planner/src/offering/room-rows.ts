import type { Indexes } from '../compile/compile.ts'
import type { LinearModelBuilder } from '../lp/model.ts'
import { minutesIn, partMinutes } from './capacity.ts'
import type { Cell, PartClass, ScarceRow } from './relaxation-shape.ts'
import type { Strand } from './strand.ts'

/**
 * The first sessions of the groups of a wijk fit in the hours of its rooms. Later sessions of a
 * series may be elsewhere, so only the first counts: a plan is never worth more than this allows.
 */
export function addRoomRows(
  builder: LinearModelBuilder,
  indexes: Indexes,
  strands: readonly Strand[],
  classes: readonly (readonly PartClass[])[],
  cells: readonly Cell[],
  scarce: ScarceRow[],
): void {
  const { rooms, siteWijk } = indexes.resources
  const longest = Math.max(15, ...strands.map((s) => s.format.minutes))
  const wijken = new Set(siteWijk)
  for (const wijk of wijken) {
    const there = rooms.flatMap((room, r) => (siteWijk[room.site] === wijk ? [r] : []))
    const minutes = there.map((r) => partMinutes(indexes, r, longest))
    const mine = cells.filter(
      (cell) => strands[cell.strand].spots[cell.spot].wijkId === wijk && !classOf(cell).isMixed,
    )
    for (const mask of new Set(mine.map((cell) => classOf(cell).mask))) {
      const total = minutes.reduce(
        (sum, m) => sum + minutesIn(indexes, m, mask, Infinity, Infinity),
        0,
      )
      const inside = mine.filter((cell) => (classOf(cell).mask & ~mask) === 0)
      const row = builder.addRow(
        { upper: total },
        inside.map((cell): [number, number] => [cell.groups, strands[cell.strand].format.minutes]),
      )
      scarce.push({ kind: 'rooms', subjectId: wijk, parts: mask, row, unit: longest })
    }
  }

  function classOf(cell: Cell): PartClass {
    return classes[cell.strand][cell.class]
  }
}
