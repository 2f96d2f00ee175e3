import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Choices } from '../compile/domains.ts'
import { LAPTOPS, PEOPLE, ROOM, startsThere } from '../compile/quarter.ts'
import { daypartOfSlot, slotsOf } from '../compile/time-index.ts'
import type { Placed } from '../decode/decode.ts'
import { filtersOf } from '../filters.ts'
import { countDevices } from '../preflight/devices-there.ts'
import { staffNeeds } from '../preflight/moments.ts'
import type { Breaks } from './breaks-rule.ts'
import type { ObstacleList } from './obstacle.ts'
import type { Blocks, Moment, PlaceThen } from './ways-in.ts'

const ROOM_RULES = ['room-conflict', 'opening-hours', 'holiday-closed']
const PERSON_RULES = [
  'person-available',
  'person-conflict',
  'person-day-hours',
  'person-week-hours',
]
const LAPTOP_RULES = ['laptop-class-available', 'laptop-class-conflict', 'laptop-class-moves']

/** What the moments of a new group are read from. */
export interface Trying {
  readonly placed: Placed
  readonly list: ObstacleList
  /** test of one hard rule, by its id; undefined when the rule does not count */
  readonly breaks: (ruleId: string) => Breaks | undefined
}

/** A bundle that is out, its first activity, and what it could use. */
export interface Tried {
  readonly bundle: number
  readonly activity: number
  readonly choices: Choices
}

/**
 * Lists every moment at which a lesson of a group that is out could be, and what stands in the way there. Rooms, people and
 * laptops that do not suit at all are left out, and so are starts that the course or the place does not allow, and moments
 * at which neither a room nor one of the people is there.
 */
export function momentsOf(trying: Trying, tried: Tried): Moment[] {
  const { quarter, constraints } = trying.placed
  const { bundle, choices } = tried
  const { time, resources } = quarter
  const slots = slotsOf(quarter.bundles[bundle].minutes)
  const filters = filtersOf(constraints)
  const rooms = quarter.bundles[bundle].needsRoom ? choices.rooms : [-1]
  const staff = staffNeeds({ base: quarter, b: bundle, choices }, 0)
  const tests = testsOf(trying, tried)
  const devices = rooms.map((room) => deviceChoices(trying, tried, room))
  const teachers = new Set(staff.flatMap((need) => need.people))
  const isThere = (resource: number, slot: number) => resources.freeRun[resource][slot] > 0
  const moments: Moment[] = []
  for (let slot = time.nowSlot; slot < time.dayCount * SLOTS_PER_DAY; slot++) {
    if ((slot % SLOTS_PER_DAY) + slots > SLOTS_PER_DAY) continue
    const starting = rooms.filter((room) =>
      room < 0 ? slot % 2 === 0 : startsThere(quarter, resources.rooms[room].placeIndex, slot),
    )
    if (starting.length === 0) continue
    const isWorthLooking =
      starting.some((room) => room >= 0 && isThere(room, slot)) ||
      [...teachers].some((p) => isThere(resources.personBase + p, slot))
    if (!isWorthLooking || !filters.start(quarter, bundle, 0, slot)) continue
    const bySite = new Map<number, PlaceThen['staff']>()
    const laptopsAt = new Map<number, Blocks>()
    const laptops = (room: number, site: number, l: number) => {
      const key = site * resources.classes.length + l
      const blocks = laptopsAt.get(key) ?? tests.laptops(slot, room, l)
      laptopsAt.set(key, blocks)
      return blocks
    }
    const places = starting.map((room): PlaceThen => {
      const site = room < 0 ? -1 : resources.siteOfRoom[room]
      const staffed =
        bySite.get(site) ??
        staff.map(({ count, people: who }) => ({
          count,
          choices: who.map((p) => tests.person(slot, room, p)),
        }))
      bySite.set(site, staffed)
      const brought = devices[rooms.indexOf(room)]
      return {
        site,
        room: room < 0 ? NONE : tests.room(slot, room),
        devices: brought.map((l) => (typeof l === 'number' ? laptops(room, site, l) : l)),
        staff: staffed,
      }
    })
    moments.push({ start: slot, part: daypartOfSlot(time, slot), places })
  }
  return moments
}

const NONE: Blocks = []

/** Tests of the rules of one kind of resource, each with nothing else held. */
function testsOf({ placed, breaks, list }: Trying, { activity }: Tried) {
  const { quarter, state } = placed
  const { resources, model } = quarter
  const first = model.roleStart[activity]
  const bound = (ids: readonly string[]) =>
    ids.flatMap((rule) => {
      const test = breaks(rule)
      return test ? [{ rule, test }] : []
    })
  const [roomRules, personRules, laptopRules] = [ROOM_RULES, PERSON_RULES, LAPTOP_RULES].map(bound)
  const place = breaks('person-place')
  const asked = (
    rules: typeof roomRules,
    slot: number,
    held: readonly (readonly [number, number])[],
    of: (rule: string) => number,
  ): Blocks => {
    state.start[activity] = slot
    for (const [role, resource] of held) state.resource[first + role] = resource
    const broken = rules.filter(({ test }) => test(activity)).map(({ rule }) => of(rule))
    state.start[activity] = -1
    for (const [role] of held) state.resource[first + role] = -1
    return broken.length === 0 ? NONE : broken
  }
  const wrongPlace = place ? [{ rule: 'person-place', test: place }] : []
  return {
    room: (slot: number, room: number) =>
      asked(roomRules, slot, [[ROOM, room]], (rule) =>
        list.of(rule, 'room', resources.rooms[room].room.id),
      ),
    person: (slot: number, room: number, p: number) =>
      asked(
        room < 0 ? personRules : [...personRules, ...wrongPlace],
        slot,
        [
          [ROOM, room],
          [PEOPLE, resources.personBase + p],
        ],
        (rule) => list.of(rule, 'person', resources.people[p].id),
      ),
    laptops: (slot: number, room: number, l: number) =>
      asked(
        laptopRules,
        slot,
        [
          [ROOM, room],
          [LAPTOPS, resources.classBase + l],
        ],
        (rule) => list.of(rule, 'laptop-class', resources.classes[l].id),
      ),
  }
}

/** How a room can have devices for all: with a laptop class, by index, or else once these obstacles are gone. */
function deviceChoices(
  { placed: { quarter }, list }: Trying,
  { bundle, choices }: Tried,
  room: number,
): readonly (number | Blocks)[] {
  const { devices } = quarter.bundles[bundle]
  const { rooms, classes } = quarter.resources
  const own = room < 0 ? Infinity : countDevices(rooms[room].room.devices, devices.types)
  if (own >= devices.count) return [NONE]
  const enough = choices.laptops.filter(
    (l) => own + countDevices(classes[l].devices, devices.types) >= devices.count,
  )
  return [...enough, [list.of('devices', 'room', rooms[room].room.id)]]
}
