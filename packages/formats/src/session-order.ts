import type { Session } from '@digirooster/domain'

/** Sessions by start, then by id as code units order it, so in the same order on every machine. */
export function inOrder(sessions: readonly Session[]): Session[] {
  return sessions.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
