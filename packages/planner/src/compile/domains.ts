import { needsReach, slotOf } from '@digirooster/domain'
import type { Bundle } from './bundle.ts'
import { ANY_DAYPART, reaches } from './demand-index.ts'
import {
  beforeMidnight,
  common,
  onlineSlots,
  partSlots,
  peopleFree,
  roomsFree,
} from './free-slots.ts'
import type { Permitted } from './permitted.ts'
import { roomAt } from './resource-index.ts'
import type { ResourceIndex } from './resource-index.ts'
import type { QuarterBase } from './quarter.ts'
import { slotsIn } from './slot-set.ts'
import { slotsOf } from './time-index.ts'

/** Rules that read one value alone; what they forbid never enters a start domain or a candidate list. */
export interface Filters {
  /** what a bundle could use at most; absent: everything is tried */
  readonly allowed?: (base: QuarterBase, bundle: number) => Permitted
  /** whether a session of a bundle may start in a slot */
  readonly start: (base: QuarterBase, bundle: number, session: number, slot: number) => boolean
  /** whether, of a new group, that depends on its digibank, course, format and level alone */
  readonly startsByKind?: boolean
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
 * @param forServed only rooms and starts where enough of the people it is meant for can come, with devices for all
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
    shared = startsOf(base, b, session, choice, filters, useful.parts, forServed)
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
  choice: Pick<Choices, 'rooms' | 'laptops' | 'people'>,
  filters: Filters,
  parts: number,
  withDevices: boolean,
): Int32Array {
  const bundle = base.bundles[b]
  const slots = slotsOf(bundle.minutes)
  const required = choice.people[session].filter((_, k) => !bundle.staff[session][k].mayBeVacant)
  const places = bundle.needsRoom
    ? roomsFree(base, b, choice.rooms, withDevices ? choice.laptops : null, slots)
    : onlineSlots(base, b)
  const people = required.map((list) => peopleFree(base, list, slots))
  const open = common(places, beforeMidnight(base, slots), partSlots(base, parts), ...people)
  return slotsIn(open).filter(allowedStarts(base, b, session, filters))
}

/** Per filters and index: by kind of group, for each slot whether it may start then; 0 not asked yet, 1 yes, 2 no. */
const asked = new WeakMap<Filters, WeakMap<ResourceIndex, Map<string, Uint8Array>>>()

/** Whether a session may start in a slot; asked once for all new groups of one course, format and level. */
function allowedStarts(
  base: QuarterBase,
  b: number,
  session: number,
  filters: Filters,
): (slot: number) => boolean {
  const { course, format, level, offering } = base.bundles[b]
  const ask = (slot: number) => filters.start(base, b, session, slot)
  if (!filters.startsByKind || !course || !format || offering) return ask
  const byIndex = asked.get(filters) ?? new WeakMap<ResourceIndex, Map<string, Uint8Array>>()
  asked.set(filters, byIndex)
  const byKind = byIndex.get(base.resources) ?? new Map<string, Uint8Array>()
  byIndex.set(base.resources, byKind)
  const kind = `${base.digibankOf[b]} ${course.id} ${format.id} ${level} ${session > 0}`
  const known = byKind.get(kind) ?? new Uint8Array(base.resources.freeRun[0].length)
  byKind.set(kind, known)
  return (slot) => {
    if (known[slot] === 0) known[slot] = ask(slot) ? 1 : 2
    return known[slot] === 1
  }
}
