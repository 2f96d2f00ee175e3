import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { slotsOf } from '../compile/time-index.ts'
import type { LinearModelBuilder } from '../lp/model.ts'
import { dayMinutes, minutesIn } from './capacity.ts'
import type { Cell, PartClass, ScarceRow } from './relaxation-shape.ts'
import type { Strand } from './strand.ts'

/** Minutes of sessions that start in the parts of a mask and that a set of rooms can take. */
export type RoomMinutes = (rooms: readonly number[], mask: number) => number

/** Counts what rooms can take of sessions of these lengths. */
export function roomMinutes(
  problem: Problem,
  { time, resources }: Indexes,
  lengths: readonly number[],
): RoomMinutes {
  const known = new Map<number, Float64Array>()
  const shortest = slotsOf(Math.min(...lengths))
  const ofRoom = (room: number) => {
    const run = resources.freeRun[room]
    const { allowedStarts } = problem.digipunten[resources.rooms[room].placeIndex]
    const starts: number[] = []
    for (let slot = 0; slot < time.dayCount * SLOTS_PER_DAY; slot++)
      if (run[slot] >= shortest && allowedStarts.includes((slot & 3) * 15)) starts.push(slot)
    return dayMinutes(time, starts, lengths)
  }
  return (rooms, mask) => {
    let sum = 0
    for (const room of rooms) {
      const minutes = known.get(room) ?? ofRoom(room)
      known.set(room, minutes)
      sum += minutesIn(time, minutes, mask)
    }
    return sum
  }
}

/**
 * The first sessions of the groups of a wijk fit in the hours of its rooms, and those to which no
 * laptops come in the hours of its rooms with devices. Later sessions of a series may be elsewhere.
 */
export function addRoomRows(
  builder: LinearModelBuilder,
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  classes: readonly (readonly PartClass[])[],
  cells: readonly Cell[],
  scarce: ScarceRow[],
): void {
  const { rooms, siteWijk } = indexes.resources
  const lengths = strands.map((s) => s.format.minutes)
  const capacity = roomMinutes(problem, indexes, lengths)
  for (const wijk of new Set(siteWijk)) {
    const here = (room: number) => siteWijk[rooms[room].site] === wijk
    const all = rooms.flatMap((_, room) => (here(room) ? [room] : []))
    const mine = cells
      .filter((cell) => strands[cell.strand].spots[cell.spot].wijkId === wijk)
      .map((cell) => ({
        cell,
        mask: classes[cell.strand][cell.class].mask,
        rooms: cell.withLaptops ? all : strands[cell.strand].ownRooms.filter(here),
      }))
    const kinds = new Map(mine.map((m) => [m.rooms.join(), m.rooms]))
    kinds.set(all.join(), all)
    for (const some of kinds.values()) {
      const those = new Set(some)
      const inside = mine.filter((m) => m.rooms.every((room) => those.has(room)))
      for (const mask of new Set(inside.map((m) => m.mask))) {
        const terms = inside
          .filter((m) => (m.mask & ~mask) === 0)
          .map(({ cell }): [number, number] => [cell.groups, strands[cell.strand].format.minutes])
        const row = builder.addRow({ upper: capacity(some, mask) }, terms)
        const unit = Math.max(...terms.map(([, minutes]) => minutes))
        scarce.push({ kind: 'rooms', subjectId: wijk, parts: mask, row, unit })
      }
    }
  }
}
