import { addDays, isoWeekday } from '../calendar/local-time.ts'
import { dayKind } from '../calendar/day-kind.ts'

/** Whether offices work that day: Monday to Friday, legal holidays left out. */
export function isWorkingDay(date: string): boolean {
  return isoWeekday(date) <= 5 && !dayKind(date).publicHoliday
}

/**
 * The date `days` working days after `date` (before it when negative); `date` itself when 0.
 * @example
 * addWorkingDays('2026-12-24', 1) // '2026-12-28': over Christmas and a weekend
 */
export function addWorkingDays(date: string, days: number): string {
  const step = days < 0 ? -1 : 1
  let at = date
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, step)
    if (isWorkingDay(at)) left--
  }
  return at
}
