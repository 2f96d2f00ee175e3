import type { Strand } from '../offering/strand.ts'

/** Obstacles, by number, that all have to go. */
export type Blocks = readonly number[]

/** Where a lesson could be at a moment. Each part is possible when the obstacles of one of its choices are gone. */
export interface PlaceThen {
  /** -1 online */
  readonly site: number
  readonly room: Blocks
  /** devices that stand there, or a laptop class */
  readonly devices: readonly Blocks[]
  /** per need: so many of these people */
  readonly staff: readonly { readonly count: number; readonly choices: readonly Blocks[] }[]
}

/** A start, and the places where a lesson could be then. */
export interface Moment {
  readonly start: number
  /** part of the week, 0 to 20 */
  readonly part: number
  readonly places: readonly PlaceThen[]
}

/** One way in which wishes could get a place: a new group, one that is there, a partner’s course. */
export interface WayIn {
  /** strand of a new group; null for what is there already */
  readonly strand: Strand | null
  /** bundle of a group that is there, else -1 */
  readonly bundle: number
  /** what stands in the way wherever and whenever */
  readonly common: Blocks
  /** lessons that need a moment; 0: only `common` matters */
  readonly lessons: number
  /** parts of the week of what is there already, and the sites of a group that is */
  readonly parts: readonly number[]
  readonly sites: readonly number[]
  readonly moments: readonly Moment[]
  /** what keeps enough people from coming to a site in a part of the week; any of these choices will do */
  readonly people: (site: number, part: number) => readonly Blocks[]
  /** obstacle that keeps the lessons of a series in order; -1 for one lesson */
  readonly order: number
  readonly minDays: number
  readonly maxDays: number
}

/** Whether none of the obstacles of a choice is in force. */
function isClear(blocks: Blocks, inForce: Uint8Array): boolean {
  for (const block of blocks) if (inForce[block] === 1) return false
  return true
}

/** Whether a lesson can be somewhere at a moment with only these obstacles in force. */
function isOpen({ part, places }: Moment, people: WayIn['people'], inForce: Uint8Array): boolean {
  const clear = (blocks: Blocks) => isClear(blocks, inForce)
  for (const { site, room, devices, staff } of places) {
    if (!clear(room) || !devices.some(clear) || !people(site, part).some(clear)) continue
    if (staff.every(({ count, choices }) => countClear(choices, inForce) >= count)) return true
  }
  return false
}

function countClear(choices: readonly Blocks[], inForce: Uint8Array): number {
  let count = 0
  for (const blocks of choices) if (isClear(blocks, inForce)) count++
  return count
}

/**
 * Whether wishes may get a place in a way with only these obstacles in force. No is certain; yes says that nothing looked
 * at here forbids it.
 * @param slotsPerDay of the starts of moments
 */
export function mayWork(way: WayIn, inForce: Uint8Array, slotsPerDay: number): boolean {
  const { common, lessons, moments, people, order, minDays, maxDays } = way
  if (!isClear(common, inForce)) return false
  if (lessons === 0) return true
  if (lessons === 1) return moments.some((moment) => isOpen(moment, people, inForce))
  const days: number[] = []
  for (const moment of moments) {
    const day = Math.floor(moment.start / slotsPerDay)
    if (days.at(-1) !== day && isOpen(moment, people, inForce)) days.push(day)
  }
  if (days.length === 0) return false
  if (inForce[order] !== 1) return true
  return longestChain(days, Math.max(1, minDays), maxDays) >= lessons
}

/** Most days, of those given in order, that follow each other by no less and no more than so many days. */
export function longestChain(days: readonly number[], min: number, max: number): number {
  const best = days.map(() => 1)
  for (let k = 0; k < days.length; k++)
    for (let before = k - 1; before >= 0 && days[k] - days[before] <= max; before--)
      if (days[k] - days[before] >= min) best[k] = Math.max(best[k], best[before] + 1)
  return Math.max(0, ...best)
}
