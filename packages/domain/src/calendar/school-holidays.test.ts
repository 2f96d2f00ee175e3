import { describe, expect, it } from 'vitest'
import { easterSunday } from './easter.ts'
import { addDays, daysBetween, isoWeekday } from './local-time.ts'
import { publicHolidays } from './public-holidays.ts'
import { schoolHolidays } from './school-holidays.ts'

const listed = (from: string, to: string) =>
  schoolHolidays(from, to).map(({ start, end, name }) => `${start}/${end} ${name.nl}`)

describe('schoolHolidays', () => {
  it.each([
    {
      year: '2025–26',
      list: [
        '2025-10-27/2025-11-02 Herfstvakantie',
        '2025-11-11/2025-11-11 Wapenstilstand',
        '2025-12-22/2026-01-04 Kerstvakantie',
        '2026-02-16/2026-02-22 Krokusvakantie',
        '2026-04-06/2026-04-19 Paasvakantie',
        '2026-05-01/2026-05-01 Dag van de Arbeid',
        '2026-05-14/2026-05-15 Hemelvaart',
        '2026-05-25/2026-05-25 Pinkstermaandag',
        '2026-07-01/2026-08-31 Zomervakantie',
      ],
    },
    {
      year: '2026–27',
      list: [
        '2026-11-02/2026-11-08 Herfstvakantie',
        '2026-11-11/2026-11-11 Wapenstilstand',
        '2026-12-21/2027-01-03 Kerstvakantie',
        '2027-02-08/2027-02-14 Krokusvakantie',
        '2027-03-29/2027-04-11 Paasvakantie',
        '2027-05-01/2027-05-01 Dag van de Arbeid',
        '2027-05-06/2027-05-07 Hemelvaart',
        '2027-05-17/2027-05-17 Pinkstermaandag',
        '2027-07-01/2027-08-31 Zomervakantie',
      ],
    },
    {
      year: '2027–28',
      list: [
        '2027-11-01/2027-11-07 Herfstvakantie',
        '2027-11-11/2027-11-11 Wapenstilstand',
        '2027-12-27/2028-01-09 Kerstvakantie',
        '2028-02-28/2028-03-05 Krokusvakantie',
        '2028-04-03/2028-04-16 Paasvakantie',
        '2028-04-17/2028-04-17 Paasmaandag',
        '2028-05-01/2028-05-01 Dag van de Arbeid',
        '2028-05-25/2028-05-26 Hemelvaart',
        '2028-06-05/2028-06-05 Pinkstermaandag',
        '2028-07-01/2028-08-31 Zomervakantie',
      ],
    },
  ])('are those of the school year $year', ({ year, list }) => {
    const first = Number(year.slice(0, 4))
    expect(listed(`${first}-09-01`, `${first + 1}-08-31`)).toEqual(list)
  })

  it.each([
    { when: 'Christmas is on a Sunday', from: '2022-12-01', list: ['2022-12-26/2023-01-08'] },
    { when: 'Easter is on 1 April', from: '2018-04-01', list: ['2018-04-02/2018-04-15'] },
    {
      when: 'Easter is on 15 April',
      from: '2001-04-01',
      list: ['2001-04-02/2001-04-15', '2001-04-16/2001-04-16'],
    },
    {
      when: 'Ascension is on 1 May',
      from: '2008-05-01',
      list: ['2008-05-01/2008-05-02', '2008-05-12/2008-05-12'],
    },
  ])('follow the rules when $when', ({ from, list }) => {
    const month = schoolHolidays(from, addDays(from, 29)).map(({ start, end }) => `${start}/${end}`)
    expect(month).toEqual(list)
  })

  it.each([
    { when: 'only its last day', from: '2027-01-03', to: '2027-01-03', kinds: ['kerst'] },
    { when: 'only its first day', from: '2026-12-01', to: '2026-12-21', kinds: ['kerst'] },
    { when: 'days inside it', from: '2027-02-09', to: '2027-02-10', kinds: ['krokus'] },
    { when: 'days around none', from: '2027-01-04', to: '2027-02-07', kinds: [] },
  ])('are given whole when the window holds $when', ({ from, to, kinds }) => {
    expect(schoolHolidays(from, to).map(({ kind }) => kind)).toEqual(kinds)
  })

  describe.each(Array.from({ length: 61 }, (_, i) => 1990 + i))('of %i', (year) => {
    const starting = schoolHolidays(`${year}-01-01`, `${year}-12-31`).filter(({ start }) =>
      start.startsWith(`${year}`),
    )

    it('have one of each, weeks from Monday to Sunday, and never overlap', () => {
      for (const [kind, weeks] of [
        ['krokus', 1],
        ['paas', 2],
        ['herfst', 1],
        ['kerst', 2],
      ] as const) {
        const [holiday, ...others] = starting.filter((each) => each.kind === kind)
        expect(others).toEqual([])
        expect(isoWeekday(holiday?.start ?? '')).toBe(1)
        expect(daysBetween(holiday?.start ?? '', holiday?.end ?? '')).toBe(weeks * 7 - 1)
      }
      starting.slice(1).forEach(({ start }, i) => {
        expect(start > (starting[i]?.end ?? '9')).toBe(true)
      })
    })

    it('hold every public holiday of the school year that is not on a weekend', () => {
      for (const { date } of publicHolidays(`${year}-01-01`, `${year}-12-31`)) {
        if (isoWeekday(date) <= 5) expect(schoolHolidays(date, date)).toHaveLength(1)
      }
    })

    it('keep Easter Monday free, and Ascension on a Thursday', () => {
      const easter = easterSunday(year)
      expect(schoolHolidays(addDays(easter, 1), addDays(easter, 1))).toHaveLength(1)
      expect(schoolHolidays(addDays(easter, 39), addDays(easter, 40))).toHaveLength(1)
      expect(isoWeekday(addDays(easter, 39))).toBe(4)
    })
  })
})
