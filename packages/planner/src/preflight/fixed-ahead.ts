import { addMinutes, dateOf, slotOf } from '@digirooster/domain'
import type { Activity, Bilingual, Session, WalkIn } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import type { Context } from './context.ts'

/** A session that stands at a given time and is still to come. */
export interface FixedAhead {
  /** index among the fixed sessions; -1 for a walk-in that no fixed session repeats */
  readonly index: number
  readonly session: Pick<
    Session,
    'id' | 'start' | 'minutes' | 'digipuntId' | 'roomId' | 'laptopClassIds' | 'people'
  >
  readonly slot: number
  /** wall-clock time at which it ends */
  readonly end: string
  readonly title: Bilingual
  readonly holdsPlace: boolean
  readonly holdsPeople: boolean
  readonly activity?: Activity | undefined
  readonly walkIn?: WalkIn | undefined
}

/** Lists the fixed sessions within the horizon whose time is held and not past. */
export function fixedAhead({ problem, quarter }: Context): FixedAhead[] {
  const { asOf, start, end } = problem.horizon
  return problem.fixed.sessions.flatMap(({ session, holds }, index): FixedAhead[] => {
    const date = dateOf(session.start)
    if (session.start < asOf || date < start || date > end || !holds.includes('time')) return []
    const activity = problem.activities.find((a) => a.id === session.activityId)
    const walkIn = problem.walkIns.find((w) => w.id === session.walkInId)
    const course = problem.courses.find((c) => c.id === session.courseId)
    return [
      {
        index,
        session,
        slot: slotOf(quarter.time.startDate, session.start),
        end: addMinutes(session.start, session.minutes),
        title: both(course?.title ?? activity?.title ?? walkIn?.title ?? { nl: session.id }),
        holdsPlace: holds.includes('place'),
        holdsPeople: holds.includes('people'),
        activity,
        walkIn,
      },
    ]
  })
}

/** Lists the walk-ins in a room of their own that are still to come and are no fixed session. */
export function walkInsAhead({ problem, quarter }: Context): FixedAhead[] {
  const known = new Set(problem.fixed.sessions.map(({ session }) => session.id))
  return quarter.bundles.flatMap(({ walkIn, sessionIds, givenStart, minutes }): FixedAhead[] => {
    const [start] = givenStart
    if (!walkIn || walkIn.roomId === undefined || start === undefined) return []
    if (known.has(sessionIds[0]) || start < problem.horizon.asOf) return []
    return [
      {
        index: -1,
        session: {
          id: sessionIds[0],
          start,
          minutes,
          digipuntId: walkIn.digipuntId,
          roomId: walkIn.roomId,
          laptopClassIds: [],
          people: [],
        },
        slot: slotOf(quarter.time.startDate, start),
        end: addMinutes(start, minutes),
        title: both(walkIn.title),
        holdsPlace: true,
        holdsPeople: false,
        walkIn,
      },
    ]
  })
}
