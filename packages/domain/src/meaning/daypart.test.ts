import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateTimeOfMinute, isoWeekday, minuteNumber } from '../calendar/local-time.ts'
import { dayparts } from '../terms.ts'
import { daypartOf, partOfDay } from './daypart.ts'

describe('partOfDay', () => {
  it.each([
    { time: '0:00', minute: 0, is: 0 },
    { time: '11:59', minute: 719, is: 0 },
    { time: '12:00', minute: 720, is: 1 },
    { time: '16:59', minute: 1019, is: 1 },
    { time: '17:00', minute: 1020, is: 2 },
    { time: '23:59', minute: 1439, is: 2 },
  ])('puts $time in part $is', ({ minute, is }) => {
    expect(partOfDay(minute)).toBe(is)
  })
})

describe('daypartOf', () => {
  it.each([
    { start: '2027-01-04T00:00', is: 'mon-morning' },
    { start: '2027-01-05T11:59', is: 'tue-morning' },
    { start: '2027-01-06T12:00', is: 'wed-afternoon' },
    { start: '2027-01-07T16:59', is: 'thu-afternoon' },
    { start: '2027-01-08T17:00', is: 'fri-evening' },
    { start: '2027-01-09T09:00', is: 'sat-morning' },
    { start: '2027-01-10T23:59', is: 'sun-evening' },
  ])('calls $start $is', ({ start, is }) => {
    expect(daypartOf(start)).toBe(is)
  })

  it('is the weekday and the part of the day of every minute', () => {
    const first = minuteNumber('2026-01-01T00:00')
    fc.assert(
      fc.property(fc.nat(2 * 365 * 1440), (minutes) => {
        const start = dateTimeOfMinute(first + minutes)
        const hour = Number(start.slice(11, 13))
        const part = hour < 12 ? 0 : hour < 17 ? 1 : 2
        expect(daypartOf(start)).toBe(dayparts[(isoWeekday(start.slice(0, 10)) - 1) * 3 + part])
      }),
    )
  })
})
