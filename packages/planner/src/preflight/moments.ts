import { SLOTS_PER_DAY } from '@digirooster/domain'
import { isAvailable, runsFor, stanceAt, startsThere } from '../compile/quarter.ts'
import type { QuarterBase } from '../compile/quarter.ts'
import { daypartOfSlot, slotsOf } from '../compile/time-index.ts'
import type { Context, Options } from './context.ts'
import { countDevices } from './devices-there.ts'

/** When one room, with its devices and people that may work there, could hold a session. */
export interface RoomMoments {
  /** index of the room; -1 online */
  readonly room: number
  /** per day: morning 1, afternoon 2 and evening 4, added */
  readonly parts: Uint8Array
}

/** People a session needs who are asked the same. */
export interface StaffNeed {
  /** staff slot of the first of them */
  readonly slot: number
  readonly count: number
  /** who suits, by index among the people */
  readonly people: readonly number[]
}

/** Lists for each room that suits a session of a bundle when room, laptops and people are free together. */
export function momentsOf(context: Context, options: Options, session = 0): RoomMoments[] {
  const { base, b, choices } = options
  const rooms = base.bundles[b].needsRoom ? choices.rooms : [-1]
  const starts = choices.starts[session].filter((start) => start >= base.firstSlot[b])
  return rooms.map((room) => {
    const parts = new Uint8Array(base.time.dayCount)
    const isStaffed = staffing(options, session, room)
    const isEquipped = equipment(context, options, room)
    for (const start of starts) {
      const bit = 1 << (daypartOfSlot(base.time, start) % 3)
      const day = (start / SLOTS_PER_DAY) | 0
      if ((parts[day] & bit) !== 0 || !isOpen(base, b, room, start)) continue
      if (isEquipped(start) && isStaffed(start)) parts[day] |= bit
    }
    return { room, parts }
  })
}

/** People a session of a bundle needs, those who are asked the same together. */
export function staffNeeds({ base, b, choices }: Options, session: number): StaffNeed[] {
  const needs = new Map<string, StaffNeed>()
  for (const [slot, asked] of base.bundles[b].staff[session].entries()) {
    const key = JSON.stringify(asked)
    const known = needs.get(key)
    const people = known?.people ?? choices.people[session][slot]
    needs.set(key, { slot: known?.slot ?? slot, count: (known?.count ?? 0) + 1, people })
  }
  return [...needs.values()]
}

/** Whether somebody, by index among the people, may work at the place of a room; online everybody may. */
export function worksIn({ resources }: QuarterBase, person: number, room: number): boolean {
  const places = resources.people[person].digipuntIds
  return room < 0 || places.length === 0 || places.includes(resources.rooms[room].place.id)
}

/** Whether a laptop class or a person is free for a bundle for so many slots from a start on. */
export function isFree(
  base: QuarterBase,
  b: number,
  resource: number,
  start: number,
  slots: number,
): boolean {
  return runsFor(base, b)[resource][start] >= slots
}

function isOpen(base: QuarterBase, b: number, room: number, start: number): boolean {
  if (room < 0) return true
  const { minutes, activity } = base.bundles[b]
  const place = base.resources.rooms[room].placeIndex
  return (
    isAvailable(base, room, start, slotsOf(minutes)) &&
    (activity?.startsAt !== undefined || startsThere(base, place, start)) &&
    stanceAt(base, b, place, (start / SLOTS_PER_DAY) | 0) < 2
  )
}

function staffing(options: Options, session: number, room: number): (start: number) => boolean {
  const { base, b } = options
  const slots = slotsOf(base.bundles[b].minutes)
  const needs = staffNeeds(options, session).map(({ people, count }) => ({
    people: people.filter((p) => worksIn(base, p, room)),
    count,
  }))
  return (start) =>
    needs.every(({ people, count }) => {
      let free = 0
      for (const p of people) {
        if (isFree(base, b, base.resources.personBase + p, start, slots)) free++
        if (free === count) return true
      }
      return false
    })
}

/** Whether the devices of a room are enough, or a laptop class that brings the rest can be there in time. */
function equipment(
  { stretches }: Context,
  { base, b, choices }: Options,
  room: number,
): (start: number) => boolean {
  const { devices, minutes } = base.bundles[b]
  const { rooms, classes, classBase, homeSite } = base.resources
  const own = room < 0 ? 0 : countDevices(rooms[room].room.devices, devices.types)
  if (own >= devices.count) return () => true
  const helping = choices.laptops
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
        isFree(base, b, classBase + c, start, slotsOf(minutes)) &&
        start >= stretches.start[c][start] + before &&
        start + slotsOf(minutes) + after <= stretches.end[c][start],
    )
}
