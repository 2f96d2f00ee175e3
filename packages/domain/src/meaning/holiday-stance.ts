import { dayKind } from '../calendar/day-kind.ts'
import type { HolidayPolicy } from '../terms.ts'

/** What a policy says of one day; the strictest of the holidays that fall on it. */
export function holidayStance(policy: HolidayPolicy, date: string): 'open' | 'avoid' | 'closed' {
  const kind = dayKind(date)
  const stances = [
    kind.publicHoliday ? policy.publicHolidays : 'open',
    kind.schoolHoliday ? policy.schoolHolidays : 'open',
    kind.flemishDay ? policy.flemishDay : 'open',
  ]
  return stances.includes('closed') ? 'closed' : stances.includes('avoid') ? 'avoid' : 'open'
}

/**
 * Whether a season (MM-DD to MM-DD, inclusive, may wrap around new year) holds a date.
 * @example
 * isInSeason({ from: '11-15', to: '01-31' }, '2027-01-12') // true
 */
export function isInSeason(
  season: { readonly from: string; readonly to: string } | undefined,
  date: string,
): boolean {
  if (!season) return true
  const day = date.slice(5)
  return season.from <= season.to
    ? day >= season.from && day <= season.to
    : day >= season.from || day <= season.to
}
