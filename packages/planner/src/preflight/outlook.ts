import { runsFor } from '../compile/quarter.ts'
import { reaches } from '../compile/demand-index.ts'
import { slotsOf } from '../compile/time-index.ts'
import { needsReach, SLOTS_PER_DAY } from '@digirooster/domain'
import type { Closed } from './openings.ts'
import type { Context, Options } from './context.ts'
import { countDevices } from './devices-there.ts'
import { isEverUsable } from './laptop-use.ts'
import type { LaptopUse } from './laptop-use.ts'
import { momentsOf } from './moments.ts'
import type { RoomMoments } from './moments.ts'

/** What every check of wishes shares. */
export interface Supplies {
  /** per place: why it never opens, null when it does */
  readonly closed: readonly (Closed | null)[]
  readonly laptops: readonly LaptopUse[]
  /** per budget line, by id: cents that are still free */
  readonly money: ReadonlyMap<string, number>
}

/** A room that suits a strand. */
export interface RoomOutlook extends RoomMoments {
  /** index of its site; -1 online */
  readonly site: number
  /** index of its place when that never opens, else -1 */
  readonly closedPlace: number
  /** classes with the devices the room lacks; null when it has enough itself */
  readonly helping: readonly number[] | null
  /** parts of the week in which something is possible, one bit each */
  readonly mask: number
}

/** What stands in the way of all groups of a strand. */
export type StrandBlocker = 'trainer' | 'notice' | 'money'

/** What the groups of one strand could use. */
export interface Outlook {
  readonly blocker: StrandBlocker | null
  readonly rooms: readonly RoomOutlook[]
  /** per site of its rooms (-1 online): wishes that can come together, per part of the week */
  readonly together: ReadonlyMap<number, Int32Array>
}

const PARTS = 21

/** Finds what stands in the way of a strand as a whole, and what its rooms can offer. */
export function outlookOf(context: Context, s: number, supplies: Supplies): Outlook {
  const blocker = strandBlocker(context, s, supplies)
  const options = context.smallest[s]
  const rooms = blocker
    ? []
    : momentsOf(context, options).map((moments) => roomOutlook(options, moments, supplies))
  const sites = new Set(rooms.map((room) => room.site))
  const together = new Map([...sites].map((site) => [site, togetherAt(context, s, site)]))
  return { blocker, rooms, together }
}

/** Wishes of a strand that can come to the site of one of its rooms (-1 online) in a part of the week. */
export function wishesTogether(outlook: Outlook, site: number, part: number): number {
  return outlook.together.get(site)?.[part] ?? 0
}

function strandBlocker(context: Context, s: number, { money }: Supplies): StrandBlocker | null {
  const strand = context.strands[s]
  const { base, b } = context.smallest[s]
  const slots = slotsOf(strand.format.minutes)
  if (!strand.trainers.some((p) => isEverFree(context.smallest[s], p, slots))) return 'trainer'
  if (base.firstSlot[b] >= base.time.dayCount * SLOTS_PER_DAY)
    return strand.course.contractId === undefined ? null : 'notice'
  if (!strand.isPayable) return 'money'
  const free = strand.budgetLineId === null ? Infinity : (money.get(strand.budgetLineId) ?? 0)
  return free < strand.costCents ? 'money' : null
}

/** Whether a person, by index among the people, is free for so many slots at some time of the horizon. */
export function isEverFree({ base, b }: Options, person: number, slots: number): boolean {
  return runsFor(base, b)[base.resources.personBase + person].some((run) => run >= slots)
}

function roomOutlook(
  { base, b, choices }: Options,
  moments: RoomMoments,
  { closed }: Supplies,
): RoomOutlook {
  const { rooms, classes } = base.resources
  const { room, parts } = moments
  const { devices } = base.bundles[b]
  const own = room < 0 ? 0 : countDevices(rooms[room].room.devices, devices.types)
  const place = room < 0 ? -1 : rooms[room].placeIndex
  let mask = 0
  for (let day = 0; day < parts.length; day++)
    mask |= parts[day] << (3 * base.time.weekdayOfDay[day])
  return {
    ...moments,
    site: room < 0 ? -1 : rooms[room].site,
    closedPlace: place >= 0 && closed[place] ? place : -1,
    helping:
      own >= devices.count
        ? null
        : choices.laptops.filter(
            (c) => own + countDevices(classes[c].devices, devices.types) >= devices.count,
          ),
    mask,
  }
}

function togetherAt({ indexes, strands, asked }: Context, s: number, site: number): Int32Array {
  const { demand } = indexes
  const { mode } = strands[s].course
  const sums = new Int32Array(PARTS)
  for (const d of strands[s].lines) {
    if (needsReach(mode, demand.lines[d].mode) && !reaches(demand, d, site)) continue
    for (let part = 0; part < PARTS; part++)
      if ((demand.daypartMask[d] >> part) & 1) sums[part] += asked[d]
  }
  return sums
}

/** Whether the classes a room relies on are all out for the whole quarter. */
export function isWithoutLaptops(room: RoomOutlook, { laptops }: Supplies): boolean {
  return room.helping !== null && !room.helping.some((c) => isEverUsable(laptops[c]))
}
