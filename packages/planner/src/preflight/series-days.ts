/** Days between two sessions of a series, at least and at most. */
export interface Gap {
  readonly min: number
  readonly max: number
}

/**
 * Finds the days on which a series can begin.
 * @param first per day: whether its first session can be then
 * @param next  per day: whether a later session can be then
 * @returns per day: 1 when all `sessions` can follow from there, gaps respected
 */
export function firstDays(
  first: ArrayLike<number>,
  next: ArrayLike<number>,
  sessions: number,
  { min, max }: Gap,
): Uint8Array {
  const { length } = next
  let rest = Uint8Array.from(next, (day) => (day ? 1 : 0))
  for (let k = sessions; k > 1; k--) {
    const possible = k === 2 ? first : next
    const longer = new Uint8Array(length)
    for (let day = 0; day < length; day++) {
      if (!possible[day]) continue
      const last = Math.min(length - 1, day + max)
      for (let other = day + min; other <= last && longer[day] === 0; other++)
        longer[day] = rest[other]
    }
    rest = longer
  }
  return sessions > 1 ? rest : Uint8Array.from(first, (day) => (day ? 1 : 0))
}

/**
 * Counts how many of these days can be chosen so that any two are at least `apart` days apart.
 * Without a distance one day holds any number.
 */
export function spreadDays(days: ArrayLike<number>, apart: number): number {
  if (apart === 0) return Array.from(days).some((day) => day !== 0) ? Infinity : 0
  let count = 0
  let next = 0
  for (let day = 0; day < days.length; day++) {
    if (!days[day] || day < next) continue
    count++
    next = day + apart
  }
  return count
}
