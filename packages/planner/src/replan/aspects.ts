import type { Session } from '@digirooster/domain'
import type { SessionAspect } from '../compare/plan-comparison.ts'

/** What is different between a session as it was and as it is. */
export function aspectsOf(before: Session, after: Session): SessionAspect[] {
  const who = ({ people }: Session) => people.map((p) => `${p.role} ${p.personId}`).toSorted()
  const isOther: Record<SessionAspect, boolean> = {
    time: before.start !== after.start,
    length: before.minutes !== after.minutes,
    place: before.digipuntId !== after.digipuntId,
    room: before.digipuntId === after.digipuntId && before.roomId !== after.roomId,
    laptops: before.laptopClassIds.toSorted().join() !== after.laptopClassIds.toSorted().join(),
    people: who(before).join() !== who(after).join(),
  }
  return (['time', 'length', 'place', 'room', 'laptops', 'people'] as const).filter(
    (each) => isOther[each],
  )
}
