import { slotCeil, slotOf, addMinutes, walkInOccurrences } from '@digirooster/domain'
import type { Facts } from '../facts/facts.ts'
import { peopleFor } from '../facts/units.ts'
import type { Bookings } from './bookings.ts'
import type { DraftWalkIn, Shift } from './draft.ts'

/**
 * Books the rooms of all walk-ins, which stand where they stand, before anything else.
 * Those without a room of their own use a corner that nothing else needs.
 */
export function bookWalkInRooms({ problem, rooms }: Facts, bookings: Bookings): void {
  for (const walkIn of problem.walkIns) {
    const at = rooms.find((r) => r.room !== null && r.room.id === walkIn.roomId)
    if (!at) continue
    for (const { start, minutes } of walkInOccurrences(problem, walkIn))
      bookings.bookRoom(at, timeOf(problem.horizon.start, start, minutes))
  }
}

/** Gives every walk-in moment the helpers who are still free, moments with the fewest of them first. */
export function walkInsWithHelpers(facts: Facts, bookings: Bookings): DraftWalkIn[] {
  const { problem, rooms } = facts
  const moments = problem.walkIns.flatMap((walkIn) => {
    const digibank = problem.digibanken.find((d) => d.id === walkIn.digibankId)
    if (!digibank) return []
    const able = peopleFor(problem, digibank)(walkIn.helpers.role)
    return walkInOccurrences(problem, walkIn).map((occurrence) => {
      const time = timeOf(problem.horizon.start, occurrence.start, occurrence.minutes)
      const site =
        rooms.find(
          (r) =>
            r.site?.place.id === walkIn.digipuntId &&
            r.site.from <= time.from &&
            time.from < r.site.until,
        )?.site ?? null
      const free = () =>
        able.filter((p) => bookings.isPersonFree(p, digibank, site, time, occurrence.minutes))
      return { walkIn, occurrence, site, time, free, choice: free().length }
    })
  })
  return moments
    .sort((a, b) => a.choice - b.choice || a.time.from - b.time.from)
    .map(({ walkIn, occurrence, site, time, free }) => {
      const { sessionId, start, role, helpers, minutes } = occurrence
      // Who works in few places is asked first, so that the others stay free for elsewhere.
      const asked = free().sort((a, b) => placesOf(a.digipuntIds) - placesOf(b.digipuntIds))
      const people = asked.slice(0, helpers).map((person): Shift => ({ role, person }))
      for (const { person } of people) bookings.bookPerson(person, site, time, minutes)
      return { walkIn, sessionId, start, people, missing: helpers - people.length }
    })
}

function placesOf(digipuntIds: readonly string[]): number {
  return digipuntIds.length === 0 ? Infinity : digipuntIds.length
}

function timeOf(firstDay: string, start: string, minutes: number): { from: number; until: number } {
  return { from: slotOf(firstDay, start), until: slotCeil(firstDay, addMinutes(start, minutes)) }
}
