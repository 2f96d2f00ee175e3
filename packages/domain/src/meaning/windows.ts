import { addDays, compareLocal, dateOf } from '../calendar/local-time.ts'
import { expandRecurrence } from '../calendar/recurrence.ts'
import { intersectIntervals, subtractIntervals, unionIntervals } from '../calendar/intervals.ts'
import type { Interval } from '../calendar/intervals.ts'
import { slotCeil, slotOf, SLOTS_PER_DAY } from '../calendar/slots.ts'
import type { Availability } from '../problem/availability.ts'
import type { Digipunt } from '../problem/digipunt.ts'
import type { Problem } from '../problem/problem.ts'
import type { HolidayPolicy } from '../terms.ts'
import { holidayStance } from './holiday-stance.ts'

/** When something can be used, in slots from midnight of `horizon.start`; half-open, sorted, joined. */
export interface Openness {
  /** every usable stretch, whoever still has to say yes */
  readonly open: Interval[]
  /** the part of `open` that nobody has to say yes to any more */
  readonly confirmed: Interval[]
}

type SubjectKind = Availability['subject']['kind']

/**
 * Prepares the windows and blocks of every subject of a problem.
 * Windows round inward to slots and blocks outward; refused ones count for nothing.
 * Holidays of places are left out here: they depend on what is held there (`holidayStance`).
 */
export function windows(problem: Problem): {
  ofPlace(place: Digipunt): Openness
  ofRoom(place: Digipunt, roomId: string): Openness
  ofOther(kind: 'laptop-class' | 'person', id: string, holidays: HolidayPolicy): Openness
} {
  const { start, end } = problem.horizon
  const slotCount = (days(start, end).length || 0) * SLOTS_PER_DAY
  const whole = [{ start: 0, end: slotCount }]
  const bySubject = new Map<string, Availability[]>()
  for (const entry of problem.availability) {
    const key = `${entry.subject.kind} ${entry.subject.id}`
    const list = bySubject.get(key)
    if (list) list.push(entry)
    else bySubject.set(key, [entry])
  }
  const planOnUnconfirmed = problem.digibanken.every((d) => d.policy.planOnUnconfirmed)

  const stretches = (kind: SubjectKind, id: string, keep: (entry: Availability) => boolean) => {
    const found: Interval[] = []
    for (const entry of bySubject.get(`${kind} ${id}`) ?? []) {
      if (entry.state === 'refused' || !keep(entry)) continue
      // A stretch that began the day before may last past midnight.
      for (const o of expandRecurrence(entry.when, addDays(start, -1), end)) {
        const stretch =
          entry.effect === 'open'
            ? { start: slotCeil(start, o.start), end: slotOf(start, o.end) }
            : { start: slotOf(start, o.start), end: slotCeil(start, o.end) }
        if (stretch.end > stretch.start) found.push(stretch)
      }
    }
    return intersectIntervals(unionIntervals(found), whole)
  }
  const open = (kind: SubjectKind, id: string) => (confirmedOnly: boolean) =>
    stretches(
      kind,
      id,
      (e) =>
        e.effect === 'open' && (e.state === 'confirmed' || !(confirmedOnly || !planOnUnconfirmed)),
    )
  const blocks = (kind: SubjectKind, id: string) => stretches(kind, id, (e) => e.effect === 'block')
  const dayStretches = (isOut: (date: string) => boolean) =>
    days(start, end).flatMap((date, d) =>
      isOut(date) ? [{ start: d * SLOTS_PER_DAY, end: (d + 1) * SLOTS_PER_DAY }] : [],
    )

  const ofPlace = (place: Digipunt): Openness => {
    const gone = dayStretches(
      (date) =>
        (place.opensOn !== undefined && compareLocal(date, place.opensOn) < 0) ||
        (place.closesOn !== undefined && compareLocal(date, place.closesOn) > 0),
    )
    const shut = unionIntervals([...blocks('digipunt', place.id), ...gone])
    const stays = place.itinerary.map((s) => ({
      start: slotCeil(start, s.from),
      end: slotOf(start, s.to),
    }))
    const usable = (confirmedOnly: boolean) => {
      const hours = subtractIntervals(open('digipunt', place.id)(confirmedOnly), shut)
      return place.kind === 'moving-unit' ? intersectIntervals(hours, unionIntervals(stays)) : hours
    }
    return { open: usable(false), confirmed: usable(true) }
  }

  return {
    ofPlace,
    ofRoom(place, roomId) {
      const parent = ofPlace(place)
      const own = open('room', roomId)
      const hasOwn = (bySubject.get(`room ${roomId}`) ?? []).some((e) => e.effect === 'open')
      const shut = blocks('room', roomId)
      const usable = (stretch: Interval[], confirmedOnly: boolean) =>
        subtractIntervals(hasOwn ? intersectIntervals(stretch, own(confirmedOnly)) : stretch, shut)
      return { open: usable(parent.open, false), confirmed: usable(parent.confirmed, true) }
    },
    ofOther(kind, id, holidays) {
      const shut = unionIntervals([
        ...blocks(kind, id),
        ...dayStretches((date) => holidayStance(holidays, date) === 'closed'),
      ])
      const usable = (confirmedOnly: boolean) =>
        subtractIntervals(open(kind, id)(confirmedOnly), shut)
      return { open: usable(false), confirmed: usable(true) }
    },
  }
}

/** Every day from `start` to `end`, both included. */
export function days(start: string, end: string): string[] {
  const list: string[] = []
  for (let date = dateOf(`${start}T00:00`); compareLocal(date, end) <= 0; date = addDays(date, 1))
    list.push(date)
  return list
}
