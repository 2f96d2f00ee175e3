import { addMinutes, dateOf, toInstant } from '@digirooster/domain'
import type { LaptopClass, Problem, Session } from '@digirooster/domain'
import type { Claim } from '../tables/booking.ts'

/**
 * What sessions hold and when: rooms and people as long as a session lasts; a laptop class for its whole stay in a place,
 * the way there and set-up before it, packing after it. By kind, id and time.
 */
export function claimsOf(
  { laptopClasses }: Pick<Problem, 'laptopClasses'>,
  sessions: readonly Session[],
): Claim[] {
  const inOrder = sessions.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const direct = inOrder.flatMap((session): Claim[] => [
    ...(session.roomId === null ? [] : [claim('room', session.roomId, [session])]),
    ...[...new Set(session.people.map(({ personId }) => personId))].map((id) =>
      claim('person', id, [session]),
    ),
  ])
  const stays = laptopClasses.flatMap((laptops) =>
    staysOf(inOrder.filter(({ laptopClassIds }) => laptopClassIds.includes(laptops.id))).map(
      (stay) => stayClaim(laptops, stay),
    ),
  )
  return [...direct, ...stays].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function keyOf({ kind, id, from }: Claim): string {
  return `${kind} ${id} ${from}`
}

/** Rows of sessions in one place on one day, by start. */
function staysOf(sessions: readonly Session[]): Session[][] {
  const stays: Session[][] = []
  for (const session of sessions) {
    const last = stays.at(-1)?.at(-1)
    const isSame =
      last?.digipuntId === session.digipuntId && dateOf(last.start) === dateOf(session.start)
    if (isSame) stays.at(-1)?.push(session)
    else stays.push([session])
  }
  return stays
}

/** At home there is nothing to drive, set up or pack. The way to the next place belongs to the next stay. */
function stayClaim(laptops: LaptopClass, stay: readonly Session[]): Claim {
  const isAtHome = stay[0]?.digipuntId === laptops.homeDigipuntId
  const before = isAtHome ? 0 : laptops.transportMinutes + laptops.setupMinutes
  return claim('laptop-class', laptops.id, stay, before, isAtHome ? 0 : laptops.packMinutes)
}

function claim(
  kind: Claim['kind'],
  id: string,
  sessions: readonly Session[],
  before = 0,
  after = 0,
): Claim {
  const [first] = sessions
  if (!first) throw new Error('A claim is for a session.')
  const ends = sessions.map(({ start, minutes }) => addMinutes(start, minutes)).toSorted()
  return {
    kind,
    id,
    digibankId: first.digibankId,
    sessionIds: sessions.map((session) => session.id),
    digipuntId: first.digipuntId,
    from: toInstant(addMinutes(first.start, -before)),
    until: toInstant(addMinutes(ends.at(-1) ?? first.start, after)),
  }
}
