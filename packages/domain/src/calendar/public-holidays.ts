import Holidays from 'date-holidays'
import type { LocalDate } from './local-time.ts'

/** A day with a name in both languages. */
export interface NamedDate {
  readonly date: LocalDate
  readonly name: { readonly nl: string; readonly en: string }
}

/** The ten holidays of the Belgian holiday law, as `date-holidays` writes their rules. */
const legalRules = new Set([
  '01-01',
  'easter 1',
  '05-01',
  'easter 39',
  'easter 50',
  '07-21',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
])

const belgium = new Holidays('BE')
const cache = new Map<number, readonly NamedDate[]>()

/**
 * Lists the legal public holidays of Belgium from `from` to `to`, both inclusive, in order.
 * Ten a year; in 2008 and other years when Ascension is on 1 May, that date is there twice.
 * 11 July is not one of them: see `flemishDay`.
 */
export function publicHolidays(from: LocalDate, to: LocalDate): NamedDate[] {
  const holidays: NamedDate[] = []
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    holidays.push(...holidaysOfYear(year).filter(({ date }) => date >= from && date <= to))
  }
  return holidays
}

/** Tells the feast of the Flemish Community, 11 July: closed for local government, not a public holiday. */
export function flemishDay(year: number): LocalDate {
  return `${year}-07-11`
}

function holidaysOfYear(year: number): readonly NamedDate[] {
  const known = cache.get(year)
  if (known) return known
  const english = new Map(belgium.getHolidays(year, 'en').map(({ rule, name }) => [rule, name]))
  const holidays = belgium
    .getHolidays(year, 'nl')
    .filter(({ rule }) => legalRules.has(rule))
    .map(({ date, rule, name }) => ({
      date: date.slice(0, 10),
      name: { nl: name, en: english.get(rule) ?? name },
    }))
  cache.set(year, holidays)
  return holidays
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}
