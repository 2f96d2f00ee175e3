import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import type { LinearModelBuilder } from '../lp/model.ts'
import { dayMinutes, minutesIn } from './capacity.ts'
import { addCapacityRows } from './capacity-rows.ts'
import type { Use } from './capacity-rows.ts'
import { laptopMinutes } from './laptop-capacity.ts'
import type { Cell, LessonColumn, LessonType, PartClass, ScarceRow } from './relaxation-shape.ts'
import { roomMinutes } from './room-rows.ts'
import { PARTS } from './parts.ts'
import type { Strand } from './strand.ts'

/** Lessons of one type while its rows are made. */
interface Lessons extends LessonType {
  readonly minutes: number
  readonly ownRooms: readonly number[]
}

/**
 * Every lesson has a trainer and a part of the week, and a room with devices or laptops that come:
 * what trainers, rooms with devices and laptop classes can give is enough for all of them.
 */
export function addLessonRows(
  builder: LinearModelBuilder,
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  classes: readonly (readonly PartClass[])[],
  cells: readonly Cell[],
  scarce: ScarceRow[],
): LessonType[] {
  const types = typesOf(builder, strands, classes, cells)
  for (const type of types) addBalance(builder, type, strands, cells)
  const add = (
    kind: ScarceRow['kind'],
    subjectId: string,
    uses: readonly Use[],
    capacity: (mask: number) => number,
  ) => {
    addCapacityRows(builder, uses, capacity, (parts, row, unit) => {
      scarce.push({ kind, subjectId, parts, row, unit })
    })
  }
  const usesOf = (test: (type: Lessons, column: LessonColumn) => boolean) =>
    types.flatMap((type) =>
      type.columns
        .filter((column) => test(type, column))
        .map((column): Use => ({ ...column, minutes: type.minutes })),
    )

  for (const trainer of new Set(types.flatMap((t) => t.columns.map((c) => c.trainer)))) {
    const person = problem.people[trainer]
    const uses = usesOf((_, column) => column.trainer === trainer)
    const starts = new Set<number>()
    for (const { teaching } of strands)
      for (const one of teaching)
        if (one.trainer === trainer) for (const start of one.starts) starts.add(start)
    const lengths = [...new Set(uses.map((use) => use.minutes))]
    const sorted = Int32Array.from(starts).sort()
    const perDay = dayMinutes(indexes.time, sorted, lengths, person.maxMinutesPerDay)
    // The least reserve of all: a bound must not be tighter than what any digibank allows.
    const share = 1 - Math.min(...problem.digibanken.map((d) => d.policy.reserve.timeShare))
    const most = Math.floor(person.maxMinutesPerWeek * share + 1e-6)
    // Where all sessions are of one length, a rest of a week that holds no session is worth nothing.
    const perWeek = lengths.length === 1 ? Math.floor(most / lengths[0]) * lengths[0] : most
    add('trainer', person.id, uses, (mask) => minutesIn(indexes.time, perDay, mask, perWeek))
  }

  const lengths = [...new Set(types.map((type) => type.minutes))]
  const rooms = roomMinutes(problem, indexes, lengths)
  const sets = new Map(types.map((type) => [type.ownRooms.join(), type.ownRooms]))
  const { siteWijk, rooms: known } = indexes.resources
  for (const some of sets.values()) {
    if (some.length === 0) continue
    const those = new Set(some)
    const uses = usesOf(
      (type, column) =>
        !column.withLaptops &&
        type.ownRooms.length > 0 &&
        type.ownRooms.every((room) => those.has(room)),
    )
    const wijken = new Set(some.map((room) => siteWijk[known[room].site]))
    add('rooms', wijken.size === 1 ? [...wijken][0] : '', uses, (mask) => rooms(some, mask))
  }
  const brought = usesOf((_, column) => column.withLaptops)
  if (brought.length > 0) {
    const laptops = laptopMinutes(indexes, [...new Set(brought.map((use) => use.minutes))])
    add('laptops', '', brought, laptops)
  }
  return types
}

/** Gathers lessons that need the same things and gives them their columns. */
function typesOf(
  builder: LinearModelBuilder,
  strands: readonly Strand[],
  classes: readonly (readonly PartClass[])[],
  cells: readonly Cell[],
): Lessons[] {
  const types = new Map<string, Lessons & { members: { strand: number; class: number }[] }>()
  const used = new Set(cells.map((cell) => `${cell.strand} ${cell.class}`))
  for (const [s, { format, teaching, ownRooms }] of strands.entries()) {
    for (const [c, { mask }] of classes[s].entries()) {
      if (!used.has(`${s} ${c}`)) continue
      const chances = teaching.map(({ trainer, own, brought }) => [
        trainer,
        own.filter((_, part) => (mask & (1 << part)) !== 0).join(),
        brought.filter((_, part) => (mask & (1 << part)) !== 0).join(),
      ])
      const key = [mask, format.minutes, ownRooms.join(), ...chances.flat()].join(' ')
      const known = types.get(key)
      if (known) {
        known.members.push({ strand: s, class: c })
        continue
      }
      const columns = teaching.flatMap(({ trainer, own, brought }) =>
        Array.from({ length: PARTS }, (_, part) => part).flatMap((part) =>
          (mask & (1 << part)) === 0
            ? []
            : [own, brought].flatMap((most, n): LessonColumn[] => {
                if (most[part] === 0) return []
                const column = builder.addColumn({ objective: 0, upper: most[part] })
                return [{ trainer, part, withLaptops: n === 1, column }]
              }),
        ),
      )
      const { minutes } = format
      types.set(key, { members: [{ strand: s, class: c }], columns, minutes, ownRooms })
    }
  }
  return [...types.values()]
}

/** Lessons given are those of the groups; laptops come to one lesson at least of a group that has them, to none of others. */
function addBalance(
  builder: LinearModelBuilder,
  { members, columns }: LessonType,
  strands: readonly Strand[],
  cells: readonly Cell[],
): void {
  const mine = cells.filter((cell) =>
    members.some((m) => m.strand === cell.strand && m.class === cell.class),
  )
  const sessions = (cell: Cell) => strands[cell.strand].format.sessions
  builder.addRow({ lower: 0, upper: 0 }, [
    ...columns.map(({ column }): [number, number] => [column, -1]),
    ...mine.map((cell): [number, number] => [cell.groups, sessions(cell)]),
  ])
  const brought = columns.filter((c) => c.withLaptops)
  const users = mine.filter((cell) => cell.withLaptops)
  if (brought.length === 0) return
  const come = brought.map(({ column }): [number, number] => [column, 1])
  builder.addRow({ lower: 0 }, [
    ...come,
    ...users.map((cell): [number, number] => [cell.groups, -1]),
  ])
  builder.addRow({ upper: 0 }, [
    ...come,
    ...users.map((cell): [number, number] => [cell.groups, -sessions(cell)]),
  ])
}
