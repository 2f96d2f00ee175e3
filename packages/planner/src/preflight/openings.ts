import {
  addDays,
  expandRecurrence,
  SLOT_MINUTES,
  SLOTS_PER_DAY,
  windows,
} from '@digirooster/domain'
import type { Bilingual, Digipunt } from '@digirooster/domain'
import { slotsOf } from '../compile/time-index.ts'
import { minuteWords } from '../constraints/words.ts'
import type { Context } from './context.ts'
import { dateWords } from './finding-words.ts'

/** Why a place cannot be used on any day of the horizon. */
export interface Closed {
  /** as the end of “… opens on no day of this quarter: …” */
  readonly why: Bilingual
  /** `later`: it exists only after the horizon; `hours`: nobody said when it is open; `refusal`: the owner said no or not yes */
  readonly kind: 'later' | 'gone' | 'hours' | 'refusal' | 'block' | 'other'
}

/** Tells for each place why it is never usable in the horizon; null when it is, be it once. */
export function closedPlaces(context: Context): (Closed | null)[] {
  const shortest = shortestSession(context)
  return context.problem.digipunten.map((place, p) => closure(context, place, p, shortest))
}

/** Longest stretch of a room in slots, on days on which the holidays of its place let it open. */
export function longestOpening({ quarter }: Context, room: number): number {
  const { freeRun, rooms } = quarter.resources
  const ownStance = quarter.problem.activities.some((a) => a.holidays !== undefined)
  const policy = quarter.policyOfPlace[rooms[room].placeIndex]
  const { dayCount } = quarter.time
  let longest = 0
  for (let slot = 0; slot < dayCount * SLOTS_PER_DAY; slot++) {
    const day = (slot / SLOTS_PER_DAY) | 0
    if (freeRun[room][slot] > longest)
      if (ownStance || quarter.stances[policy * dayCount + day] < 2) longest = freeRun[room][slot]
  }
  return longest
}

/** Minutes of the shortest lesson or activity of a problem; one slot without any. */
export function shortestSession({ problem }: Context): number {
  const minutes = [
    ...problem.courses.flatMap((c) => c.formats.map((f) => f.minutes)),
    ...problem.activities.map((a) => a.minutes),
  ]
  return minutes.length > 0 ? Math.min(...minutes) : SLOT_MINUTES
}

function closure(context: Context, place: Digipunt, p: number, shortest: number): Closed | null {
  const { problem, quarter } = context
  const mine = quarter.resources.rooms.flatMap((r, k) => (r.placeIndex === p ? [k] : []))
  const longest = Math.max(0, ...mine.map((r) => longestOpening(context, r)))
  if (longest >= slotsOf(shortest)) return null
  const { start, end } = problem.horizon
  if (place.opensOn !== undefined && place.opensOn > end) {
    const day = dateWords(place.opensOn)
    const why = { nl: `de plaats opent pas op ${day.nl}`, en: `it only opens on ${day.en}` }
    return { kind: 'later', why }
  }
  if (place.closesOn !== undefined && place.closesOn < start) {
    const day = dateWords(place.closesOn)
    return {
      kind: 'gone',
      why: { nl: `de plaats sloot op ${day.nl}`, en: `it closed on ${day.en}` },
    }
  }
  if (
    place.kind === 'moving-unit' &&
    !place.itinerary.some((s) => s.to > start && s.from <= `${end}T24`)
  )
    return { kind: 'hours', why: { nl: 'ze staat nergens', en: 'it stands nowhere' } }
  return longest > 0 ? tooShort(longest, shortest) : withoutHours(context, place)
}

function tooShort(longest: number, shortest: number): Closed {
  const [open, needed] = [minuteWords(longest * SLOT_MINUTES), minuteWords(shortest)]
  return {
    kind: 'hours',
    why: {
      nl: `de plaats is hoogstens ${open.nl} na elkaar open, en een les duurt ${needed.nl}`,
      en: `it is open for ${open.en} at most, and a lesson takes ${needed.en}`,
    },
  }
}

function withoutHours({ problem }: Context, place: Digipunt): Closed {
  const { start, end } = problem.horizon
  const said = problem.availability.filter(
    ({ subject, effect, when }) =>
      subject.kind === 'digipunt' &&
      subject.id === place.id &&
      effect === 'open' &&
      expandRecurrence(when, addDays(start, -1), end).length > 0,
  )
  if (said.length === 0)
    return {
      kind: 'hours',
      why: { nl: 'er zijn geen openingsuren', en: 'it has no opening hours' },
    }
  if (said.every((a) => a.state === 'refused'))
    return {
      kind: 'refusal',
      why: { nl: 'alle uren zijn geweigerd', en: 'all its hours were refused' },
    }
  if (
    said.every((a) => a.state !== 'confirmed') &&
    problem.digibanken.some((d) => !d.policy.planOnUnconfirmed)
  )
    return {
      kind: 'refusal',
      why: { nl: 'geen enkel uur is bevestigd', en: 'none of its hours is confirmed' },
    }
  const isOfPlace = (kind: string, id: string) =>
    (kind === 'digipunt' && id === place.id) ||
    (kind === 'room' && place.rooms.some((room) => room.id === id))
  const unblocked = windows({
    ...problem,
    availability: problem.availability.filter(
      ({ effect, subject }) => effect === 'open' || !isOfPlace(subject.kind, subject.id),
    ),
  })
  if (place.rooms.some((room) => unblocked.ofRoom(place, room.id).open.length > 0))
    return {
      kind: 'block',
      why: { nl: 'alle uren zijn geblokkeerd', en: 'all its hours are blocked' },
    }
  return {
    kind: 'other',
    why: {
      nl: 'de uren, de periode en de lokalen vallen nooit samen',
      en: 'its hours, its period and its rooms never coincide',
    },
  }
}
