import { dateOf, isoWeekday, minutesOfDay } from '../calendar/local-time.ts'
import { dayparts } from '../terms.ts'
import type { Daypart } from '../terms.ts'

const NOON = 12 * 60
const EVENING = 17 * 60

/** Part of the day of a minute: 0 morning before 12:00, 1 afternoon before 17:00, 2 evening. */
export function partOfDay(minuteOfDay: number): 0 | 1 | 2 {
  return minuteOfDay < NOON ? 0 : minuteOfDay < EVENING ? 1 : 2
}

/**
 * Part of the week in which a session starts.
 * @example
 * daypartOf('2027-01-05T12:00') // 'tue-afternoon'
 */
export function daypartOf(start: string): Daypart {
  const index = (isoWeekday(dateOf(start)) - 1) * 3 + partOfDay(minutesOfDay(start))
  return dayparts[index] ?? 'mon-morning'
}
