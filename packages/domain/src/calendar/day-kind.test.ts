import { expect, it } from 'vitest'
import { dayKind } from './day-kind.ts'
import { addDays } from './local-time.ts'
import { publicHolidays } from './public-holidays.ts'
import { schoolHolidays } from './school-holidays.ts'

it.each([
  { when: 'an ordinary Monday', date: '2027-01-04', kinds: [] },
  { when: 'the end of the Christmas holiday', date: '2027-01-03', kinds: ['schoolHoliday'] },
  { when: 'New Year', date: '2027-01-01', kinds: ['publicHoliday', 'schoolHoliday'] },
  { when: 'Christmas before its holiday', date: '2027-12-25', kinds: ['publicHoliday'] },
  { when: '11 July', date: '2027-07-11', kinds: ['flemishDay', 'schoolHoliday'] },
  { when: 'the leap day of 2028', date: '2028-02-29', kinds: ['schoolHoliday'] },
  { when: 'Easter, on the day of the spring gap', date: '2027-03-28', kinds: [] },
  { when: 'the day after Ascension', date: '2027-05-07', kinds: ['schoolHoliday'] },
])('$when is $kinds', ({ date, kinds }) => {
  const special = Object.entries(dayKind(date)).filter(([, is]) => is)
  expect(special.map(([kind]) => kind).sort()).toEqual(kinds)
})

it('says of every day of ten years what the lists say', () => {
  for (let date = '2020-01-01'; date < '2030-01-01'; date = addDays(date, 1)) {
    expect(dayKind(date)).toEqual({
      publicHoliday: publicHolidays(date, date).length > 0,
      schoolHoliday: schoolHolidays(date, date).length > 0,
      flemishDay: date.endsWith('-07-11'),
    })
  }
})
