import { addDays, compareLocal, dateOf } from '../calendar/local-time.ts'
import { expandRecurrence } from '../calendar/recurrence.ts'
import type { Occurrence } from '../calendar/recurrence.ts'
import { slotCeil, slotOf } from '../calendar/slots.ts'
import type { Problem } from '../problem/problem.ts'
import type { WalkIn } from '../problem/walk-in.ts'
import type { Role } from '../terms.ts'
import { holidayStance } from './holiday-stance.ts'

/** One open help moment on one date. */
export interface WalkInOccurrence {
  /** id of its session: `walkInId@start` */
  readonly sessionId: string
  readonly start: string
  readonly minutes: number
  readonly role: Role
  /** people it asks for */
  readonly helpers: number
}

/**
 * Lists the moments of one walk-in within the horizon, by date.
 * Left out: days its holiday policy (else its place's) closes, days its place does not exist, and moments at which its
 * place or its room is blocked. Blocks round outward to slots, as everywhere; opening windows play no part.
 * @example
 * walkInOccurrences(problem, problem.walkIns[0])[0].sessionId // 'inloop-noord@2027-01-05T13:30'
 */
export function walkInOccurrences(problem: Problem, walkIn: WalkIn): WalkInOccurrence[] {
  return walkInCalendar(problem)(walkIn)
}

/**
 * Prepares a function that lists the moments of a walk-in as `walkInOccurrences` does, for who asks for many.
 * @example
 * problem.walkIns.flatMap(walkInCalendar(problem)).length // 260 moments this quarter
 */
export function walkInCalendar(problem: Problem): (walkIn: WalkIn) => WalkInOccurrence[] {
  const { start: from, end: to } = problem.horizon
  const places = new Map(problem.digipunten.map((d) => [d.id, d]))
  const blocksOf = new Map<string, Problem['availability']>()
  for (const entry of problem.availability) {
    if (entry.effect !== 'block' || entry.state === 'refused') continue
    const key = `${entry.subject.kind} ${entry.subject.id}`
    const known = blocksOf.get(key)
    if (known) known.push(entry)
    else blocksOf.set(key, [entry])
  }
  const inSlots = ({ start, end }: Occurrence) => ({
    start: slotOf(from, start),
    end: slotCeil(from, end),
  })
  return (walkIn) => {
    const place = places.get(walkIn.digipuntId)
    if (!place) return []
    const policy = walkIn.holidays ?? place.holidays
    const blocks = [`digipunt ${place.id}`, `room ${walkIn.roomId}`]
      .flatMap((key) => blocksOf.get(key) ?? [])
      // A block that began the evening before may last past midnight.
      .flatMap((a) => expandRecurrence(a.when, addDays(from, -1), to))
      .map(inSlots)
    return expandRecurrence(walkIn.when, from, to)
      .filter((moment) => {
        const date = dateOf(moment.start)
        if (place.opensOn && compareLocal(date, place.opensOn) < 0) return false
        if (place.closesOn && compareLocal(date, place.closesOn) > 0) return false
        if (holidayStance(policy, date) === 'closed') return false
        const own = inSlots(moment)
        return !blocks.some((block) => block.start < own.end && own.start < block.end)
      })
      .map(({ start }) => {
        const special = walkIn.special.find((s) => s.date === dateOf(start))
        return {
          sessionId: `${walkIn.id}@${start}`,
          start,
          minutes: walkIn.when.minutes,
          role: walkIn.helpers.role,
          helpers: special?.helpers ?? walkIn.helpers.count,
        }
      })
  }
}
