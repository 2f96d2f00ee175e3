import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { personDayHours } from './person-day-hours.ts'

const most: Readonly<Record<string, number>> = { D1: 120, D2: 105 }
const people = (exampleProblem().people ?? []).map((p) => ({
  ...p,
  maxMinutesPerDay: most[p.id] ?? 240,
}))
const quarter = exampleQuarter({ people })

describe('person-day-hours', () => {
  it.each([
    {
      when: 'a trainer gives two lessons',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T13:00', people: ['T1'] },
      },
      cost: 0,
    },
    {
      when: 'a coach is there for just four hours',
      spots: {
        'opleiding.1/1': { start: '2027-01-12T09:30', people: ['T2'] },
        'opleiding.1/2': { start: '2027-01-12T13:00', people: ['T2'] },
      },
      cost: 0,
    },
    {
      when: 'a third lesson is 30 minutes too much',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T13:00', people: ['T1'] },
        'smartphone-1/1': { start: '2027-01-12T15:00', people: ['T1'] },
      },
      cost: 2,
    },
    {
      when: 'the third lesson is on another day',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T13:00', people: ['T1'] },
        'smartphone-1/1': { start: '2027-01-13T09:30', people: ['T1'] },
      },
      cost: 0,
    },
    {
      when: 'two lessons are 10 minutes too much',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', people: ['D1'] },
        'email-2/1': { start: '2027-01-12T13:00', people: ['D1'] },
      },
      of: exampleQuarter({ people: people.map((p) => ({ ...p, maxMinutesPerDay: 170 })) }),
      cost: 1,
    },
    {
      when: 'a helper with two roles counts once',
      spots: { 'inloop@2027-01-08T13:30': { people: ['D1', 'D1'] } },
      cost: 0,
    },
    {
      when: 'a helper may do one quarter-hour less',
      spots: { 'inloop@2027-01-08T13:30': { people: ['D2', 'D1'] } },
      cost: 1,
    },
    {
      when: 'nobody is there',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30' },
        'email-2/1': { start: '2027-01-12T09:30' },
      },
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ of = quarter, spots, cost }) => {
    expect(penaltyOf(personDayHours, of, stateOf(of, spots))).toBe(cost)
  })

  it('says how long a person is busy', () => {
    const state = stateOf(quarter, {
      'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] },
      'email-2/1': { start: '2027-01-12T13:00', people: ['T1'] },
      'smartphone-1/1': { start: '2027-01-12T15:00', people: ['T1'] },
    })
    expect(explanationsOf(personDayHours, quarter, state)).toEqual([
      {
        nl: 'T1 geeft 4 uur 30 minuten les of hulp op dinsdag 12 januari. Afgesproken is hoogstens 4 uur.',
        en: 'T1 teaches or helps for 4 hours 30 minutes on Tuesday 12 January. At most 4 hours is agreed.',
      },
    ])
  })
})
