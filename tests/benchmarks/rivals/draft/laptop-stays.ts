import { SLOT_MINUTES } from '@digirooster/domain'
import type { LaptopClass } from '@digirooster/domain'
import type { Site } from '../facts/facts.ts'

/** A session that uses a laptop class. */
export interface Stay {
  readonly site: Site
  readonly from: number
  readonly until: number
}

/**
 * Whether one laptop class can do all these sessions: no two at once, time to come, to move and to go home
 * inside the stretch in which it may be used, and no more moves in a week than its owner wants.
 * @param run per slot: how many slots from there on the owner does not need them
 */
export function laptopsFit(
  laptops: LaptopClass,
  run: Uint16Array,
  stays: readonly Stay[],
  weekOf: (slot: number) => string,
): boolean {
  const { homeDigipuntId, packMinutes, transportMinutes, setupMinutes, maxMovesPerWeek } = laptops
  const [coming, moving, going] = [
    transportMinutes + setupMinutes,
    packMinutes + transportMinutes + setupMinutes,
    packMinutes + transportMinutes,
  ].map((minutes) => Math.ceil(minutes / SLOT_MINUTES)) as [number, number, number]
  const isHome = (stay: Stay) => stay.site.id === homeDigipuntId
  const moves = new Map<string, number>()
  const inOrder = stays.toSorted((a, b) => a.from - b.from)
  for (const [k, stay] of inOrder.entries()) {
    const stretch = stretchAround(run, stay)
    if (!stretch) return false
    const before = inOrder[k - 1]
    const after = inOrder[k + 1]
    const isFirst = !before || before.from < stretch.from
    const isLast = !after || after.from >= stretch.until
    const isMoved = !isFirst && before.site.id !== stay.site.id
    if (before && before.until > stay.from) return false
    if (isMoved && stay.from - before.until < moving) return false
    if (isFirst && !isHome(stay) && stay.from - stretch.from < coming) return false
    if (isLast && !isHome(stay) && stretch.until - stay.until < going) return false
    if ((isFirst || isMoved) && !isHome(stay))
      moves.set(weekOf(stay.from), (moves.get(weekOf(stay.from)) ?? 0) + 1)
  }
  return [...moves.values()].every((count) => count <= (maxMovesPerWeek ?? Infinity))
}

function stretchAround(
  run: Uint16Array,
  { from, until }: Stay,
): { from: number; until: number } | undefined {
  if ((run[from] ?? 0) < until - from) return undefined
  let first = from
  while ((run[first - 1] ?? 0) > 0) first--
  return { from: first, until: from + (run[from] ?? 0) }
}
