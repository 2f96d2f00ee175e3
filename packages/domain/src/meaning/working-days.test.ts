import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../calendar/local-time.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

describe('isWorkingDay', () => {
  it.each([
    { date: '2027-01-04', is: true, because: 'it is an ordinary Monday' },
    { date: '2027-01-08', is: true, because: 'it is an ordinary Friday' },
    { date: '2027-01-09', is: false, because: 'it is a Saturday' },
    { date: '2027-01-10', is: false, because: 'it is a Sunday' },
    { date: '2027-01-01', is: false, because: 'it is New Year' },
    { date: '2027-03-29', is: false, because: 'it is Easter Monday' },
    { date: '2027-02-10', is: true, because: 'schools are closed but offices work' },
    { date: '2028-07-11', is: true, because: '11 July is no legal holiday' },
  ])('says $is of $date, because $because', ({ date, is }) => {
    expect(isWorkingDay(date)).toBe(is)
  })
})

describe('addWorkingDays', () => {
  it.each([
    { from: '2027-01-04', days: 0, is: '2027-01-04', when: 'it stays' },
    { from: '2027-01-09', days: 0, is: '2027-01-09', when: 'it stays, also on a Saturday' },
    { from: '2027-01-04', days: 4, is: '2027-01-08', when: 'it stays within a week' },
    { from: '2027-01-08', days: 1, is: '2027-01-11', when: 'it passes a weekend' },
    { from: '2027-01-09', days: 1, is: '2027-01-11', when: 'it starts in a weekend' },
    { from: '2026-12-24', days: 1, is: '2026-12-28', when: 'it passes Christmas' },
    { from: '2026-12-18', days: 10, is: '2027-01-05', when: 'it passes Christmas and New Year' },
    { from: '2027-03-26', days: 1, is: '2027-03-30', when: 'it passes Easter Monday' },
    { from: '2027-01-11', days: -1, is: '2027-01-08', when: 'it goes back over a weekend' },
    { from: '2027-03-30', days: -1, is: '2027-03-26', when: 'it goes back over Easter' },
    {
      from: '2027-01-04',
      days: -6,
      is: '2026-12-23',
      when: 'it goes back over New Year and Christmas',
    },
  ])('comes from $from in $days to $is when $when', ({ from, days, is }) => {
    expect(addWorkingDays(from, days)).toBe(is)
  })

  const date = fc.nat(1500).map((n) => addDays('2025-06-01', n))
  const count = fc.integer({ min: 1, max: 60 })

  it('passes exactly that many working days, and ends on one', () => {
    fc.assert(
      fc.property(date, count, (from, days) => {
        const to = addWorkingDays(from, days)
        const passed = Array.from({ length: daysBetween(from, to) }, (_, d) => addDays(from, d + 1))
        expect(passed.filter(isWorkingDay)).toHaveLength(days)
        expect(isWorkingDay(to)).toBe(true)
      }),
    )
  })

  it('comes back to a working day', () => {
    fc.assert(
      fc.property(date.filter(isWorkingDay), count, (from, days) => {
        expect(addWorkingDays(addWorkingDays(from, days), -days)).toBe(from)
      }),
    )
  })
})
