import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  compareLocal,
  dateOf,
  dateOfDay,
  dateTimeOfMinute,
  dayNumber,
  daysBetween,
  isoWeek,
  isoWeekday,
  localDate,
  localDateTime,
  minuteNumber,
  minutesBetween,
  minutesOfDay,
  weekdays,
} from './local-time.ts'

const anyDay = fc.integer({ min: dayNumber('1901-01-01'), max: dayNumber('2099-12-31') })

describe('localDate and localDateTime', () => {
  it.each(['2027-02-28', '2028-02-29', '2000-02-29', '1901-01-01', '2099-12-31'])(
    'accept %s',
    (date) => {
      expect(localDate.parse(date)).toBe(date)
      expect(localDateTime.parse(`${date}T23:59`)).toBe(`${date}T23:59`)
    },
  )

  it.each([
    '2027-02-29',
    '2027-02-30',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '2027-1-1',
    '1900-12-31',
    '2100-01-01',
    '2027-01-01 ',
    '٢٠٢٧-01-01',
    'tomorrow',
    '',
  ])('refuse “%s”', (date) => {
    expect(localDate.safeParse(date).error?.issues).toMatchObject([
      { code: 'custom', params: { hint: 'local-date' } },
    ])
    expect(localDateTime.safeParse(`${date}T14:00`).error?.issues).toMatchObject([
      { code: 'custom', params: { hint: 'local-date-time' } },
    ])
  })

  it.each(['T24:00', 'T14:60', 'T14:00:00', 'T14:00Z', ' 14:00', 'T9:00', ''])(
    'refuse the time “%s”',
    (time) => {
      expect(localDateTime.safeParse(`2027-01-01${time}`).success).toBe(false)
    },
  )

  it('say in English what is expected', () => {
    expect(localDate.safeParse('2027-02-30').error?.issues[0]?.message).toBe(
      'a date that exists, written YYYY-MM-DD, from 1901 to 2099',
    )
  })
})

describe('days', () => {
  it.each([
    { date: '1970-01-01', day: 0, weekday: 4, year: 1970, week: 1 },
    { date: '1969-12-31', day: -1, weekday: 3, year: 1970, week: 1 },
    { date: '2028-02-29', day: 21243, weekday: 2, year: 2028, week: 9 },
    { date: '2021-01-03', day: 18630, weekday: 7, year: 2020, week: 53 },
    { date: '2021-01-04', day: 18631, weekday: 1, year: 2021, week: 1 },
    { date: '2024-12-29', day: 20086, weekday: 7, year: 2024, week: 52 },
    { date: '2024-12-30', day: 20087, weekday: 1, year: 2025, week: 1 },
    { date: '2026-12-31', day: 20818, weekday: 4, year: 2026, week: 53 },
    { date: '2027-01-03', day: 20821, weekday: 7, year: 2026, week: 53 },
  ])('$date is day $day, weekday $weekday, week $week of $year', (row) => {
    expect(dayNumber(row.date)).toBe(row.day)
    expect(dateOfDay(row.day)).toBe(row.date)
    expect(isoWeekday(row.date)).toBe(row.weekday)
    expect(isoWeek(row.date)).toEqual({ year: row.year, week: row.week })
  })

  it('agree with luxon on every date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const luxon = DateTime.fromMillis(day * 86_400_000, { zone: 'utc' })
        const date = dateOfDay(day)
        expect(date).toBe(luxon.toISODate())
        expect(dayNumber(date)).toBe(day)
        expect(isoWeekday(date)).toBe(luxon.weekday)
        expect(isoWeek(date)).toEqual({ year: luxon.weekYear, week: luxon.weekNumber })
      }),
    )
  })

  it.each([
    { from: '2027-02-28', days: 1, to: '2027-03-01' },
    { from: '2028-02-28', days: 1, to: '2028-02-29' },
    { from: '2028-02-29', days: 366, to: '2029-03-01' },
    { from: '2027-01-01', days: -1, to: '2026-12-31' },
    { from: '2027-03-28', days: 1, to: '2027-03-29' },
    { from: '2027-10-31', days: 1, to: '2027-11-01' },
  ])('$days days from $from is $to', ({ from, days, to }) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it('have names from Monday', () => {
    expect(weekdays.nl[isoWeekday('2027-01-05') - 1]).toBe('dinsdag')
    expect(weekdays.en[isoWeekday('2027-01-10') - 1]).toBe('Sunday')
  })

  it.each(['2027-02-30', '2027-1-1', 'x'])('throw on “%s”, which is no date', (date) => {
    expect(() => dayNumber(date)).toThrow(RangeError)
  })

  it.each([0.5, NaN, Infinity, 1e9])('throw on day %s', (day) => {
    expect(() => dateOfDay(day)).toThrow(RangeError)
    expect(() => dateTimeOfMinute(day * 1440 + 0.5)).toThrow(RangeError)
  })
})

describe('minutes', () => {
  it.each([
    { from: '2027-01-04T14:00', minutes: 90, to: '2027-01-04T15:30' },
    { from: '2027-01-04T23:30', minutes: 45, to: '2027-01-05T00:15' },
    { from: '2027-01-01T00:00', minutes: -1, to: '2026-12-31T23:59' },
    { from: '1969-12-31T23:00', minutes: 120, to: '1970-01-01T01:00' },
    { from: '2027-03-28T01:30', minutes: 60, to: '2027-03-28T02:30' },
    { from: '2027-10-31T00:00', minutes: 1440, to: '2027-11-01T00:00' },
  ])('$minutes minutes from $from is $to', ({ from, minutes, to }) => {
    expect(addMinutes(from, minutes)).toBe(to)
    expect(minutesBetween(from, to)).toBe(minutes)
    expect(compareLocal(from, to)).toBe(minutes > 0 ? -1 : 1)
  })

  it('count from midnight, also before 1970', () => {
    expect(minutesOfDay('2027-01-04T14:05')).toBe(845)
    expect(minutesOfDay('1969-12-31T23:59')).toBe(1439)
    expect(dateOf('2027-01-04T14:05')).toBe('2027-01-04')
  })

  it('sort as texts in the order of their numbers', () => {
    const anyMinute = anyDay.chain((day) =>
      fc.integer({ min: 0, max: 1439 }).map((minute) => dateTimeOfMinute(day * 1440 + minute)),
    )
    fc.assert(
      fc.property(anyMinute, anyMinute, (a, b) => {
        expect(compareLocal(a, b)).toBe(Math.sign(minuteNumber(a) - minuteNumber(b)))
      }),
    )
  })

  it('throw on a time that does not exist', () => {
    expect(() => minutesOfDay('2027-01-04T24:00')).toThrow(RangeError)
    expect(() => addMinutes('2027-01-04', 5)).toThrow(RangeError)
  })
})
