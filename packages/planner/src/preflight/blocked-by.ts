import type { BlockedWish, Blocker } from './blocked-wishes.ts'
import type { Context } from './context.ts'

/** Demand lines that meet the same obstacle. */
export interface BlockedGroup<K> {
  readonly key: K
  /** strand of the first of them, -1 without one */
  readonly strand: number
  readonly lines: readonly number[]
  readonly things: readonly number[]
}

/** Groups the wishes that meet one obstacle by what they have in common, in the order of the wishes. */
export function blockedBy<K extends string | number>(
  blocked: readonly BlockedWish[],
  by: Blocker | readonly Blocker[],
  keyOf: (wish: BlockedWish) => K,
): BlockedGroup<K>[] {
  const groups = new Map<K, { key: K; strand: number; lines: number[]; things: number[] }>()
  for (const wish of blocked) {
    if (!(typeof by === 'string' ? [by] : by).includes(wish.by)) continue
    const key = keyOf(wish)
    const group = groups.get(key) ?? { key, strand: wish.strand, lines: [], things: [] }
    group.lines.push(wish.line)
    group.things.push(...wish.things)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Counts how often each thing stands in the way of wishes that meet one obstacle, with their demand lines. */
export function linesByThing(
  blocked: readonly BlockedWish[],
  by: Blocker,
): ReadonlyMap<number, readonly number[]> {
  const lines = new Map<number, number[]>()
  for (const wish of blocked)
    if (wish.by === by)
      for (const thing of new Set(wish.things))
        lines.set(thing, [...(lines.get(thing) ?? []), wish.line])
  return lines
}

/** Groups blocked wishes by course and level of what came nearest. */
export function byCourse({ strands }: Context): (wish: BlockedWish) => string {
  return ({ strand }) => {
    const { digibank, course, level } = strands[strand]
    return `${digibank.id} ${course.id} ${level}`
  }
}
