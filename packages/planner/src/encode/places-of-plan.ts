import { slotOf, SLOTS_PER_DAY } from '@digirooster/domain'
import type { Session } from '@digirooster/domain'
import type { Bundle } from '../compile/bundle.ts'
import { isAvailable, LAPTOPS, PEOPLE, ROOM } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { emptyState } from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'

/**
 * Where sessions of a plan stand, by their ids, whatever the rules say. Sessions that are not there or outside the
 * quarter have no start, and what the problem does not know leaves its role empty.
 */
export function placesOf(quarter: Quarter, sessions: Iterable<Session>): State {
  const { model, bundles } = quarter
  const byId = new Map(Array.from(sessions, (session) => [session.id, session]))
  const state = emptyState(model)
  for (const [b, bundle] of bundles.entries())
    for (const [k, id] of bundle.sessionIds.entries()) {
      const session = byId.get(id)
      if (session && startOf(quarter, session) >= 0)
        put(quarter, state, model.bundleStart[b] + k, bundle, k, session)
    }
  return state
}

/** Slot of a session; -1 when it would not fit in a day of the quarter. */
function startOf({ time }: Quarter, { start, minutes }: Session): number {
  const slot = slotOf(time.startDate, start)
  const isInside = slot >= 0 && slot < time.dayCount * SLOTS_PER_DAY
  const end = (slot % SLOTS_PER_DAY) + Math.ceil(minutes / 15)
  return isInside && end <= SLOTS_PER_DAY ? slot : -1
}

function put(
  quarter: Quarter,
  state: State,
  activity: number,
  bundle: Bundle,
  number: number,
  session: Session,
): void {
  const { model, resources } = quarter
  const first = model.roleStart[activity]
  const start = startOf(quarter, session)
  state.start[activity] = start
  // A room of a moving unit is one resource per stay.
  const rooms = resources.rooms.flatMap((r, k) => (r.room.id === session.roomId ? [k] : []))
  state.resource[first + ROOM] =
    rooms.find((r) => isAvailable(quarter, r, start, 1)) ?? rooms[0] ?? -1
  const laptops = resources.classes.findIndex((c) => session.laptopClassIds.includes(c.id))
  state.resource[first + LAPTOPS] = laptops < 0 ? -1 : resources.classBase + laptops
  const unused = [...session.people]
  for (const [n, slot] of bundle.staff[number].entries()) {
    const at = unused.findIndex((p) => p.role === slot.role)
    const [taken] = at < 0 ? [] : unused.splice(at, 1)
    const person = resources.people.findIndex((p) => p.id === taken?.personId)
    state.resource[first + PEOPLE + n] = person < 0 ? -1 : resources.personBase + person
  }
}
