import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { schoolHolidayAvoid } from './school-holiday-avoid.ts'

const avoid = { schoolHolidays: 'avoid' } as const
/** Who would rather not work in school holidays. */
const resting = (...ids: string[]): Partial<ProblemInput> => ({
  people: (exampleProblem().people ?? []).map((p) =>
    ids.includes(p.id) ? { ...p, holidays: avoid } : p,
  ),
  laptopClasses: (exampleProblem().laptopClasses ?? []).map((c) =>
    ids.includes(c.id) ? { ...c, holidays: avoid } : c,
  ),
})
const itCafe = (schoolHolidays: 'avoid' | 'open' | 'closed'): Partial<ProblemInput> => ({
  activities: (exampleProblem().activities ?? []).map((a) =>
    a.id === 'it-cafe' ? { ...a, holidays: { schoolHolidays } } : a,
  ),
})
const walkIn: Partial<ProblemInput> = {
  walkIns: (exampleProblem().walkIns ?? []).map((w) => ({
    ...w,
    when: { start: '2027-02-12T13:30', minutes: 120 },
  })),
}
const email = (date: string, room = 'bib-1') => ({
  'email-1/1': { start: `${date}T09:30`, room, laptops: 'klas-a', people: ['T1'] },
})
const cafe = (room: string) => ({
  'it-cafe.1/1': { start: '2027-02-09T14:00', room, people: ['D1'] },
})

describe('school-holiday-avoid', () => {
  it.each([
    {
      when: 'the library would rather not',
      overrides: {},
      spots: email('2027-02-09'),
      cost: 1,
    },
    {
      when: 'it is the last day before the holiday',
      overrides: {},
      spots: email('2027-02-05'),
      cost: 0,
    },
    { when: 'the hall is closed', overrides: {}, spots: email('2027-02-09', 'hal-1'), cost: 0 },
    {
      when: 'the trainer would rather not either',
      overrides: resting('T1'),
      spots: email('2027-02-09'),
      cost: 2,
    },
    {
      when: 'nor would who lends the laptops',
      overrides: resting('T1', 'klas-a'),
      spots: email('2027-02-09'),
      cost: 3,
    },
    {
      when: 'others would rather not',
      overrides: resting('T2', 'klas-b'),
      spots: email('2027-02-09'),
      cost: 1,
    },
    {
      when: 'the lesson is online',
      overrides: {},
      spots: { 'itsme-1/1': { start: '2027-02-09T09:30', people: ['T2'] } },
      cost: 0,
    },
    {
      when: 'a walk-in is in the holiday',
      overrides: walkIn,
      spots: {},
      cost: 0,
    },
    {
      when: 'a helper of a walk-in would rather not',
      overrides: { ...walkIn, ...resting('D1') },
      spots: { 'inloop@2027-02-12T13:30': { people: ['D1', 'D2'] } },
      cost: 1,
    },
    {
      when: 'the IT café itself would rather not, in a hall that is closed',
      overrides: itCafe('avoid'),
      spots: cafe('hal-1'),
      cost: 1,
    },
    {
      when: 'the IT café does not mind',
      overrides: itCafe('open'),
      spots: cafe('bib-2'),
      cost: 0,
    },
    {
      when: 'who would rather not has a lesson on an ordinary day',
      overrides: resting('D1'),
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'hal-1', people: ['T1', 'D1'] },
        'smartphone-1/2': { start: '2027-02-09T09:30', room: 'hal-1', people: ['T1', 'D2'] },
        'smartphone-1/3': { start: '2027-01-12T09:30', room: 'hal-1', people: ['T1', 'D1'] },
      },
      cost: 0,
    },
    {
      when: 'everything is out, and the quarter starts in a holiday',
      overrides: {
        horizon: { ...exampleProblem().horizon, start: '2027-02-08' },
        walkIns: [],
        activities: [],
      },
      spots: { 'email-1/1': { room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'everything is out',
      overrides: resting('T1'),
      spots: { 'email-1/1': { room: 'bib-1', people: ['T1'] } },
      cost: 0,
    },
  ])('costs $cost when $when', ({ overrides, spots, cost }) => {
    const quarter = exampleQuarter(overrides)
    expect(penaltyOf(schoolHolidayAvoid, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it.each([
    {
      who: 'the place',
      overrides: {},
      spots: email('2027-02-09'),
      nl: '“E-mail”, dinsdag 9 februari om 9.30 uur: een feestdag of vakantiedag. Liever niet dan: Bibliotheek.',
      en: '“E-mail”, Tuesday 9 February at 9:30: a holiday. Rather not then: Bibliotheek.',
    },
    {
      who: 'the place, the laptops and the trainer',
      overrides: resting('T1', 'klas-a'),
      spots: email('2027-02-09'),
      nl: '“E-mail”, dinsdag 9 februari om 9.30 uur: een feestdag of vakantiedag. Liever niet dan: Bibliotheek, Laptopklas A en T1.',
      en: '“E-mail”, Tuesday 9 February at 9:30: a holiday. Rather not then: Bibliotheek, Laptopklas A and T1.',
    },
    {
      who: 'one trainer, and nobody of the lessons before and after',
      overrides: resting('T1', 'D1'),
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'hal-1', people: ['T2', 'D1'] },
        'smartphone-1/2': { start: '2027-02-09T09:30', room: 'hal-1', people: ['T1', 'D2'] },
        'smartphone-1/3': { start: '2027-01-12T09:30', room: 'hal-1', people: ['T2', 'D1'] },
      },
      nl: '“Smartphone”, les 2 van 3, dinsdag 9 februari om 9.30 uur: een feestdag of vakantiedag. Liever niet dan: T1.',
      en: '“Smartphone”, lesson 2 of 3, Tuesday 9 February at 9:30: a holiday. Rather not then: T1.',
    },
    {
      who: 'the second laptop class and the second trainer',
      overrides: resting('T2', 'klas-b'),
      spots: {
        'email-1/1': {
          start: '2027-02-09T09:30',
          room: 'hal-1',
          laptops: 'klas-b',
          people: ['T2'],
        },
      },
      nl: '“E-mail”, dinsdag 9 februari om 9.30 uur: een feestdag of vakantiedag. Liever niet dan: Laptopklas B en T2.',
      en: '“E-mail”, Tuesday 9 February at 9:30: a holiday. Rather not then: Laptopklas B and T2.',
    },
    {
      who: 'the activity',
      overrides: itCafe('avoid'),
      spots: cafe('bib-2'),
      nl: '“IT-café”, dinsdag 9 februari om 14 uur: een feestdag of vakantiedag. Liever niet dan: deze activiteit.',
      en: '“IT café”, Tuesday 9 February at 14:00: a holiday. Rather not then: this activity.',
    },
  ])('names who would rather not: $who', ({ overrides, spots, nl, en }) => {
    const quarter = exampleQuarter(overrides)
    const said = explanationsOf(schoolHolidayAvoid, quarter, stateOf(quarter, spots))
    expect(said).toEqual([{ nl, en }])
  })
})
