import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Unit } from './unit.ts'

/**
 * Continues a first start to a whole series at the same hour: a week later, or as few whole weeks as it
 * takes to find everything free; other days only when no whole week is allowed.
 * @returns starts, in slots; undefined when the series does not fit
 */
export function seriesFrom(
  { sessions, minDays, maxDays }: Pick<Unit, 'sessions' | 'minDays' | 'maxDays'>,
  first: number,
  isFree: (slot: number) => boolean,
): number[] | undefined {
  if (!isFree(first)) return undefined
  if (sessions === 1) return [first]
  const gaps = gapsOf(minDays, maxDays)
  const starts = [first]
  for (let latest = first; starts.length < sessions;) {
    const gap = gaps.find((days) => isFree(latest + days * SLOTS_PER_DAY))
    if (gap === undefined) return undefined
    latest += gap * SLOTS_PER_DAY
    starts.push(latest)
  }
  return starts
}

/** Days between two sessions, whole weeks first. */
function gapsOf(minDays: number, maxDays: number): number[] {
  const least = Math.max(1, minDays)
  const all = Array.from({ length: Math.max(0, maxDays - least + 1) }, (_, k) => least + k)
  return [...all.filter((gap) => gap % 7 === 0), ...all.filter((gap) => gap % 7 !== 0)]
}
