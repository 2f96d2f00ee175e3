import type { Plan, Session } from '@digirooster/domain'
import type { Hit } from './hits.ts'
import type { ReplanEntry, ReplanFigures, ReplanResult } from './replan-result.ts'

/** Counts how many sessions a repair changed. */
export function figuresOf(
  before: Plan,
  after: Plan,
  hits: ReadonlyMap<string, Hit>,
): ReplanFigures {
  const now = new Map(after.sessions.map((session) => [session.id, session]))
  const changed = before.sessions.filter((session) => !isSame(session, now.get(session.id)))
  const old = new Set(before.sessions.map(({ id }) => id))
  return {
    sessions: before.sessions.length,
    hit: before.sessions.filter(({ id }) => hits.has(id)).length,
    changedHit: changed.filter(({ id }) => hits.has(id)).length,
    changedUnhit: changed.filter(({ id }) => !hits.has(id)).length,
    added: after.sessions.filter(({ id }) => !old.has(id)).length,
    servedBefore: before.demandServed.served,
    servedAfter: after.demandServed.served,
  }
}

/** The figures of a repair after some of what it changed went back. */
export function figuresBetween(
  { figures }: ReplanResult,
  made: Plan,
  back: readonly ReplanEntry[],
): ReplanFigures {
  const sessions = back.flatMap((entry) =>
    entry.sessions.map(({ before, after }) => ({
      before,
      after,
      isHit: ['hit', 'asked'].includes(entry.because),
    })),
  )
  const changed = sessions.filter(
    ({ before, after }) => before && !isSame(before, after ?? undefined),
  )
  const hit = changed.filter(({ isHit }) => isHit).length
  return {
    ...figures,
    changedHit: Math.max(0, figures.changedHit - hit),
    changedUnhit: Math.max(0, figures.changedUnhit - (changed.length - hit)),
    added: figures.added - sessions.filter(({ before }) => !before).length,
    servedAfter: made.demandServed.served,
  }
}

/** Whether two sessions are at the same time and place, with the same laptops and people. */
export function isSame(a: Session, b: Session | undefined): boolean {
  return b !== undefined && keyOf(a) === keyOf(b)
}

function keyOf({ start, minutes, digipuntId, roomId, laptopClassIds, people }: Session): string {
  const who = people.map(({ role, personId }) => `${role} ${personId}`).toSorted()
  return [start, minutes, digipuntId, roomId, ...laptopClassIds.toSorted(), ...who].join()
}
