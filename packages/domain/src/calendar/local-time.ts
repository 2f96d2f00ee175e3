import { z } from 'zod'

/** Calendar day without a time zone, written `YYYY-MM-DD`. */
export type LocalDate = string

/** Wall-clock minute without a time zone, written `YYYY-MM-DDTHH:mm`; texts sort in time order. */
export type LocalDateTime = string

const dayMilliseconds = 86_400_000
const minutesPerDay = 1440
// Between 1901 and 2099 every fourth year is a leap year; recurrence.ts counts on that.
const firstYear = 1901
const lastYear = 2099

/**
 * Schema of a calendar day that exists, years 1901 to 2099.
 * Anything else is a custom issue with `params.hint` `local-date`; it aborts, so that a refinement of the object
 * around it may count on a good date.
 */
export const localDate = z
  .string()
  .refine((text) => isPlannable(text) && parseDay(text) !== undefined, {
    error: `a date that exists, written YYYY-MM-DD, from ${firstYear} to ${lastYear}`,
    params: { hint: 'local-date' },
    abort: true,
  })
  .meta({ id: 'LocalDate', description: 'a date, YYYY-MM-DD', examples: ['2027-01-31'] })

/**
 * Schema of a wall-clock minute on a day that exists, years 1901 to 2099, `00:00` to `23:59`.
 * Anything else is an aborting custom issue with `params.hint` `local-date-time`.
 */
export const localDateTime = z
  .string()
  .refine((text) => isPlannable(text) && parseMinute(text) !== undefined, {
    error: `a date that exists and a time, written YYYY-MM-DDTHH:mm, from ${firstYear} to ${lastYear}`,
    params: { hint: 'local-date-time' },
    abort: true,
  })
  .meta({
    id: 'LocalDateTime',
    description: 'a date and wall-clock time, YYYY-MM-DDTHH:mm',
    examples: ['2027-01-31T14:30'],
  })

/** Names of the days of the week, Monday first: `weekdays.nl[isoWeekday(date) - 1]`. */
export const weekdays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** Day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * Counts the days from 1970-01-01 to `date`; negative before.
 * @throws {RangeError} when `date` is not a day that exists
 */
export function dayNumber(date: LocalDate): number {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`date (${date}) must exist and be YYYY-MM-DD.`)
  return day
}

/**
 * Writes the day that lies `day` days after 1970-01-01.
 * @throws {RangeError} when `day` is not a whole number or falls outside the years 1000 to 9999
 */
export function dateOfDay(day: number): LocalDate {
  const date = Number.isInteger(day) ? new Date(day * dayMilliseconds) : new Date(NaN)
  const year = date.getUTCFullYear()
  if (!(year >= 1000 && year <= 9999)) {
    throw new RangeError(`day (${day}) must be a whole number of days, in the years 1000 to 9999.`)
  }
  return date.toISOString().slice(0, 10)
}

/**
 * Moves a date by `days` days, which may be negative.
 * @example
 * addDays('2027-02-27', 2) // '2027-03-01'
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days)
}

/**
 * Counts the days from `a` to `b`; negative when `b` is earlier.
 * @example
 * daysBetween('2027-01-04', '2027-01-11') // 7
 */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a)
}

/**
 * Tells the day of the week, 1 (Monday) to 7 (Sunday).
 * @example
 * isoWeekday('2027-01-04') // 1: a Monday
 */
export function isoWeekday(date: LocalDate): IsoWeekday {
  return weekdayOfDay(dayNumber(date))
}

/**
 * Tells the ISO 8601 week; around New Year its `year` may differ from the year of the date.
 * @example
 * isoWeek('2027-01-01') // { year: 2026, week: 53 }
 */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const day = dayNumber(date)
  // A week belongs to the year that holds its Thursday.
  const thursday = day - weekdayOfDay(day) + 4
  const year = Number(dateOfDay(thursday).slice(0, 4))
  const newYear = dayNumber(`${year}-01-01`)
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 }
}

/**
 * Tells how many minutes past midnight the clock shows, 0 to 1439.
 * @example
 * minutesOfDay('2027-01-04T09:30') // 570
 */
export function minutesOfDay(time: LocalDateTime): number {
  const minute = minuteNumber(time) % minutesPerDay
  return minute < 0 ? minute + minutesPerDay : minute
}

/**
 * Takes the day from a date and time.
 * @example
 * dateOf('2027-01-04T09:30') // '2027-01-04'
 */
export function dateOf(time: LocalDateTime): LocalDate {
  return time.slice(0, 10)
}

/**
 * Moves a wall-clock time by `minutes` minutes of the clock face; a change of summer time plays no part.
 * @example
 * addMinutes('2027-01-04T23:30', 45) // '2027-01-05T00:15'
 */
export function addMinutes(time: LocalDateTime, minutes: number): LocalDateTime {
  return dateTimeOfMinute(minuteNumber(time) + minutes)
}

/**
 * Counts the clock-face minutes from `a` to `b`; negative when `b` is earlier.
 * @example
 * minutesBetween('2027-01-04T23:30', '2027-01-05T00:15') // 45
 */
export function minutesBetween(a: LocalDateTime, b: LocalDateTime): number {
  return minuteNumber(b) - minuteNumber(a)
}

/**
 * Orders two times, or two dates, for `sort`: -1 when `a` is earlier, 0 when equal.
 * @example
 * ['2027-01-05', '2027-01-04'].sort(compareLocal) // ['2027-01-04', '2027-01-05']
 */
export function compareLocal(a: LocalDateTime, b: LocalDateTime): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * Counts the clock-face minutes from 1970-01-01T00:00 to `time`; negative before.
 * @throws {RangeError} when `time` is not a time on a day that exists
 */
export function minuteNumber(time: LocalDateTime): number {
  const minute = parseMinute(time)
  if (minute === undefined) {
    throw new RangeError(`time (${time}) must exist and be YYYY-MM-DDTHH:mm.`)
  }
  return minute
}

/**
 * Writes the wall-clock time that lies `minute` clock-face minutes after 1970-01-01T00:00.
 * @throws {RangeError} when `minute` is not a whole number or falls outside the years 1000 to 9999
 */
export function dateTimeOfMinute(minute: number): LocalDateTime {
  const day = Math.floor(minute / minutesPerDay)
  const minutes = minute - day * minutesPerDay
  const date = dateOfDay(Number.isInteger(minute) ? day : NaN)
  return `${date}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function weekdayOfDay(day: number): IsoWeekday {
  // 1970-01-01 was a Thursday; the second `% 7` is for days before it.
  return (((((day + 3) % 7) + 7) % 7) + 1) as IsoWeekday
}

function isPlannable(text: string): boolean {
  const year = Number(text.slice(0, 4))
  return year >= firstYear && year <= lastYear
}

function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  if (year < 1000) return undefined
  const time = Date.UTC(year, month - 1, Number(text.slice(8, 10)))
  // An impossible day or month rolls over into another month.
  return new Date(time).getUTCMonth() === month - 1 ? time / dayMilliseconds : undefined
}

function parseMinute(text: string): number | undefined {
  if (!/^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text)) return undefined
  const day = parseDay(text.slice(0, 10))
  if (day === undefined) return undefined
  return day * minutesPerDay + Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
