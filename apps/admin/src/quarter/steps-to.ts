import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '@digirooster/domain'
import type { EditStep } from '../tables/edit.ts'
import type { Kind } from './kinds.ts'
import { idOf } from './parts.ts'
import type { HeldQuarter } from './write-steps.ts'

/** The steps that make the things of a kind that the scope sees exactly these. */
export function stepsTo(held: HeldQuarter, kind: Kind, documents: readonly object[]): EditStep[] {
  const known = held.own[kind]
  const last = Math.max(-1, ...held.things[kind].map(({ position }) => position))
  const ids = new Set(documents.map((each) => idOf(kind, each)))
  const gone = known
    .filter(({ id }) => !ids.has(id))
    .map(({ id, position, document }) => ({ kind, id, position, before: document, after: null }))
  const there = documents.map((after, k): EditStep => {
    const id = idOf(kind, after)
    const now = known.find((thing) => thing.id === id)
    const position = now?.position ?? last + 1 + k
    return { kind, id, position, before: now?.document ?? null, after }
  })
  return [...gone, ...there.filter(({ before, after }) => !isDeepStrictEqual(before, after))]
}

/** The steps that make what stands in a quarter exactly this. */
export function stepsToStanding(
  held: HeldQuarter,
  {
    offerings,
    sessions,
  }: { readonly offerings: readonly object[]; readonly sessions: readonly object[] },
): EditStep[] {
  return [
    ...stepsTo(held, 'fixed-offering', offerings),
    ...stepsTo(held, 'fixed-session', sessions),
  ]
}

/** What stands in a quarter without what the scope does not see. */
export function ownStanding(
  { own, things }: HeldQuarter,
  { offerings, sessions }: Problem['fixed'],
): Problem['fixed'] {
  const isOwn = (kind: 'fixed-offering' | 'fixed-session', id: string) => {
    const isThere = (all: HeldQuarter['things']) => all[kind].some((thing) => thing.id === id)
    return isThere(own) || !isThere(things)
  }
  return {
    offerings: offerings.filter(({ id }) => isOwn('fixed-offering', id)),
    sessions: sessions.filter(({ session }) => isOwn('fixed-session', session.id)),
  }
}
