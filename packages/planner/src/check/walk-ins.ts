import { walkInCalendar } from '@digirooster/domain'
import { fault, ownFault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Moment, Quarter } from './quarter.ts'
import { momentText, quoted, timeText } from './words.ts'

/**
 * `unknown-reference` for walk-ins: each of their moments is in the plan as it was given, and no other;
 * penalty 1.
 */
export function wrongWalkIns({ problem, plan, moments }: Quarter): Fault[] {
  const momentsOf = walkInCalendar(problem)
  const occurrences = problem.walkIns.flatMap((walkIn) =>
    momentsOf(walkIn).map((occurrence) => ({ walkIn, ...occurrence })),
  )
  const expected = new Map(occurrences.map((o) => [o.sessionId, o]))
  const planned = new Set(plan.sessions.map((s) => s.id))
  const standing = new Set(problem.fixed.sessions.map((f) => f.session.id))
  const missing = occurrences.filter((o) => !planned.has(o.sessionId))
  const unexpected = moments.filter((moment) => {
    if (!moment.walkIn || !moment.isInQuarter) return false
    const due = expected.get(moment.session.id)
    // What stands already may lie on a day that was blocked since.
    if (due === undefined) return !standing.has(moment.session.id)
    return !isAsGiven(moment, due.start, due.minutes)
  })
  return [
    ...missing.map(({ sessionId, walkIn, start }) => {
      const [title, time] = [quoted(walkIn.title), timeText(start)]
      return ownFault('unknown-reference', 1, [sessionId], {
        nl: `${title.nl} op ${time.nl} ontbreekt in het plan.`,
        en: `${title.en} on ${time.en} is missing from the plan.`,
      })
    }),
    ...unexpected.map((moment) => {
      const what = momentText(moment)
      return fault('unknown-reference', 1, [moment], ['time', 'place'], {
        nl: `${what.nl} is geen inloopmoment dat zo is opgegeven.`,
        en: `${what.en} is not a walk-in moment that was given like this.`,
      })
    }),
  ]
}

function isAsGiven({ walkIn, session }: Moment, start: string, minutes: number): boolean {
  return (
    session.start === start &&
    session.minutes === minutes &&
    session.digipuntId === walkIn?.digipuntId &&
    session.roomId === (walkIn.roomId ?? null)
  )
}
