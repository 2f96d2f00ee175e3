import Holidays from 'date-holidays'
import { expect, it } from 'vitest'
import { easterSunday } from './easter.ts'

it.each(['2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2008-03-23', '2038-04-25'])(
  'Easter is %s',
  (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date)
  },
)

it('agrees with date-holidays from 1901 to 2099', () => {
  const belgium = new Holidays('BE')
  for (let year = 1901; year <= 2099; year++) {
    const easter = belgium.getHolidays(year).find(({ rule }) => rule === 'easter')
    expect(easter?.date.slice(0, 10)).toBe(easterSunday(year))
  }
})
