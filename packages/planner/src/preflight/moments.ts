import { SLOTS_PER_DAY } from '@digirooster/domain'
import { bundleOf, isAvailable, LAPTOPS, PEOPLE, ROOM, stanceAt } from '../compile/quarter.ts'
import { startsThere } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { daypartOfSlot, slotsOf } from '../compile/time-index.ts'
import type { Context } from './context.ts'
import { countDevices } from './devices-there.ts'

/** When one room, with its devices and people that may work there, could hold a session. */
export interface RoomMoments {
  /** index of the room; -1 online */
  readonly room: number
  /** per day: morning 1, afternoon 2 and evening 4, added */
  readonly parts: Uint8Array
}

/** Lists for each room that suits a session when room, laptops and people are free together. */
export function momentsOf(context: Context, activity: number): RoomMoments[] {
  const { quarter } = context
  const bundle = bundleOf(quarter, activity)
  const rooms = bundle.needsRoom ? candidates(quarter, activity, ROOM) : [-1]
  const starts = quarter.model.domains[quarter.model.domainOf[activity]]
  return Array.from(rooms, (room) => {
    const parts = new Uint8Array(quarter.time.dayCount)
    const isStaffed = staffing(quarter, activity, room)
    const isEquipped = equipment(context, activity, room)
    for (const start of starts) {
      if (start < quarter.firstSlot[quarter.model.bundleOf[activity]]) continue
      const bit = 1 << (daypartOfSlot(quarter.time, start) % 3)
      const day = (start / SLOTS_PER_DAY) | 0
      if ((parts[day] & bit) !== 0 || !isOpen(quarter, activity, room, start)) continue
      if (isEquipped(start) && isStaffed(start)) parts[day] |= bit
    }
    return { room, parts }
  })
}

/** Candidates for the n-th role of a session, by resource index. */
export function candidates(quarter: Quarter, activity: number, role: number): Int32Array {
  const { roleStart, candidatesOf, candidates: lists } = quarter.model
  return lists[candidatesOf[roleStart[activity] + role]]
}

/** People a session needs, those who are asked the same together: who suits, and how many. */
export function staffNeeds(
  quarter: Quarter,
  activity: number,
): { people: Int32Array; count: number; slot: number }[] {
  const { roleStart, candidatesOf } = quarter.model
  const needs = new Map<string, { people: Int32Array; count: number; slot: number }>()
  const { staff } = bundleOf(quarter, activity)
  for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++) {
    const slot = k - roleStart[activity] - PEOPLE
    const key = `${candidatesOf[k]} ${staff[0][slot].role}`
    const need = needs.get(key)
    if (need) need.count++
    else needs.set(key, { people: candidates(quarter, activity, PEOPLE + slot), count: 1, slot })
  }
  return [...needs.values()]
}

/** Whether somebody may work at the place of a room; online everybody may. */
export function worksIn(quarter: Quarter, resource: number, room: number): boolean {
  const { people, personBase, rooms } = quarter.resources
  const places = people[resource - personBase].digipuntIds
  return room < 0 || places.length === 0 || places.includes(rooms[room].place.id)
}

function isOpen(quarter: Quarter, activity: number, room: number, start: number): boolean {
  if (room < 0) return true
  const bundle = quarter.model.bundleOf[activity]
  const { minutes, activity: definition } = quarter.bundles[bundle]
  const place = quarter.resources.rooms[room].placeIndex
  return (
    isAvailable(quarter, room, start, slotsOf(minutes)) &&
    (definition?.startsAt !== undefined || startsThere(quarter, place, start)) &&
    stanceAt(quarter, bundle, place, (start / SLOTS_PER_DAY) | 0) < 2
  )
}

function staffing(quarter: Quarter, activity: number, room: number): (start: number) => boolean {
  const slots = slotsOf(bundleOf(quarter, activity).minutes)
  const needs = staffNeeds(quarter, activity).map(({ people, count }) => ({
    people: people.filter((p) => worksIn(quarter, p, room)),
    count,
  }))
  return (start) =>
    needs.every(({ people, count }) => {
      let free = 0
      for (const p of people) {
        if (isAvailable(quarter, p, start, slots)) free++
        if (free === count) return true
      }
      return count === 0
    })
}

/** Whether the devices of a room are enough, or a laptop class that brings the rest can be there in time. */
function equipment(context: Context, activity: number, room: number): (start: number) => boolean {
  const { quarter, stretches } = context
  const { devices, minutes } = bundleOf(quarter, activity)
  const { rooms, classes, classBase, homeSite } = quarter.resources
  const own = room < 0 ? 0 : countDevices(rooms[room].room.devices, devices.types)
  if (own >= devices.count) return () => true
  const helping = Array.from(candidates(quarter, activity, LAPTOPS), (r) => r - classBase)
    .filter((c) => own + countDevices(classes[c].devices, devices.types) >= devices.count)
    .map((c) => {
      const { transportMinutes, setupMinutes, packMinutes } = classes[c]
      const isHome = room >= 0 && homeSite[c] === rooms[room].site
      return {
        c,
        before: isHome ? 0 : slotsOf(transportMinutes + setupMinutes),
        after: isHome ? 0 : slotsOf(packMinutes + transportMinutes),
      }
    })
  return (start) =>
    helping.some(
      ({ c, before, after }) =>
        stretches.start[c][start] >= 0 &&
        start >= stretches.start[c][start] + before &&
        start + slotsOf(minutes) + after <= stretches.end[c][start],
    )
}
