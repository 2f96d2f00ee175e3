import { needsReach, travelMinutes } from '@digirooster/domain'
import { reaches } from '../compile/demand-index.ts'
import type { Choices } from '../compile/domains.ts'
import type { QuarterBase } from '../compile/quarter.ts'
import { PARTS } from './parts.ts'
import type { Spot } from './spots.ts'

/** A room that suits, at its spot. */
export interface RoomChoice {
  readonly room: number
  readonly place: number
  readonly site: number
  readonly spot: number
  /** people that fit with the devices that stand there */
  readonly own: number
  /** classes that help, and how many people then fit */
  readonly laptops: readonly { readonly index: number; readonly cap: number }[]
}

/** A spot while it is looked at. */
export interface Found extends Pick<Spot, 'wijkId' | 'lines' | 'minutes' | 'own' | 'brought'> {
  parts: number
}

/** A group online has no room and one spot. */
export function onlineOf(lines: readonly number[]): { rooms: RoomChoice[]; spots: Found[] } {
  return {
    rooms: [],
    spots: [
      foundAt(
        null,
        lines,
        lines.map(() => 0),
      ),
    ],
  }
}

function foundAt(wijkId: string | null, lines: readonly number[], minutes: number[]): Found {
  const [own, brought] = [new Uint16Array(PARTS), new Uint16Array(PARTS)]
  return { wijkId, lines, minutes, own, brought, parts: 0 }
}

/** The rooms that suit a group and the wijken where they are. */
export function roomsOf(
  base: QuarterBase,
  b: number,
  choices: Choices,
  lines: readonly number[],
): { rooms: RoomChoice[]; spots: Found[] } {
  const { course } = base.bundles[b]
  const { rooms, siteWijk, sites } = base.resources
  const travel = travelMinutes(base.problem)
  const wijken = [...new Set(choices.rooms.map((r) => siteWijk[rooms[r].site]))]
  const spots = wijken.map((wijkId) => {
    const there = choices.rooms.filter((r) => siteWijk[rooms[r].site] === wijkId)
    const near = lines.filter(
      (d) =>
        !needsReach(course?.mode ?? 'on-site', base.demand.lines[d].mode) ||
        there.some((r) => reaches(base.demand, d, rooms[r].site)),
    )
    const minutes = near.map((d) => {
      const home = homeOf(base, d)
      if (!home || home.id === wijkId) return 0
      return Math.min(...there.map((r) => travel(home, sites[rooms[r].site], home.mode)))
    })
    return foundAt(wijkId, near, minutes)
  })
  const suiting = choices.rooms.map((room): RoomChoice => {
    const { site, placeIndex } = rooms[room]
    const own = capOfRoom(base, b, room, -1)
    const laptops = choices.laptops
      .map((index) => ({ index, cap: capOfRoom(base, b, room, index) }))
      .filter(({ cap }) => cap > own)
      .sort((a, c) => c.cap - a.cap)
    return { room, place: placeIndex, site, spot: wijken.indexOf(siteWijk[site]), own, laptops }
  })
  return { rooms: suiting, spots }
}

/** Where the people of a line live and how they travel. */
function homeOf({ demand }: QuarterBase, d: number) {
  const { wijken, policy } = demand.digibank[d]
  const wijk = wijken.find((w) => w.id === demand.lines[d].wijkId)
  return wijk && { ...wijk, mode: policy.reach.mode }
}

/** People that fit in a room by its seats and devices, helped by a laptop class (-1: none). */
function capOfRoom(base: QuarterBase, b: number, r: number, laptops: number): number {
  const { room } = base.resources.rooms[r]
  const need = base.bundles[b].course?.device
  if (!need) return room.seats
  const types = [need.type, ...need.substitutes]
  const count = (devices: Readonly<Record<string, number | undefined>>) =>
    types.reduce((sum, type) => sum + (devices[type] ?? 0), 0)
  const brought = laptops < 0 ? 0 : count(base.resources.classes[laptops].devices)
  const share = 1 - need.bringOwnShare
  return share <= 0
    ? room.seats
    : Math.min(room.seats, Math.floor((count(room.devices) + brought) / share + 1e-9))
}
