import type { Offering, Problem, Session } from '@digirooster/domain'

/** What the planner chooses of a session; `group`: whom it serves. */
export type Aspect = 'time' | 'place' | 'people' | 'group'

/** A session that already stands. */
export type FixedSession = Problem['fixed']['sessions'][number]

/** What the planner may not choose of a session that stands: all of it once the moment has passed. */
export function mustHold(fixed: FixedSession, asOf: string): readonly Aspect[] {
  return fixed.session.start < asOf ? ['time', 'place', 'people'] : fixed.holds
}

const CHOSEN: readonly Aspect[] = ['time', 'place', 'people']

/**
 * What of a session that stands the planner did not choose: what must hold and indeed is unchanged. All of it when the
 * session was left exactly as it stood: then nothing was chosen, although some could have been.
 */
export function heldAspects(fixed: FixedSession, session: Session, asOf: string): Set<Aspect> {
  const kept = CHOSEN.filter((aspect) => isUnchanged(fixed.session, session, aspect))
  if (kept.length === CHOSEN.length) return new Set(kept)
  return new Set(mustHold(fixed, asOf).filter((aspect) => kept.includes(aspect)))
}

/** Whether a session still has the time, the place with its laptops, or the people it had. */
export function isUnchanged(before: Session, after: Session, aspect: Aspect): boolean {
  switch (aspect) {
    case 'time':
      return before.start === after.start && before.minutes === after.minutes
    case 'place':
      return (
        before.digipuntId === after.digipuntId &&
        before.roomId === after.roomId &&
        isSameSet(before.laptopClassIds, after.laptopClassIds)
      )
    case 'people':
      return isSameSet(before.people.map(staffKey), after.people.map(staffKey))
    case 'group':
      return before.offeringId === after.offeringId
  }
}

/** Whether an offering already stood with at least the wishes it serves now. */
export function isKept(problem: Problem, offering: Offering): boolean {
  const before = problem.fixed.offerings.find((o) => o.id === offering.id)
  return (
    before !== undefined &&
    before.courseId === offering.courseId &&
    before.formatId === offering.formatId &&
    before.digibankId === offering.digibankId &&
    before.level === offering.level &&
    offering.served.every((s) => s.wishes <= servedWishes(before, s.demandId))
  )
}

/** Wishes of one demand line that an offering serves. */
export function servedWishes(offering: Offering, demandId: string): number {
  return offering.served.reduce((n, s) => (s.demandId === demandId ? n + s.wishes : n), 0)
}

function staffKey({ role, personId }: Session['people'][number]): string {
  return `${role} ${personId}`
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join('\n') === b.toSorted().join('\n')
}
