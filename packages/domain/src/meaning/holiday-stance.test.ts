import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayKind } from '../calendar/day-kind.ts'
import { addDays } from '../calendar/local-time.ts'
import { holidayStance, isInSeason } from './holiday-stance.ts'

type Stance = 'open' | 'avoid' | 'closed'
const policy = (publicHolidays: Stance, schoolHolidays: Stance, flemishDay: Stance) => ({
  publicHolidays,
  schoolHolidays,
  flemishDay,
})

describe('holidayStance', () => {
  it.each([
    {
      day: 'an ordinary day',
      date: '2027-01-12',
      of: policy('closed', 'closed', 'closed'),
      is: 'open',
    },
    {
      day: 'Easter Monday',
      date: '2027-03-29',
      of: policy('closed', 'open', 'open'),
      is: 'closed',
    },
    {
      day: 'Easter Monday, in the school holidays',
      date: '2027-03-29',
      of: policy('avoid', 'closed', 'open'),
      is: 'closed',
    },
    {
      day: 'Easter Monday, in the school holidays',
      date: '2027-03-29',
      of: policy('open', 'avoid', 'open'),
      is: 'avoid',
    },
    { day: 'Easter Monday', date: '2027-03-29', of: policy('open', 'open', 'closed'), is: 'open' },
    { day: 'Ascension Day', date: '2027-05-06', of: policy('avoid', 'open', 'open'), is: 'avoid' },
    {
      day: 'the spring holiday',
      date: '2027-02-10',
      of: policy('closed', 'avoid', 'closed'),
      is: 'avoid',
    },
    {
      day: 'the spring holiday',
      date: '2027-02-10',
      of: policy('closed', 'open', 'closed'),
      is: 'open',
    },
    {
      day: '11 July, in the summer holiday',
      date: '2028-07-11',
      of: policy('open', 'open', 'closed'),
      is: 'closed',
    },
    {
      day: '11 July, in the summer holiday',
      date: '2028-07-11',
      of: policy('closed', 'avoid', 'open'),
      is: 'avoid',
    },
    {
      day: '10 July, in the summer holiday',
      date: '2028-07-10',
      of: policy('closed', 'open', 'closed'),
      is: 'open',
    },
  ] as const)('is $is on $day with $of', ({ date, of, is }) => {
    expect(holidayStance(of, date)).toBe(is)
  })

  it('is the strictest stance of the holidays that fall on a day', () => {
    const stance = fc.constantFrom<Stance>('open', 'avoid', 'closed')
    const strictness = ['open', 'avoid', 'closed']
    fc.assert(
      fc.property(stance, stance, stance, fc.nat(730), (a, b, c, n) => {
        const date = addDays('2026-06-01', n)
        const kind = dayKind(date)
        const fall = [
          kind.publicHoliday ? a : [],
          kind.schoolHoliday ? b : [],
          kind.flemishDay ? c : [],
        ]
        const strictest = Math.max(0, ...fall.flat().map((s) => strictness.indexOf(s)))
        expect(holidayStance(policy(a, b, c), date)).toBe(strictness[strictest])
      }),
    )
  })
})

describe('isInSeason', () => {
  const spring = { from: '03-15', to: '06-30' }
  const winter = { from: '11-15', to: '01-31' }
  it.each([
    { season: undefined, date: '2027-08-01', is: true, when: 'there is no season' },
    { season: spring, date: '2027-03-14', is: false, when: 'it begins tomorrow' },
    { season: spring, date: '2027-03-15', is: true, when: 'it begins today' },
    { season: spring, date: '2027-06-30', is: true, when: 'it ends today' },
    { season: spring, date: '2027-07-01', is: false, when: 'it ended yesterday' },
    { season: winter, date: '2026-11-14', is: false, when: 'it begins tomorrow and wraps' },
    { season: winter, date: '2026-11-15', is: true, when: 'it begins today and wraps' },
    { season: winter, date: '2026-12-31', is: true, when: 'the year ends within it' },
    { season: winter, date: '2027-01-01', is: true, when: 'the year begins within it' },
    { season: winter, date: '2027-01-31', is: true, when: 'it ends today in the new year' },
    { season: winter, date: '2027-02-01', is: false, when: 'it ended in the new year' },
    {
      season: { from: '05-01', to: '05-01' },
      date: '2027-05-01',
      is: true,
      when: 'it lasts one day',
    },
    {
      season: { from: '02-01', to: '02-29' },
      date: '2027-03-01',
      is: false,
      when: 'it ends on 29 February',
    },
  ])('says $is on $date when $when', ({ season, date, is }) => {
    expect(isInSeason(season, date)).toBe(is)
  })
})
