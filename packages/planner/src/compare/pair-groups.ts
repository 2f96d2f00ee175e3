import type { Offering, Session } from '@digirooster/domain'

/** Things of two plans that are the same thing, and what only one of them has. */
export interface Pairs<T> {
  readonly both: readonly { readonly before: T; readonly after: T }[]
  readonly gone: readonly T[]
  readonly added: readonly T[]
}

/** A plan as far as pairing reads it. */
export interface Grouped {
  readonly offerings: readonly Offering[]
  readonly sessions: readonly Session[]
}

/**
 * Pairs the groups of two plans: by id, where it is the same course, format and level; else by course, format, level,
 * digibank and wijk, those with most lessons at the same moment first.
 */
export function pairGroups(before: Grouped, after: Grouped): Pairs<Offering> {
  const startsBefore = startsOf(before.sessions)
  const startsAfter = startsOf(after.sessions)
  return pairUp(before.offerings, after.offerings, {
    isSame: (a, b) => a.id === b.id && kindOf(a) === kindOf(b),
    keyOf: (offering) => `${kindOf(offering)} ${offering.wijkId ?? ''}`,
    likeness: (a, b) => {
      const starts = new Set(startsAfter.get(b.id))
      return (startsBefore.get(a.id) ?? []).filter((start) => starts.has(start)).length
    },
  })
}

/** How things of two plans are paired; all three treat both plans alike. */
interface Pairing<T> {
  readonly isSame: (a: T, b: T) => boolean
  /** only things with the same key are paired when they are not the same */
  readonly keyOf: (thing: T) => string
  /** the most alike are paired first */
  readonly likeness: (a: T, b: T) => number
}

/** Pairs what is the same, then what is alike; the other way round it gives the same pairs. */
export function pairUp<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  { isSame, keyOf, likeness }: Pairing<T>,
): Pairs<T> {
  const partner = new Map<T, T>()
  const used = new Set<T>()
  const byId = new Map(after.map((thing) => [thing.id, thing]))
  for (const a of before) {
    const b = byId.get(a.id)
    if (!b || !isSame(a, b)) continue
    partner.set(a, b)
    used.add(b)
  }
  const ofKey = new Map<string, T[]>()
  for (const thing of after)
    if (!used.has(thing)) ofKey.set(keyOf(thing), [...(ofKey.get(keyOf(thing)) ?? []), thing])
  const pairs = before
    .filter((thing) => !partner.has(thing))
    .flatMap((a) => (ofKey.get(keyOf(a)) ?? []).map((b) => ({ a, b, like: likeness(a, b) })))
  for (const { a, b } of pairs.sort((x, y) => y.like - x.like || compareIds(x, y))) {
    if (partner.has(a) || used.has(b)) continue
    partner.set(a, b)
    used.add(b)
  }
  return {
    both: before.flatMap((a) => {
      const b = partner.get(a)
      return b ? [{ before: a, after: b }] : []
    }),
    gone: before.filter((thing) => !partner.has(thing)),
    added: after.filter((thing) => !used.has(thing)),
  }
}

interface Pair {
  readonly a: { readonly id: string }
  readonly b: { readonly id: string }
}

/** By the lower of both ids, then the higher: which plan came first plays no part. */
function compareIds(x: Pair, y: Pair): number {
  const [x1, x2] = [x.a.id, x.b.id].sort()
  const [y1, y2] = [y.a.id, y.b.id].sort()
  return x1 < y1 ? -1 : x1 > y1 ? 1 : x2 < y2 ? -1 : x2 > y2 ? 1 : 0
}

function kindOf({ digibankId, courseId, formatId, level }: Offering): string {
  return [digibankId, courseId, formatId, level].join(' ')
}

function startsOf(sessions: readonly Session[]): Map<string, string[]> {
  const starts = new Map<string, string[]>()
  for (const { offeringId, start } of sessions) {
    if (offeringId === null) continue
    starts.set(offeringId, [...(starts.get(offeringId) ?? []), start])
  }
  return starts
}
