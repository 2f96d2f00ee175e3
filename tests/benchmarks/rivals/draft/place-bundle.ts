import type { LaptopClass, Person } from '@digirooster/domain'
import type { RoomAt } from '../facts/facts.ts'
import type { Unit } from '../facts/unit.ts'
import type { Bookings, Stretch } from './bookings.ts'
import type { DraftSession, Shift } from './draft.ts'

/** Where and when a bundle is to be, with the people who were chosen already. */
export interface Placement {
  readonly starts: readonly number[]
  readonly at: RoomAt
  readonly laptops: LaptopClass | null
  /** of a course */
  readonly trainer: Person | null
  /** people in the group */
  readonly people: number
}

/**
 * Books a bundle and finds people for its other posts, the first who are free.
 * @returns its sessions; undefined, with nothing booked, when it does not fit
 */
export function placeBundle(
  unit: Unit,
  { starts, at, laptops, trainer, people }: Placement,
  bookings: Bookings,
): DraftSession[] | undefined {
  return bookings.attempt(() => {
    const sessions: DraftSession[] = []
    for (const start of starts) {
      const time = { from: start, until: start + unit.slots }
      const shifts = shiftsFor(unit, at, time, trainer, people, bookings)
      if (!shifts || !bookThings(unit, at, laptops, time, bookings)) return undefined
      for (const { person } of shifts) bookings.bookPerson(person, at.site, time, unit.minutes)
      sessions.push({ start, at, laptops, people: shifts })
    }
    return sessions
  })
}

/** Books the room, the laptops and the named group; false when one of them is taken. */
function bookThings(
  unit: Unit,
  at: RoomAt,
  laptops: LaptopClass | null,
  time: Stretch,
  bookings: Bookings,
): boolean {
  const cohort = unit.of.kind === 'activity' ? unit.of.activity.cohort?.id : undefined
  if (!bookings.isRoomFree(at, time)) return false
  if (cohort && !bookings.isCohortFree(cohort, time)) return false
  if (laptops && at.site && !bookings.areLaptopsFree(laptops, unit.digibank, at.site, time))
    return false
  bookings.bookRoom(at, time)
  if (cohort) bookings.bookCohort(cohort, time)
  if (laptops && at.site) bookings.bookLaptops(laptops, at.site, time)
  return true
}

function shiftsFor(
  unit: Unit,
  at: RoomAt,
  time: Stretch,
  trainer: Person | null,
  people: number,
  bookings: Bookings,
): Shift[] | undefined {
  const shifts: Shift[] = []
  for (const { role, count, perParticipants, candidates } of unit.posts) {
    const needed = perParticipants ? Math.ceil(people / perParticipants) : count
    const asked = role === 'trainer' && trainer ? [trainer] : candidates
    const free = asked.filter(
      (person) =>
        shifts.every((shift) => shift.person !== person) &&
        bookings.isPersonFree(person, unit.digibank, at.site, time, unit.minutes),
    )
    if (free.length < needed) return undefined
    shifts.push(...free.slice(0, needed).map((person) => ({ role, person })))
  }
  return shifts
}
