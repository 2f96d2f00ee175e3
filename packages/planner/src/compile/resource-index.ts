import { slotCeil, slotOf, SLOTS_PER_DAY, travelMinutes, windows } from '@digirooster/domain'
import type { Digipunt, LaptopClass, Person, Problem, TravelPoint } from '@digirooster/domain'
import { slotsOf } from './time-index.ts'
import type { TimeIndex } from './time-index.ts'

/** A room while it stands at one site; a moving unit’s room counts once per stay. */
export interface RoomInfo {
  readonly place: Digipunt
  readonly placeIndex: number
  readonly room: Digipunt['rooms'][number]
  readonly site: number
}

/** Resources of a problem by index: rooms first, then laptop classes, then people. */
export interface ResourceIndex {
  readonly rooms: readonly RoomInfo[]
  readonly classes: readonly LaptopClass[]
  readonly people: readonly Person[]
  /** index of the first laptop class and of the first person */
  readonly classBase: number
  readonly personBase: number
  readonly count: number
  /** per resource: availability, as the kernel wants it */
  readonly freeRun: readonly Int16Array[]
  /** per resource: the part of it nobody has to say yes to any more */
  readonly confirmedRun: readonly Int16Array[]
  /** places where a session can be, a moving unit once per stay */
  readonly sites: readonly TravelPoint[]
  readonly siteWijk: readonly string[]
  /** per room: its site */
  readonly siteOfRoom: Int32Array
  /** per site: its digipunt */
  readonly placeOfSite: Int32Array
  /** per site: slots from which and before which it is there; a moving unit is there for its stay only */
  readonly siteFrom: Int32Array
  readonly siteTo: Int32Array
  /** per laptop class: the site where it lives, -1 elsewhere */
  readonly homeSite: Int32Array
  /** slots of travel from site to site by a person’s mode: `travel(person)[from * siteCount + to]` */
  readonly travelOfPerson: readonly Uint8Array[]
}

/** The site of a digipunt at a slot: a moving unit’s stay then, else its first; -1 when it has none. */
export function siteAt(resources: ResourceIndex, placeIndex: number, slot: number): number {
  const { placeOfSite, siteFrom, siteTo } = resources
  const isThere = (site: number) => siteFrom[site] <= slot && slot < siteTo[site]
  const there = placeOfSite.findIndex((place, site) => place === placeIndex && isThere(site))
  return there >= 0 ? there : placeOfSite.indexOf(placeIndex)
}

/** The room of an id at a slot, at the site where it then is; -1 for no id or an unknown one. */
export function roomAt(
  resources: ResourceIndex,
  roomId: string | null | undefined,
  slot: number,
): number {
  const first = resources.rooms.findIndex((r) => r.room.id === roomId)
  if (first < 0) return -1
  const site = siteAt(resources, resources.rooms[first].placeIndex, slot)
  return resources.rooms.findIndex((r) => r.room.id === roomId && r.site === site)
}

/** Indexes rooms, laptop classes and people with their calendars and the travel between sites. */
export function indexResources(problem: Problem, time: TimeIndex): ResourceIndex {
  const open = windows(problem)
  const slotCount = time.dayCount * SLOTS_PER_DAY
  const sites: TravelPoint[] = []
  const siteWijk: string[] = []
  const placeOfSite: number[] = []
  const siteFrom: number[] = []
  const siteTo: number[] = []
  const rooms: RoomInfo[] = []
  const freeRun: Int16Array[] = []
  const confirmedRun: Int16Array[] = []
  const addRuns = (runs: ReturnType<typeof open.ofPlace>, from = 0, to = slotCount) => {
    const free = runOf(runs.open, slotCount, from, to)
    freeRun.push(free)
    // Mostly all is confirmed: then both are one table.
    confirmedRun.push(
      isSame(runs.open, runs.confirmed) ? free : runOf(runs.confirmed, slotCount, from, to),
    )
  }

  for (const [placeIndex, place] of problem.digipunten.entries()) {
    const stays = place.kind === 'moving-unit' ? place.itinerary : [undefined]
    for (const stay of stays) {
      const at = stay ?? place
      const site = sites.length
      sites.push({
        // Two stays of a unit are two places on the road, so only a fixed place keeps its own id.
        id: stay ? `${place.id}@${stay.from}` : place.id,
        wijkId: at.wijkId,
        latitude: at.latitude,
        longitude: at.longitude,
      })
      siteWijk.push(at.wijkId)
      placeOfSite.push(placeIndex)
      siteFrom.push(stay ? slotCeil(time.startDate, stay.from) : 0)
      siteTo.push(stay ? slotOf(time.startDate, stay.to) : slotCount)
      for (const room of place.rooms) {
        rooms.push({ place, placeIndex, room, site })
        addRuns(open.ofRoom(place, room.id), siteFrom[site], siteTo[site])
      }
    }
  }
  for (const set of problem.laptopClasses)
    addRuns(open.ofOther('laptop-class', set.id, set.holidays))
  for (const person of problem.people) addRuns(open.ofOther('person', person.id, person.holidays))

  const minutes = travelMinutes(problem)
  const byMode = new Map<string, Uint8Array>()
  const travelFor = (mode: Person['travelMode']) => {
    const known = byMode.get(mode)
    if (known) return known
    const table = new Uint8Array(sites.length * sites.length)
    for (let a = 0; a < sites.length; a++)
      for (let b = 0; b < a; b++) {
        const slots = Math.min(255, slotsOf(minutes(sites[a], sites[b], mode)))
        table[a * sites.length + b] = slots
        table[b * sites.length + a] = slots
      }
    byMode.set(mode, table)
    return table
  }
  const classBase = rooms.length
  const personBase = classBase + problem.laptopClasses.length
  return {
    rooms,
    classes: problem.laptopClasses,
    people: problem.people,
    classBase,
    personBase,
    count: personBase + problem.people.length,
    freeRun,
    confirmedRun,
    sites,
    siteWijk,
    siteOfRoom: Int32Array.from(rooms, (r) => r.site),
    placeOfSite: Int32Array.from(placeOfSite),
    siteFrom: Int32Array.from(siteFrom),
    siteTo: Int32Array.from(siteTo),
    homeSite: Int32Array.from(problem.laptopClasses, (set) =>
      set.homeDigipuntId === undefined ? -1 : sites.findIndex((s) => s.id === set.homeDigipuntId),
    ),
    travelOfPerson: problem.people.map((person) => travelFor(person.travelMode)),
  }
}

type Stretches = readonly { readonly start: number; readonly end: number }[]

function isSame(a: Stretches, b: Stretches): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end }, k) => start === b[k].start && end === b[k].end)
  )
}

/** For each slot how long the stretch lasts from there, at most to midnight, within `from` to `to`. */
function runOf(stretches: Stretches, slotCount: number, from: number, to: number): Int16Array {
  const run = new Int16Array(slotCount)
  for (const { start, end } of stretches) {
    const last = Math.min(end, to, slotCount)
    for (let slot = Math.max(0, start, from); slot < last; slot++) {
      const midnight = ((slot / SLOTS_PER_DAY) | 0) * SLOTS_PER_DAY + SLOTS_PER_DAY
      run[slot] = Math.min(last, midnight) - slot
    }
  }
  return run
}
