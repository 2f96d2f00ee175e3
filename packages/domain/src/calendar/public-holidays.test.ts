import { describe, expect, it } from 'vitest'
import { easterSunday } from './easter.ts'
import { addDays } from './local-time.ts'
import { flemishDay, publicHolidays } from './public-holidays.ts'

describe('publicHolidays', () => {
  it('lists the ten of 2027 in order and in both languages', () => {
    expect(
      publicHolidays('2027-01-01', '2027-12-31').map(({ date, name }) => [date, name.nl, name.en]),
    ).toEqual([
      ['2027-01-01', 'Nieuwjaar', "New Year's Day"],
      ['2027-03-29', 'Paasmaandag', 'Easter Monday'],
      ['2027-05-01', 'Dag van de Arbeid', 'Labour Day'],
      ['2027-05-06', 'Hemelvaartsdag', 'Ascension Day'],
      ['2027-05-17', 'Pinkstermaandag', 'Whit Monday'],
      ['2027-07-21', 'Nationale feestdag', 'National Holiday'],
      ['2027-08-15', 'Tenhemelopneming', 'Assumption'],
      ['2027-11-01', 'Allerheiligen', "All Saints' Day"],
      ['2027-11-11', 'Wapenstilstand', 'Armistice Day'],
      ['2027-12-25', 'Kerstmis', 'Christmas Day'],
    ])
  })

  it('has the ten of the law in every year from 1990 to 2050', () => {
    for (let year = 1990; year <= 2050; year++) {
      const easter = easterSunday(year)
      const law = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'].map(
        (day) => `${year}-${day}`,
      )
      law.push(addDays(easter, 1), addDays(easter, 39), addDays(easter, 50))
      const dates = publicHolidays(`${year}-01-01`, `${year}-12-31`).map(({ date }) => date)
      expect(dates).toEqual(law.sort())
      expect(dates).not.toContain(flemishDay(year))
    }
  })

  it.each([
    { when: 'both ends count', from: '2027-05-01', to: '2027-05-06', dates: 2 },
    { when: 'the window crosses New Year', from: '2026-12-25', to: '2027-01-01', dates: 2 },
    { when: 'there is none', from: '2027-01-02', to: '2027-03-28', dates: 0 },
    { when: 'the window is backwards', from: '2027-12-31', to: '2027-01-01', dates: 0 },
    { when: 'Ascension is on 1 May', from: '2008-05-01', to: '2008-05-01', dates: 2 },
  ])('gives $dates when $when', ({ from, to, dates }) => {
    expect(publicHolidays(from, to)).toHaveLength(dates)
  })
})
