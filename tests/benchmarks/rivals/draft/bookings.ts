import { isoWeek, SLOTS_PER_DAY, travelMinutes } from '@digirooster/domain'
import type { Digibank, LaptopClass, Person, Problem } from '@digirooster/domain'
import type { Facts, RoomAt, Site } from '../facts/facts.ts'
import { laptopsFit } from './laptop-stays.ts'
import type { Stay } from './laptop-stays.ts'

/** A stretch of slots of one day; `until` is not in it. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/** Books of rooms, people, laptops and named groups: what is taken when, and whether more fits. */
export interface Bookings {
  isRoomFree(at: RoomAt, time: Stretch): boolean
  isPersonFree(
    person: Person,
    digibank: Digibank,
    site: Site | null,
    time: Stretch,
    minutes: number,
  ): boolean
  areLaptopsFree(laptops: LaptopClass, digibank: Digibank, site: Site, time: Stretch): boolean
  isCohortFree(id: string, time: Stretch): boolean
  bookRoom(at: RoomAt, time: Stretch): void
  bookPerson(person: Person, site: Site | null, time: Stretch, minutes: number): void
  bookLaptops(laptops: LaptopClass, site: Site, time: Stretch): void
  bookCohort(id: string, time: Stretch): void
  /** Does something that may fail half-way; when it gives undefined, everything it booked is taken back. */
  attempt<T>(work: () => T | undefined): T | undefined
}

interface Work extends Stretch {
  readonly site: Site | null
  readonly minutes: number
}

/** Opens empty books. */
export function startBookings(facts: Facts): Bookings {
  const { problem, dates } = facts
  const rooms = new Map<string, Stretch[]>()
  const people = new Map<string, Work[]>()
  const laptops = new Map<string, Stay[]>()
  const cohorts = new Map<string, Stretch[]>()
  const travel = travelMinutes(problem)
  const weeks = dates.map((date) => `${isoWeek(date).year} ${isoWeek(date).week}`)
  const booked: unknown[][] = []
  const add = <T>(books: Map<string, T[]>, id: string, entry: T) => {
    const book = books.get(id) ?? []
    books.set(id, book)
    book.push(entry)
    booked.push(book)
  }
  const dayOf = (slot: number) => Math.floor(slot / SLOTS_PER_DAY)
  const weekOf = (slot: number) => weeks[dayOf(slot)] ?? ''

  /** Whether one can get from the earlier to the later of two sessions of one day. */
  const isFarEnough = (person: Person, a: Work, b: Work) => {
    const [first, next] = a.from <= b.from ? [a, b] : [b, a]
    if (next.from < first.until) return false
    if (!first.site || !next.site) return true
    const minutes = travel(first.site, next.site, person.travelMode)
    return next.from - first.until >= Math.ceil(minutes / 15)
  }

  return {
    isRoomFree: ({ site, room, run }, { from, until }) =>
      (run[from] ?? 0) >= until - from &&
      (!room || !site || !overlaps(rooms.get(room.id), { from, until })),
    isPersonFree(person, digibank, site, { from, until }, minutes) {
      if ((facts.personRun(person, digibank)[from] ?? 0) < until - from) return false
      const { digipuntIds } = person
      if (site && digipuntIds.length > 0 && !digipuntIds.includes(site.place.id)) return false
      const work = people.get(person.id) ?? []
      const sum = (of: readonly Work[]) => of.reduce((total, w) => total + w.minutes, minutes)
      const ofDay = work.filter((w) => dayOf(w.from) === dayOf(from))
      const ofWeek = work.filter((w) => weekOf(w.from) === weekOf(from))
      return (
        ofDay.every((w) => isFarEnough(person, w, { from, until, site, minutes })) &&
        sum(ofDay) <= person.maxMinutesPerDay &&
        sum(ofWeek) <= mostMinutesAWeek(problem, person) + 1e-6
      )
    },
    areLaptopsFree: (owner, digibank, site, { from, until }) =>
      laptopsFit(
        owner,
        facts.laptopRun(owner, digibank),
        [...(laptops.get(owner.id) ?? []), { from, until, site }],
        weekOf,
      ),
    isCohortFree: (id, time) => !overlaps(cohorts.get(id), time),
    bookRoom({ site, room }, time) {
      if (room && site) add(rooms, room.id, time)
    },
    bookPerson: (person, site, time, minutes) => add(people, person.id, { ...time, site, minutes }),
    bookLaptops: (owner, site, time) => add(laptops, owner.id, { ...time, site }),
    bookCohort: (id, time) => add(cohorts, id, time),
    attempt(work) {
      const before = booked.length
      const result = work()
      if (result === undefined) for (const book of booked.splice(before).reverse()) book.pop()
      return result
    },
  }
}

/** Minutes somebody may do in a week, less what their first digibank keeps in reserve. */
export function mostMinutesAWeek(problem: Problem, person: Person): number {
  const employer = problem.organisations.find((o) => o.id === person.employerId)
  const id = person.usableBy[0] ?? employer?.digibankIds[0] ?? problem.digibanken[0]?.id
  const share = problem.digibanken.find((d) => d.id === id)?.policy.reserve.timeShare ?? 0
  return person.maxMinutesPerWeek * (1 - share)
}

function overlaps(booked: readonly Stretch[] | undefined, { from, until }: Stretch): boolean {
  return booked?.some((b) => b.from < until && from < b.until) ?? false
}
