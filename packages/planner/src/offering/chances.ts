import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Choices } from '../compile/domains.ts'
import { availableSlots, laptopsFree, roomFree } from '../compile/free-slots.ts'
import { runsFor } from '../compile/quarter.ts'
import type { QuarterBase } from '../compile/quarter.ts'
import { addAll, addCommon, addSlot, emptySet, keepOnly, slotsIn } from '../compile/slot-set.ts'
import type { SlotSet } from '../compile/slot-set.ts'
import { daypartOfSlot, slotsOf } from '../compile/time-index.ts'

import { PARTS } from './parts.ts'
import { onlineOf, roomsOf } from './room-choices.ts'
import type { Chances } from './spots.ts'

/** Looks at every start that a session of a strand could have: where, with whom, with which devices. */
export function chancesOf(
  base: QuarterBase,
  b: number,
  choices: Choices,
  lines: readonly number[],
): Chances {
  const { minutes, course, format } = base.bundles[b]
  const { min: least, max: most } = format?.group ?? { min: 1, max: 0 }
  const { resources, time } = base
  const slots = slotsOf(minutes)
  const slotCount = time.dayCount * SLOTS_PER_DAY
  const starts = emptySet(slotCount)
  for (const start of choices.starts[0] ?? []) addSlot(starts, start)
  const trainers = (choices.people[0][0] ?? []).map((trainer) => {
    const resource = resources.personBase + trainer
    const free = availableSlots(base, runsFor(base, b), resource, slots).slice()
    keepOnly(free, starts)
    // Slots in which they could teach with the devices that stand there, and with laptops.
    const [own, brought] = [emptySet(slotCount), emptySet(slotCount)]
    return { trainer, works: placesOf(base, trainer), free, own, brought }
  })
  const isOnline = course?.mode === 'online'
  const { rooms, spots } = isOnline ? onlineOf(lines) : roomsOf(base, b, choices, lines)
  if (isOnline)
    for (const one of trainers) {
      addAll(one.own, one.free)
      const parts = partsOf(base, one.free)
      spots[0].parts |= parts
      raise(spots[0].own, parts, most)
    }
  for (const { room, place, site, spot, own, laptops } of rooms) {
    const there = emptySet(slotCount)
    for (const one of trainers) if (one.works(place)) addAll(there, one.free)
    keepOnly(there, roomFree(base, b, room, slots))
    const parts = partsOf(base, there)
    spots[spot].parts |= parts
    raise(spots[spot].own, parts, own)
    const come = emptySet(slotCount)
    for (const { index, cap } of laptops) {
      const helped = there.slice()
      keepOnly(helped, laptopsFree(base, b, index, site, slots))
      raise(spots[spot].brought, partsOf(base, helped), cap)
      if (cap >= least) addAll(come, helped)
    }
    for (const one of trainers) {
      if (!one.works(place)) continue
      if (own >= least) addCommon(one.own, there, one.free)
      addCommon(one.brought, come, one.free)
    }
  }
  const fit = (people: number) => (Math.min(most, people) < least ? 0 : Math.min(most, people))
  return {
    spots: spots.map((spot) => {
      const own = spot.own.map(fit)
      const brought = spot.brought.map(fit)
      const capOwn = Math.max(...own)
      return { ...spot, own, brought, capOwn, cap: Math.max(capOwn, ...brought) }
    }),
    teaching: trainers.map(({ trainer, own, brought }) => {
      const either = own.slice()
      addAll(either, brought)
      const count = (set: SlotSet) => sessionsIn(base, trainer, slotsIn(set), minutes)
      return { trainer, own: count(own), brought: count(brought), starts: slotsIn(either) }
    }),
    ownRooms: rooms.filter((r) => r.own >= least).map((r) => r.room),
  }
}

/** Bits of the slots of a day before noon, and of those before the evening. */
const NOON = { word: 1, mask: 0xffff }
const EVENING = { word: 2, mask: 0xf }

/** Parts of the week that the slots of a set lie in, as bits. A day takes three numbers of the set. */
function partsOf({ time }: QuarterBase, set: SlotSet): number {
  let parts = 0
  for (let day = 0; day < time.dayCount; day++) {
    const first = day * 3
    const [noon, evening] = [set[first + NOON.word], set[first + EVENING.word]]
    let times = 0
    if ((set[first] | (noon & NOON.mask)) !== 0) times |= 1
    if (((noon & ~NOON.mask) | (evening & EVENING.mask)) !== 0) times |= 2
    if ((evening & ~EVENING.mask) !== 0) times |= 4
    parts |= times << (3 * time.weekdayOfDay[day])
  }
  return parts
}

function raise(people: Uint16Array, parts: number, to: number): void {
  for (let part = 0; part < PARTS; part++)
    if ((parts & (1 << part)) !== 0 && people[part] < to) people[part] = to
}

/** Sessions of one trainer that fit one after another, by part of the week in which they start. */
function sessionsIn(
  { problem, time }: QuarterBase,
  trainer: number,
  starts: Int32Array,
  minutes: number,
): Int32Array {
  const perDay = Math.floor(problem.people[trainer].maxMinutesPerDay / minutes)
  const slots = slotsOf(minutes)
  const counts = new Int32Array(PARTS)
  let [day, part, inPart, end] = [-1, -1, 0, 0]
  for (const start of starts) {
    if (((start / SLOTS_PER_DAY) | 0) !== day || daypartOfSlot(time, start) !== part) {
      day = (start / SLOTS_PER_DAY) | 0
      part = daypartOfSlot(time, start)
      inPart = 0
      end = start
    }
    if (start < end || inPart === perDay) continue
    counts[part]++
    inPart++
    end = start + slots
  }
  return counts
}

/** Whether a trainer works at a place, by its index. */
function placesOf({ problem }: QuarterBase, trainer: number): (place: number) => boolean {
  const ids = problem.people[trainer].digipuntIds
  return (place) => ids.length === 0 || ids.includes(problem.digipunten[place].id)
}
