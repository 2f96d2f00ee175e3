import { needsReach, SLOTS_PER_DAY, slotOf } from '@digirooster/domain'
import type { Bundle } from './bundle.ts'
import { ANY_DAYPART, reaches } from './demand-index.ts'
import { peopleFree, roomsFree } from './free-slots.ts'
import type { Permitted } from './permitted.ts'
import { roomAt } from './resource-index.ts'
import { stanceAt } from './quarter.ts'
import type { QuarterBase } from './quarter.ts'
import { daypartOfSlot, slotsOf } from './time-index.ts'

/** Rules that read one value alone; what they forbid never enters a start domain or a candidate list. */
export interface Filters {
  /** what a bundle could use at most; absent: everything is tried */
  readonly allowed?: (base: QuarterBase, bundle: number) => Permitted
  /** whether a session of a bundle may start in a slot */
  readonly start: (base: QuarterBase, bundle: number, session: number, slot: number) => boolean
  /** whether a room suits a bundle, whenever */
  readonly room: (base: QuarterBase, bundle: number, room: number) => boolean
  /** whether a laptop class (by index among the classes) suits a bundle */
  readonly laptops: (base: QuarterBase, bundle: number, laptops: number) => boolean
  /** whether a person (by index among the people) suits the n-th staff slot of a session */
  readonly person: (
    base: QuarterBase,
    bundle: number,
    session: number,
    staff: number,
    person: number,
  ) => boolean
}

/** What one bundle can choose from. */
export interface Choices {
  /** rooms that suit */
  readonly rooms: readonly number[]
  /** laptop classes that suit, by index among the classes */
  readonly laptops: readonly number[]
  /** per session, per staff slot: people that suit, by index among the people */
  readonly people: readonly (readonly (readonly number[])[])[]
  /** per session: starts in which it can be held by some of these; ascending */
  readonly starts: readonly Int32Array[]
}

/**
 * Finds what a bundle can choose from; what stands already is narrowed to where it stands.
 * @param forServed only rooms and starts where enough of the people it is meant for can come
 */
export function choicesOf(
  base: QuarterBase,
  b: number,
  filters: Filters,
  forServed: boolean,
): Choices {
  const bundle = base.bundles[b]
  const useful = forServed ? usefulTo(base, bundle) : EVERYWHERE
  const permitted = filters.allowed?.(base, b) ?? everything(base)
  const suiting = !bundle.needsRoom
    ? []
    : bundle.roomId !== undefined
      ? givenRooms(base, bundle)
      : permitted.rooms.filter((r) => useful.room(r) && filters.room(base, b, r))
  const laptops = permitted.classes.filter((l) => filters.laptops(base, b, l))
  const staff = bundle.staff.map((slots, session) =>
    session > 0 && slots === bundle.staff[0]
      ? null
      : slots.map((_, k) => permitted.people.filter((p) => filters.person(base, b, session, k, p))),
  )
  const firstStaff = staff[0] ?? []
  const choice = {
    rooms: suiting,
    laptops: bundle.devices.count > 0 ? laptops : [],
    people: staff.map((s) => s ?? firstStaff),
  }
  let shared: Int32Array | null = null
  const starts = bundle.sessionIds.map((_, session) => {
    const given = givenStart(base, bundle, session)
    if (given !== null) return Int32Array.of(given)
    if (session > 0 && shared) return shared
    shared = startsOf(base, b, session, choice, filters, useful.parts)
    return shared
  })
  return { ...choice, starts }
}

function everything({ resources: { rooms, classes, people } }: QuarterBase): Permitted {
  const indexes = (list: readonly unknown[]) => list.map((_, k) => k)
  return { rooms: indexes(rooms), classes: indexes(classes), people: indexes(people) }
}

/** The room that is given: where it is at the given start, when it belongs to a moving unit. */
function givenRooms(base: QuarterBase, bundle: Bundle): number[] {
  const { rooms } = base.resources
  const start = givenStart(base, bundle, 0)
  return rooms.flatMap((info, r) => {
    if (info.room.id !== bundle.roomId) return []
    return start === null || roomAt(base.resources, bundle.roomId, start) === r ? [r] : []
  })
}

/** The slot of a start that is given or held, else null. */
function givenStart(base: QuarterBase, bundle: Bundle, session: number): number | null {
  const fixed = bundle.fixed[session]
  const text = fixed?.holdsTime ? fixed.session.start : bundle.givenStart[session]
  return text === undefined ? null : slotOf(base.time.startDate, text)
}

const EVERYWHERE = { room: () => true, parts: ANY_DAYPART }

/** Rooms and parts of the week in which a group keeps its least number of people; all when it has none in mind. */
function usefulTo(
  base: QuarterBase,
  bundle: Bundle,
): { room: (room: number) => boolean; parts: number } {
  const { course, format, served } = bundle
  if (!course || !format || served.length === 0) return EVERYWHERE
  const { demand, resources } = base
  const count = (test: (line: number) => boolean) =>
    served.reduce((sum, s) => sum + (test(s.line) ? s.wishes : 0), 0)
  // A group that stands may be smaller than a new one could be.
  const least = Math.min(
    format.group.min,
    count(() => true),
  )
  const coming = (test: (line: number) => boolean) => count(test) >= least
  const mustCome = (line: number) => needsReach(course.mode, demand.lines[line].mode)
  let parts = 0
  for (let part = 0; part < 21; part++)
    if (coming((line) => (demand.daypartMask[line] & (1 << part)) !== 0)) parts |= 1 << part
  return {
    room: (room) =>
      coming((line) => !mustCome(line) || reaches(demand, line, resources.siteOfRoom[room])),
    parts,
  }
}

function startsOf(
  base: QuarterBase,
  b: number,
  session: number,
  choice: Pick<Choices, 'rooms' | 'people'>,
  filters: Filters,
  parts: number,
): Int32Array {
  const bundle = base.bundles[b]
  const slots = slotsOf(bundle.minutes)
  const required = choice.people[session]
    .filter((_, k) => !bundle.staff[session][k].mayBeVacant)
    .map((people) => peopleFree(base, people, slots))
  const open = bundle.needsRoom ? roomsFree(base, b, choice.rooms, slots) : null
  const found: number[] = []
  for (let day = 0; day < base.time.dayCount; day++) {
    if (!open && stanceAt(base, b, -1, day) === 2) continue
    const last = (day + 1) * SLOTS_PER_DAY - slots
    for (let slot = day * SLOTS_PER_DAY; slot <= last; slot++) {
      if (open ? open[slot] === 0 : slot % 2 !== 0) continue
      if ((parts & (1 << daypartOfSlot(base.time, slot))) === 0) continue
      if (!required.every((free) => free[slot] === 1)) continue
      if (filters.start(base, b, session, slot)) found.push(slot)
    }
  }
  return Int32Array.from(found)
}
