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
 * Windows round inward to slots and blocks outward; refused ones count for nothing, so a room with only refused windows of
 * its own follows its place. Holidays of places are left out here: they depend on what is held there (`holidayStance`).
 *
 * A window that nobody said yes to yet is open when a digibank plans on it (`policy.planOnUnconfirmed`): for a place and
 * its rooms the digibank of the place, for laptop classes and people any digibank that may use them. A session of a digibank
 * that does not plan on it needs laptops and people that are `confirmed`, whoever else may use them.
 * @example
 * windows(problem).ofPlace(problem.digipunten[0]).open // [{ start: 36, end: 68 }, …]: 9.00 to 17.00 on the first day
 */
export function windows(problem: Problem): {
  ofPlace(place: Digipunt): Openness
  ofRoom(place: Digipunt, roomId: string): Openness
  ofOther(kind: 'laptop-class' | 'person', id: string, holidays: HolidayPolicy): Openness
} {
  const { start, end } = problem.horizon
  const dates = days(start, end)
  const slotCount = dates.length * SLOTS_PER_DAY
  const whole = [{ start: 0, end: slotCount }]
  const bySubject = new Map<string, Availability[]>()
  for (const entry of problem.availability) {
    const key = `${entry.subject.kind} ${entry.subject.id}`
    const list = bySubject.get(key)
    if (list) list.push(entry)
    else bySubject.set(key, [entry])
  }
  const plansOn = unconfirmedUse(problem)

  // Many things are open at the same hours, and each is asked for several times: open, confirmed, by each room.
  const played = new Map<string, Interval[]>()
  const playedOf = (entry: Availability): Interval[] => {
    const key = `${entry.effect} ${JSON.stringify(entry.when)}`
    const known = played.get(key)
    if (known) return known
    const isOpen = entry.effect === 'open'
    // A stretch that began the day before may last past midnight.
    const found = expandRecurrence(entry.when, addDays(start, -1), end)
      .map((o) =>
        isOpen
          ? { start: slotCeil(start, o.start), end: slotOf(start, o.end) }
          : { start: slotOf(start, o.start), end: slotCeil(start, o.end) },
      )
      .filter((stretch) => stretch.end > stretch.start)
    played.set(key, found)
    return found
  }

  const stretches = (kind: SubjectKind, id: string, keep: (entry: Availability) => boolean) => {
    const found: Interval[] = []
    for (const entry of bySubject.get(`${kind} ${id}`) ?? []) {
      if (entry.state === 'refused' || !keep(entry)) continue
      found.push(...playedOf(entry))
    }
    return intersectIntervals(unionIntervals(found), whole)
  }
  const open = (kind: SubjectKind, id: string, confirmedOnly: boolean) =>
    stretches(kind, id, (e) => e.effect === 'open' && (e.state === 'confirmed' || !confirmedOnly))
  const blocks = (kind: SubjectKind, id: string) => stretches(kind, id, (e) => e.effect === 'block')
  const dayStretches = (isOut: (date: string) => boolean) =>
    dates.flatMap((date, d) =>
      isOut(date) ? [{ start: d * SLOTS_PER_DAY, end: (d + 1) * SLOTS_PER_DAY }] : [],
    )

  const places = new Map<Digipunt, Openness>()
  const ofPlace = (place: Digipunt): Openness => {
    const known = places.get(place)
    if (known) return known
    const { opensOn, closesOn } = place
    const gone =
      opensOn === undefined && closesOn === undefined
        ? []
        : dayStretches(
            (date) =>
              (opensOn !== undefined && compareLocal(date, opensOn) < 0) ||
              (closesOn !== undefined && compareLocal(date, closesOn) > 0),
          )
    const shut = unionIntervals([...blocks('digipunt', place.id), ...gone])
    const stays = place.itinerary.map((s) => ({
      start: slotCeil(start, s.from),
      end: slotOf(start, s.to),
    }))
    const usable = (confirmedOnly: boolean) => {
      const hours = subtractIntervals(open('digipunt', place.id, confirmedOnly), shut)
      return place.kind === 'moving-unit' ? intersectIntervals(hours, unionIntervals(stays)) : hours
    }
    const openness = { open: usable(!plansOn.place(place)), confirmed: usable(true) }
    places.set(place, openness)
    return openness
  }

  const closedDays = new Map<string, Interval[]>()
  const closedOf = (holidays: HolidayPolicy): Interval[] => {
    const key = JSON.stringify(holidays)
    const known = closedDays.get(key)
    if (known) return known
    const found = dayStretches((date) => holidayStance(holidays, date) === 'closed')
    closedDays.set(key, found)
    return found
  }

  return {
    ofPlace,
    ofRoom(place, roomId) {
      const parent = ofPlace(place)
      const hasOwn = (bySubject.get(`room ${roomId}`) ?? []).some(
        (e) => e.effect === 'open' && e.state !== 'refused',
      )
      const shut = blocks('room', roomId)
      const usable = (ofParent: Interval[], confirmedOnly: boolean) => {
        if (!hasOwn) return subtractIntervals(ofParent, shut)
        const own = open('room', roomId, confirmedOnly)
        return subtractIntervals(intersectIntervals(ofParent, own), shut)
      }
      return {
        open: usable(parent.open, !plansOn.place(place)),
        confirmed: usable(parent.confirmed, true),
      }
    },
    ofOther(kind, id, holidays) {
      const shut = unionIntervals([...blocks(kind, id), ...closedOf(holidays)])
      const usable = (confirmedOnly: boolean) =>
        subtractIntervals(open(kind, id, confirmedOnly), shut)
      return { open: usable(!plansOn.other(kind, id)), confirmed: usable(true) }
    },
  }
}

/** Whether some digibank plans on windows of a subject that nobody said yes to yet. */
function unconfirmedUse(problem: Problem): {
  place(place: Digipunt): boolean
  other(kind: 'laptop-class' | 'person', id: string): boolean
} {
  const { digibanken, organisations, laptopClasses, people } = problem
  const willing = new Set(digibanken.flatMap((d) => (d.policy.planOnUnconfirmed ? [d.id] : [])))
  const servedBy = new Map(organisations.map((o) => [o.id, o.digibankIds]))
  const users = new Map([
    ...laptopClasses.map((c) => [`laptop-class ${c.id}`, usersOf(c.usableBy, c.ownerId)] as const),
    ...people.map((p) => [`person ${p.id}`, usersOf(p.usableBy, p.employerId)] as const),
  ])
  function usersOf(usableBy: readonly string[], ownerId: string | undefined): readonly string[] {
    return usableBy.length > 0 ? usableBy : (servedBy.get(ownerId ?? '') ?? [])
  }
  return {
    place: (place) => willing.has(place.digibankId),
    other: (kind, id) => {
      const list = users.get(`${kind} ${id}`) ?? []
      return list.length === 0 ? willing.size > 0 : list.some((user) => willing.has(user))
    },
  }
}

/**
 * Every day from `start` to `end`, both included.
 * @example
 * days('2027-01-04', '2027-01-06') // ['2027-01-04', '2027-01-05', '2027-01-06']
 */
export function days(start: string, end: string): string[] {
  const list: string[] = []
  for (let date = dateOf(`${start}T00:00`); compareLocal(date, end) <= 0; date = addDays(date, 1))
    list.push(date)
  return list
}
