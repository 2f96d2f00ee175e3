import {
  daysBetween,
  holidayStance,
  SLOT_MINUTES,
  SLOTS_PER_DAY,
  windows,
} from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'

/** From when until when, in minutes past midnight. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

type OpenOf = (placeId: string, roomId: string, date: string) => readonly Stretch[]

const known = new WeakMap<Problem, OpenOf>()
const DAY = SLOTS_PER_DAY * SLOT_MINUTES

/** When rooms can be used, day by day; whoever still has to say yes. A room that does not exist follows its place. */
export function openStretches(problem: Problem): OpenOf {
  const before = known.get(problem)
  if (before) return before
  const { start } = problem.horizon
  const opened = windows(problem)
  const places = new Map(problem.digipunten.map((place) => [place.id, place]))
  const intervals = new Map<string, readonly { readonly start: number; readonly end: number }[]>()

  const openOf: OpenOf = (placeId, roomId, date) => {
    const place = places.get(placeId)
    // Online nothing closes.
    if (!place) return [{ from: 0, until: DAY }]
    if (holidayStance(place.holidays, date) === 'closed') return []
    const key = `${placeId} ${roomId}`
    const all =
      intervals.get(key) ??
      (roomId === '' ? opened.ofPlace(place) : opened.ofRoom(place, roomId)).open
    intervals.set(key, all)
    const first = daysBetween(start, date) * SLOTS_PER_DAY
    return all.flatMap((each) => {
      const from = Math.max(0, each.start - first)
      const until = Math.min(SLOTS_PER_DAY, each.end - first)
      return until > from ? [{ from: from * SLOT_MINUTES, until: until * SLOT_MINUTES }] : []
    })
  }
  known.set(problem, openOf)
  return openOf
}
