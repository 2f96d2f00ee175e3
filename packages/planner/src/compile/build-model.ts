import { addMinutes, slotCeil, slotOf, SLOTS_PER_DAY } from '@digirooster/domain'
import { emptyState } from '../kernel/index.ts'
import type { Model, State } from '../kernel/index.ts'
import type { Bundle } from './bundle.ts'
import { choicesOf } from './domains.ts'
import type { Choices, Filters } from './domains.ts'
import { LAPTOPS, PEOPLE, ROOM } from './quarter.ts'
import { roomAt, siteAt } from './resource-index.ts'
import type { Quarter, QuarterBase } from './quarter.ts'
import { slotsOf } from './time-index.ts'

const WEEK = 7 * SLOTS_PER_DAY

/** Lists that many activities share, kept once. */
class Pool {
  readonly lists: Int32Array[] = []
  private readonly known = new Map<string, number>()

  add(list: ArrayLike<number>): number {
    const array = list instanceof Int32Array ? list : Int32Array.from(list)
    const key = array.join()
    const index = this.known.get(key)
    if (index !== undefined) return index
    this.known.set(key, this.lists.length)
    this.lists.push(array)
    return this.lists.length - 1
  }
}

/** Gives every session of every bundle its start domain and candidates, and places what stands already. */
export function buildModel(base: QuarterBase, filters: Filters): Quarter {
  const { bundles, resources } = base
  const domains = new Pool()
  const candidates = new Pool()
  const rows = {
    duration: [] as number[],
    bundleOf: [] as number[],
    domainOf: [] as number[],
    roleStart: [0],
    candidatesOf: [] as number[],
    mayBeVacant: [] as number[],
    givenSite: [] as number[],
    isFixed: [] as number[],
  }
  const bundleStart = [0]
  for (const [b, bundle] of bundles.entries()) {
    const choices = rememberedChoices(base, b, filters)
    for (const session of bundle.sessionIds.keys()) {
      const lists = roleLists(base, bundle, session, choices)
      for (const [k, list] of lists.entries()) {
        rows.candidatesOf.push(candidates.add(list))
        rows.mayBeVacant.push(isVacatable(bundle, session, k, list.length) ? 1 : 0)
      }
      rows.roleStart.push(rows.candidatesOf.length)
      rows.duration.push(lengthOf(base, bundle, session))
      rows.bundleOf.push(b)
      rows.domainOf.push(domains.add(choices.starts[session]))
      rows.isFixed.push(bundle.fixed[session] ? 1 : 0)
      rows.givenSite.push(
        bundle.needsRoom || bundle.digipuntId === undefined
          ? -1
          : siteAt(
              resources,
              base.problem.digipunten.findIndex((d) => d.id === bundle.digipuntId),
              choices.starts[session][0] ?? 0,
            ),
      )
    }
    bundleStart.push(rows.bundleOf.length)
  }
  const roleStart = Int32Array.from(rows.roleStart)
  const bundleOf = Int32Array.from(rows.bundleOf)
  const deviceTable = roomDevices(base)
  const worksAt = workPlaces(base)
  const activityOf = ownersOf(roleStart)
  const model: Model = {
    activityCount: rows.bundleOf.length,
    bundleCount: bundles.length,
    resourceCount: resources.count,
    slotsPerDay: SLOTS_PER_DAY,
    dayCount: base.time.dayCount,
    duration: Int32Array.from(rows.duration),
    bundleOf,
    bundleStart: Int32Array.from(bundleStart),
    optional: Uint8Array.from(bundles, (b) => (b.isOptional ? 1 : 0)),
    stride: Int32Array.from(bundles, (b) => strideOf(b)),
    roleStart,
    mayBeVacant: Uint8Array.from(rows.mayBeVacant),
    domainOf: Int32Array.from(rows.domainOf),
    domains: domains.lists,
    candidatesOf: Int32Array.from(rows.candidatesOf),
    candidates: candidates.lists,
    freeRun: resources.freeRun,
    need: (state, roleSlot) => {
      const activity = activityOf[roleSlot]
      if (roleSlot !== roleStart[activity] + LAPTOPS) return 0
      const room = state.resource[roleStart[activity] + ROOM]
      const bundle = bundles[bundleOf[activity]]
      return deviceTable(bundle, room) >= bundle.devices.count ? -1 : 1
    },
    suits: (state, roleSlot, resource) => {
      const activity = activityOf[roleSlot]
      if (roleSlot < roleStart[activity] + PEOPLE) return true
      const room = state.resource[roleStart[activity] + ROOM]
      const place =
        room >= 0
          ? resources.rooms[room].placeIndex
          : (resources.placeOfSite[rows.givenSite[activity]] ?? -1)
      return worksAt(resource - resources.personBase, place)
    },
  }
  const quarter = {
    ...base,
    model,
    givenSite: Int32Array.from(rows.givenSite),
    isFixed: Uint8Array.from(rows.isFixed),
    referred: new Int32Array(base.demand.lines.length),
    referredExpected: new Float64Array(base.demand.lines.length),
    initial: emptyState(model),
  }
  place(quarter, quarter.initial)
  return quarter
}

const known = new WeakMap<Bundle, { filters: Filters; choices: Choices }>()

/** Choices of a bundle; those of activities and walk-ins, which every model of a problem has, are kept. */
function rememberedChoices(base: QuarterBase, b: number, filters: Filters): Choices {
  const bundle = base.bundles[b]
  const found = known.get(bundle)
  if (found?.filters === filters) return found.choices
  const choices = choicesOf(base, b, filters, true)
  if (!bundle.course) known.set(bundle, { filters, choices })
  return choices
}

/** Slots a session touches: one more when its start is given between two slots. */
function lengthOf({ time }: QuarterBase, bundle: Bundle, session: number): number {
  const fixed = bundle.fixed[session]
  const given = fixed?.holdsTime ? fixed.session.start : bundle.givenStart[session]
  if (given === undefined) return slotsOf(bundle.minutes)
  const end = slotCeil(time.startDate, addMinutes(given, bundle.minutes))
  return end - slotOf(time.startDate, given)
}

/** Candidate resources of each role slot of a session; what is held is the only candidate. */
function roleLists(
  base: QuarterBase,
  bundle: Bundle,
  session: number,
  choices: Choices,
): number[][] {
  const { classBase, personBase, rooms, classes, people } = base.resources
  // A room of a moving unit is one per stay; a time that is held says which.
  const isStay = (room: number, slot: number | undefined) =>
    slot === undefined || roomAt(base.resources, rooms[room].room.id, slot) === room
  const fixed = bundle.fixed[session]
  const held = fixed?.session
  const at = fixed?.holdsTime ? choices.starts[session][0] : undefined
  const room =
    fixed?.holdsPlace && held
      ? rooms.flatMap((r, k) => (r.room.id === held.roomId && isStay(k, at) ? [k] : []))
      : [...choices.rooms]
  const laptops =
    fixed?.holdsPlace && held
      ? classes.flatMap((c, k) => (held.laptopClassIds.includes(c.id) ? [classBase + k] : []))
      : choices.laptops.map((l) => classBase + l)
  const staff = bundle.staff[session].map((slot, n) => {
    const inRole = held?.people.filter((p) => p.role === slot.role) ?? []
    const nth = bundle.staff[session].slice(0, n).filter((s) => s.role === slot.role).length
    if (fixed?.holdsPeople && inRole[nth])
      return people.flatMap((p, k) => (p.id === inRole[nth].personId ? [personBase + k] : []))
    // Whoever was not found when it was agreed does not come either.
    if (fixed?.holdsPeople && slot.mayBeVacant) return []
    return choices.people[session][n].map((p) => personBase + p)
  })
  return [room, laptops, ...staff]
}

function isVacatable(bundle: Bundle, session: number, role: number, candidates: number): boolean {
  if (role === ROOM) return !bundle.needsRoom
  if (role === LAPTOPS) return !bundle.fixed[session]?.holdsPlace || candidates === 0
  // A helper who is held stays, also when nobody is needed or the helper cannot come any more.
  const isHeld = bundle.fixed[session]?.holdsPeople === true && candidates > 0
  return bundle.staff[session][role - PEOPLE].mayBeVacant && !isHeld
}

/** Successive sessions of a series are a week apart, or as near to that as its gaps allow. */
function strideOf(bundle: Bundle): number {
  if (bundle.sessionIds.length < 2) return 0
  const weeks = Math.max(1, Math.ceil(bundle.minDays / 7))
  return weeks * 7 <= Math.max(bundle.maxDays, 1) ? weeks * WEEK : bundle.minDays * SLOTS_PER_DAY
}

/** Devices of the wanted types that stand in a room; -1 (no room) has none. */
function roomDevices(base: QuarterBase): (bundle: Bundle, room: number) => number {
  return (bundle, room) => {
    if (room < 0) return 0
    let count = 0
    const there = base.resources.rooms[room].room.devices
    for (const type of bundle.devices.types) count += there[type] ?? 0
    return count
  }
}

/** Per role slot: its activity. */
function ownersOf(roleStart: Int32Array): Int32Array {
  const owners = new Int32Array(roleStart[roleStart.length - 1])
  for (let a = 0; a + 1 < roleStart.length; a++) owners.fill(a, roleStart[a], roleStart[a + 1])
  return owners
}

/** Whether a person works at a place; -1 (online) is for everybody. */
function workPlaces({
  problem,
  resources,
}: QuarterBase): (person: number, place: number) => boolean {
  const placeIndex = new Map(problem.digipunten.map((d, p) => [d.id, p]))
  const own = resources.people.map((person) =>
    person.digipuntIds.length === 0
      ? null
      : new Set(person.digipuntIds.map((id) => placeIndex.get(id) ?? -1)),
  )
  return (person, place) => place < 0 || (own[person]?.has(place) ?? true)
}

/** Puts fixed sessions and walk-ins where they stand. */
function place(quarter: Quarter, state: State): void {
  const { model, bundles, resources, time } = quarter
  for (const [b, bundle] of bundles.entries()) {
    if (bundle.isOptional) continue
    for (let a = model.bundleStart[b]; a < model.bundleStart[b + 1]; a++) {
      const session = a - model.bundleStart[b]
      const held = bundle.fixed[session]?.session
      const given = held?.start ?? bundle.givenStart[session]
      const domain = model.domains[model.domainOf[a]]
      state.start[a] =
        given !== undefined ? slotOf(time.startDate, given) : domain.length > 0 ? domain[0] : -1
      const first = model.roleStart[a]
      const roomId = held ? held.roomId : bundle.roomId
      state.resource[first + ROOM] = roomAt(resources, roomId, state.start[a])
      const laptops = held?.laptopClassIds[0]
      const found = resources.classes.findIndex((c) => c.id === laptops)
      state.resource[first + LAPTOPS] = found < 0 ? -1 : resources.classBase + found
      const unused = [...(held?.people ?? [])]
      for (const [n, slot] of bundle.staff[session].entries()) {
        const at = unused.findIndex((p) => p.role === slot.role)
        const [taken] = at < 0 ? [] : unused.splice(at, 1)
        const person = resources.people.findIndex((p) => p.id === taken?.personId)
        state.resource[first + PEOPLE + n] = person < 0 ? -1 : resources.personBase + person
      }
    }
  }
}
