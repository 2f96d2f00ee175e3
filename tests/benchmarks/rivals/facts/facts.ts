import {
  daypartOf,
  days,
  localOfSlot,
  slotCeil,
  slotOf,
  SLOTS_PER_DAY,
  windows,
} from '@digirooster/domain'
import type { Daypart, Digibank, Digipunt, LaptopClass, Person, Problem } from '@digirooster/domain'

/** Where sessions are held: a place, or one stay of a moving unit. */
export interface Site {
  readonly id: string
  readonly place: Digipunt
  readonly wijkId: string
  readonly latitude: number
  readonly longitude: number
  /** slots in which it is there; `until` is not in it */
  readonly from: number
  readonly until: number
}

/** A room of a site; both null: online. */
export interface RoomAt {
  readonly site: Site | null
  readonly room: Digipunt['rooms'][number] | null
  /** per slot: how many slots from there on it is open without a break */
  readonly run: Uint16Array
}

/** A quarter with all windows written out, slot by slot. */
export interface Facts {
  readonly problem: Problem
  readonly slotCount: number
  /** dates of the quarter */
  readonly dates: readonly string[]
  /** per slot: when it starts, and the part of the week it lies in */
  readonly startOf: readonly string[]
  readonly daypartOf: readonly Daypart[]
  readonly rooms: readonly RoomAt[]
  readonly online: RoomAt
  /** as `run` of a room, for a session of this digibank */
  personRun(person: Person, digibank: Digibank): Uint16Array
  laptopRun(laptops: LaptopClass, digibank: Digibank): Uint16Array
}

/**
 * Writes out what a quarter says of time and place, once.
 * @throws {TypeError} when something stands already: the rivals plan from nothing
 */
export function factsOf(problem: Problem): Facts {
  if (problem.fixed.sessions.length > 0)
    throw new TypeError('the rivals cannot keep what stands already (fixed.sessions)')
  const { start, end } = problem.horizon
  const dates = days(start, end)
  const slotCount = dates.length * SLOTS_PER_DAY
  const open = windows(problem)
  const startOf = Array.from({ length: slotCount }, (_, slot) => localOfSlot(start, slot))
  const runOf = (stretches: readonly { start: number; end: number }[]) => runs(slotCount, stretches)
  const others = (kind: 'person' | 'laptop-class') => {
    const known = new Map<string, { open: Uint16Array; confirmed: Uint16Array }>()
    return (subject: Person | LaptopClass, digibank: Digibank) => {
      let both = known.get(subject.id)
      if (!both) {
        const found = open.ofOther(kind, subject.id, subject.holidays)
        both = { open: runOf(found.open), confirmed: runOf(found.confirmed) }
        known.set(subject.id, both)
      }
      return digibank.policy.planOnUnconfirmed ? both.open : both.confirmed
    }
  }
  return {
    problem,
    slotCount,
    dates,
    startOf,
    daypartOf: startOf.map(daypartOf),
    rooms: problem.digipunten.flatMap((place) =>
      sitesOf(place, start, slotCount).flatMap((site) =>
        place.rooms.map((room) => {
          const stretches = open.ofRoom(place, room.id).open
          return { site, room, run: runOf(stretches) }
        }),
      ),
    ),
    online: { site: null, room: null, run: runOf([{ start: 0, end: slotCount }]) },
    personRun: others('person'),
    laptopRun: others('laptop-class'),
  }
}

function sitesOf(place: Digipunt, firstDay: string, slotCount: number): Site[] {
  const { id, wijkId, latitude, longitude } = place
  if (place.kind !== 'moving-unit')
    return [{ id, place, wijkId, latitude, longitude, from: 0, until: slotCount }]
  return place.itinerary.map((stay) => ({
    id: `${id}@${stay.from}`,
    place,
    wijkId: stay.wijkId,
    latitude: stay.latitude,
    longitude: stay.longitude,
    from: slotCeil(firstDay, stay.from),
    until: slotOf(firstDay, stay.to),
  }))
}

function runs(
  slotCount: number,
  stretches: readonly { start: number; end: number }[],
): Uint16Array {
  const run = new Uint16Array(slotCount)
  for (const { start, end } of stretches)
    for (let slot = start; slot < end; slot++) run[slot] = end - slot
  return run
}
