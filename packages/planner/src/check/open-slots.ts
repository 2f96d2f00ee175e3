import {
  addDays,
  expandRecurrence,
  holidayStance,
  slotCeil,
  slotOf,
  SLOTS_PER_DAY,
} from '@digirooster/domain'
import type { Availability, Digipunt, LaptopClass, Person, Problem } from '@digirooster/domain'
import { groupBy } from './lists.ts'

/** One entry a slot of the quarter: 1 when something can be used then. */
export type OpenSlots = Uint8Array

/** When things can be used; `confirmedOnly` leaves out windows nobody said yes to. */
export interface OpenBook {
  place(place: Digipunt, confirmedOnly: boolean): OpenSlots
  room(place: Digipunt, roomId: string, confirmedOnly: boolean): OpenSlots
  laptopClass(laptops: LaptopClass, confirmedOnly: boolean): OpenSlots
  person(person: Person, confirmedOnly: boolean): OpenSlots
}

/** A stretch of slots; `until` is not in it. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

type Times = ReturnType<typeof expandRecurrence>
type Kind = Availability['subject']['kind']

/** Writes the windows and blocks of a problem out, slot by slot, as far as anybody asks. */
export function openBook(problem: Problem): OpenBook {
  const { start, end } = problem.horizon
  const days: string[] = []
  for (let date = start; date <= end; date = addDays(date, 1)) days.push(date)
  const entries = groupBy(problem.availability, (a) => `${a.subject.kind} ${a.subject.id}`)

  // Many things are open at the same hours: each repeat is written out once.
  const times = new Map<string, Times>()
  const timesOf = (when: Availability['when']): Times => {
    const key = JSON.stringify(when)
    // From a day earlier: a window may last past midnight.
    const found = times.get(key) ?? expandRecurrence(when, addDays(start, -1), end)
    times.set(key, found)
    return found
  }

  const entriesOf = (kind: Kind, id: string, effect: Availability['effect']) =>
    (entries.get(`${kind} ${id}`) ?? []).filter((a) => a.effect === effect && a.state !== 'refused')

  const openWindows = (kind: Kind, id: string, confirmedOnly: boolean): OpenSlots => {
    const slots = new Uint8Array(days.length * SLOTS_PER_DAY)
    for (const { when, state } of entriesOf(kind, id, 'open')) {
      if (confirmedOnly && state !== 'confirmed') continue
      for (const time of timesOf(when))
        fill(slots, slotCeil(start, time.start), slotOf(start, time.end), 1)
    }
    return slots
  }
  const closeBlocks = (slots: OpenSlots, kind: Kind, id: string) => {
    for (const { when } of entriesOf(kind, id, 'block'))
      for (const time of timesOf(when))
        fill(slots, slotOf(start, time.start), slotCeil(start, time.end), 0)
  }
  const closeDays = (slots: OpenSlots, isClosed: (date: string) => boolean) => {
    for (const [d, date] of days.entries())
      if (isClosed(date)) fill(slots, d * SLOTS_PER_DAY, (d + 1) * SLOTS_PER_DAY, 0)
  }

  const place = remember((digipunt: Digipunt, confirmedOnly) => {
    const { id, kind, opensOn, closesOn, itinerary } = digipunt
    const slots = openWindows('digipunt', id, confirmedOnly)
    closeBlocks(slots, 'digipunt', id)
    closeDays(
      slots,
      (date) =>
        (opensOn !== undefined && date < opensOn) || (closesOn !== undefined && date > closesOn),
    )
    if (kind !== 'moving-unit') return slots
    const stays = new Uint8Array(slots.length)
    for (const { from, to } of itinerary) fill(stays, slotCeil(start, from), slotOf(start, to), 1)
    return both(slots, stays)
  })
  const closedUnlessOpen = (kind: 'laptop-class' | 'person') =>
    remember((thing: LaptopClass | Person, confirmedOnly) => {
      const slots = openWindows(kind, thing.id, confirmedOnly)
      closeBlocks(slots, kind, thing.id)
      closeDays(slots, (date) => holidayStance(thing.holidays, date) === 'closed')
      return slots
    })
  const rooms = remember(({ id, of }: { id: string; of: Digipunt }, confirmedOnly) => {
    const own = entriesOf('room', id, 'open').length > 0
    const slots = own
      ? both(place(of, confirmedOnly), openWindows('room', id, confirmedOnly))
      : place(of, confirmedOnly).slice()
    closeBlocks(slots, 'room', id)
    return slots
  })
  return {
    place,
    room: (of, roomId, confirmedOnly) => rooms({ id: roomId, of }, confirmedOnly),
    laptopClass: closedUnlessOpen('laptop-class'),
    person: closedUnlessOpen('person'),
  }
}

/** Counts the slots of a session in which something cannot be used. */
export function slotsOutside(open: OpenSlots, { from, until }: Stretch): number {
  let outside = 0
  for (let slot = from; slot < until; slot++) if (open[slot] !== 1) outside++
  return outside
}

/** The uninterrupted open stretch around a session, in slots; undefined when it is not inside one. */
export function stretchAround(open: OpenSlots, session: Stretch): Stretch | undefined {
  if (slotsOutside(open, session) > 0) return undefined
  let { from, until } = session
  while (open[from - 1] === 1) from--
  while (open[until] === 1) until++
  return { from, until }
}

function fill(slots: OpenSlots, from: number, until: number, value: 0 | 1): void {
  if (until > from) slots.fill(value, Math.max(0, from), Math.max(0, until))
}

function both(a: OpenSlots, b: OpenSlots): OpenSlots {
  return a.map((slot, i) => slot & b[i])
}

function remember<T extends { readonly id: string }>(
  work: (thing: T, confirmedOnly: boolean) => OpenSlots,
): (thing: T, confirmedOnly: boolean) => OpenSlots {
  const known = new Map<string, OpenSlots>()
  return (thing, confirmedOnly) => {
    const key = `${thing.id} ${confirmedOnly}`
    const slots = known.get(key) ?? work(thing, confirmedOnly)
    known.set(key, slots)
    return slots
  }
}
