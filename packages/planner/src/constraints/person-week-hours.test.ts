import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { personWeekHours } from './person-week-hours.ts'

const [leie, schelde] = exampleProblem().digibanken

/** The example in which the first digibank keeps a share of people’s hours. */
function reserving(timeShare: number) {
  return exampleQuarter({ digibanken: [{ ...leie, policy: { reserve: { timeShare } } }, schelde] })
}

const elsewhere = exampleQuarter({
  digibanken: [{ ...leie, policy: { reserve: { timeShare: 0.5 } } }, schelde],
  people: (exampleProblem().people ?? []).map((p) => ({ ...p, usableBy: ['schelde', 'leie'] })),
})

const week = {
  'opleiding.1/1': { start: '2027-01-12T09:30', people: ['T2'] },
  'opleiding.1/2': { start: '2027-01-14T09:30', people: ['T2'] },
  'itsme-1/1': { start: '2027-01-12T13:00', people: ['T2'] },
  'schoolapps-1/1': { start: '2027-01-14T13:00', people: ['T2'] },
}
const weeks = {
  'opleiding.1/1': { start: '2027-01-12T09:30', people: ['T2'] },
  'opleiding.1/2': { start: '2027-01-14T09:30', people: ['T2'] },
  'itsme-1/1': { start: '2027-01-19T13:00', people: ['T2'] },
  'schoolapps-1/1': { start: '2027-01-14T13:00', people: ['T2'] },
}

describe('person-week-hours', () => {
  it.each([
    { when: 'seven of eight hours are taken', quarter: reserving(0), spots: week, cost: 0 },
    {
      when: 'an eighth is kept and just enough is left',
      quarter: reserving(0.125),
      spots: week,
      cost: 0,
    },
    { when: 'a little more is kept', quarter: reserving(0.13), spots: week, cost: 1 },
    { when: 'half is kept', quarter: reserving(0.5), spots: week, cost: 12 },
    { when: 'it is spread over two weeks', quarter: reserving(0.25), spots: weeks, cost: 0 },
    {
      when: 'another digibank comes first for this person',
      quarter: elsewhere,
      spots: week,
      cost: 0,
    },
    { when: 'everything is out', quarter: reserving(1), spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(personWeekHours, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says how long a person is busy', () => {
    const quarter = reserving(0.5)
    const state = stateOf(quarter, week)
    expect(explanationsOf(personWeekHours, quarter, state)).toEqual([
      {
        nl: 'T2 geeft 7 uur les of hulp in de week van maandag 11 januari. Hoogstens 4 uur kan.',
        en: 'T2 teaches or helps for 7 hours in the week of Monday 11 January. At most 4 hours is possible.',
      },
    ])
  })
})
