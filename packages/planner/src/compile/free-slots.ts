import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { DeviceType } from '@digirooster/domain'
import { laptopsCome } from './laptops-come.ts'
import type { QuarterBase } from './quarter.ts'
import { runsFor, stanceAt, startsThere } from './quarter.ts'
import type { ResourceIndex } from './resource-index.ts'
import { addAll, addCommon, addSlot, emptySet, keepOnly } from './slot-set.ts'
import type { SlotSet } from './slot-set.ts'
import { daypartOfSlot } from './time-index.ts'

/** What a set that does not change for one index of resources is about. */
type Subject = 'parts' | 'available' | 'room' | 'laptops' | 'midnight'

const known = new WeakMap<ResourceIndex, Record<Subject, Map<number, SlotSet>>>()

/** Makes a set once for each subject and whole number. */
function once(
  resources: ResourceIndex,
  subject: Subject,
  number: number,
  make: () => SlotSet,
): SlotSet {
  let sets = known.get(resources)
  if (!sets) {
    sets = {
      parts: new Map(),
      available: new Map(),
      room: new Map(),
      laptops: new Map(),
      midnight: new Map(),
    }
    known.set(resources, sets)
  }
  const found = sets[subject].get(number)
  if (found) return found
  const made = make()
  sets[subject].set(number, made)
  return made
}

function slotCount({ time }: Pick<QuarterBase, 'time'>): number {
  return time.dayCount * SLOTS_PER_DAY
}

/** Slots in the parts of the week of a mask. */
export function partSlots(base: QuarterBase, mask: number): SlotSet {
  return once(base.resources, 'parts', mask, () => {
    const set = emptySet(slotCount(base))
    for (let slot = 0; slot < slotCount(base); slot++)
      if ((mask & (1 << daypartOfSlot(base.time, slot))) !== 0) addSlot(set, slot)
    return set
  })
}

/** Slots from which a resource is available for so many slots, by calendars such as `freeRun`. */
export function availableSlots(
  base: QuarterBase,
  runs: readonly Int16Array[],
  resource: number,
  slots: number,
): SlotSet {
  const strict = runs === base.resources.freeRun ? 0 : 1
  const which = (resource * SLOTS_PER_DAY + slots) * 2 + strict
  return once(base.resources, 'available', which, () => {
    const set = emptySet(slotCount(base))
    const run = runs[resource]
    for (let slot = 0; slot < run.length; slot++) if (run[slot] >= slots) addSlot(set, slot)
    return set
  })
}

/** Slots from which somebody of these people (by index among them) is available for so many slots. */
export function peopleFree(base: QuarterBase, people: readonly number[], slots: number): SlotSet {
  const { freeRun, personBase } = base.resources
  const set = emptySet(slotCount(base))
  for (const p of people) addAll(set, availableSlots(base, freeRun, personBase + p, slots))
  return set
}

/** Slots in which a bundle may start in a room and the room is available for so many slots. */
export function roomFree(base: QuarterBase, bundle: number, room: number, slots: number): SlotSet {
  const { resources } = base
  const place = resources.rooms[room].placeIndex
  const make = () => {
    const set = emptySet(slotCount(base))
    const run = resources.freeRun[room]
    for (let day = 0; day < base.time.dayCount; day++) {
      if (stanceAt(base, bundle, place, day) === 2) continue
      for (let slot = day * SLOTS_PER_DAY; slot < (day + 1) * SLOTS_PER_DAY; slot++)
        if (run[slot] >= slots && startsThere(base, place, slot)) addSlot(set, slot)
    }
    return set
  }
  // A bundle with holidays of its own does not follow the places.
  if (base.policyOfBundle[bundle] >= 0) return make()
  return once(resources, 'room', room * SLOTS_PER_DAY + slots, make)
}

/** Slots in which a laptop class (by index among the classes) can be at a site for a session of so many slots. */
export function laptopsFree(
  base: QuarterBase,
  bundle: number,
  laptops: number,
  site: number,
  slots: number,
): SlotSet {
  const { resources } = base
  const runs = runsFor(base, bundle)
  const home = resources.homeSite[laptops] === site ? 1 : 0
  const strict = runs === resources.freeRun ? 0 : 1
  const which = (laptops * SLOTS_PER_DAY + slots) * 4 + home * 2 + strict
  return once(resources, 'laptops', which, () => {
    const set = emptySet(slotCount(base))
    const run = runs[resources.classBase + laptops]
    for (let slot = 0; slot < run.length; slot++)
      if (run[slot] >= slots && laptopsCome(resources, run, laptops, site, slot, slots))
        addSlot(set, slot)
    return set
  })
}

/**
 * Slots in which a bundle may start in one of these rooms, the room is available for so many slots, and it has
 * devices for all or one of these laptop classes can come.
 * @param laptops by index among the classes; null when devices do not matter
 */
export function roomsFree(
  base: QuarterBase,
  bundle: number,
  rooms: readonly number[],
  laptops: readonly number[] | null,
  slots: number,
): SlotSet {
  const { resources } = base
  const { count, types } = base.bundles[bundle].devices
  const there = (devices: Partial<Record<DeviceType, number>>) =>
    [...new Set(types)].reduce((sum, type) => sum + (devices[type] ?? 0), 0)
  const set = emptySet(slotCount(base))
  for (const room of rooms) {
    const free = roomFree(base, bundle, room, slots)
    const short = laptops ? count - there(resources.rooms[room].room.devices) : 0
    if (short <= 0) addAll(set, free)
    else
      for (const l of laptops ?? [])
        if (there(resources.classes[l].devices) >= short)
          addCommon(set, free, laptopsFree(base, bundle, l, resources.siteOfRoom[room], slots))
  }
  return set
}

/** Slots in which a bundle without a room may start: on the hour and the half hour, on days that are not closed to it. */
export function onlineSlots(base: QuarterBase, bundle: number): SlotSet {
  const set = emptySet(slotCount(base))
  for (let slot = 0; slot < slotCount(base); slot += 2)
    if (stanceAt(base, bundle, -1, (slot / SLOTS_PER_DAY) | 0) !== 2) addSlot(set, slot)
  return set
}

/** Slots in which a session of so many slots ends before midnight. */
export function beforeMidnight(base: QuarterBase, slots: number): SlotSet {
  return once(base.resources, 'midnight', slots, () => {
    const set = emptySet(slotCount(base))
    for (let slot = 0; slot < slotCount(base); slot++)
      if ((slot % SLOTS_PER_DAY) + slots <= SLOTS_PER_DAY) addSlot(set, slot)
    return set
  })
}

/** What all these sets have in common; the first is changed. */
export function common(first: SlotSet, ...others: readonly SlotSet[]): SlotSet {
  for (const other of others) keepOnly(first, other)
  return first
}
