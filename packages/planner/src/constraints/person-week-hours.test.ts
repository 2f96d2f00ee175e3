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

// Three lessons of T1 are 4 hours 30 minutes, of the 5 that are agreed.
const shortWeek = (exampleProblem().people ?? []).map((p) =>
  p.id === 'T1' ? { ...p, maxMinutesPerWeek: 300 } : p,
)
const employed = exampleQuarter({
  digibanken: [{ ...leie, policy: { reserve: { timeShare: 0.5 } } }, schelde],
  people: shortWeek,
  organisations: (exampleProblem().organisations ?? []).map((o) =>
    o.id === 'cvo' ? { ...o, digibankIds: ['schelde', 'leie'] } : o,
  ),
})
const t1Week = Object.fromEntries(
  ['email-1/1', 'email-2/1', 'smartphone-1/1'].map((id, k) => [
    id,
    { start: `2027-01-1${2 + k}T09:30`, people: ['T1'] },
  ]),
)
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
    {
      when: 'the employer of this person serves that other digibank first',
      quarter: employed,
      spots: t1Week,
      cost: 0,
    },
    {
      when: 'a rest that only the computer sees is kept',
      quarter: exampleQuarter({
        digibanken: [{ ...leie, policy: { reserve: { timeShare: 0.9 } } }, schelde],
        people: (exampleProblem().people ?? []).map((p) => ({ ...p, maxMinutesPerWeek: 900 })),
      }),
      spots: { 'itsme-1/1': { start: '2027-01-19T13:00', people: ['T2'] } },
      cost: 0,
    },
    { when: 'everything is out', quarter: reserving(1), spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(personWeekHours, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('knows what is agreed with each person', () => {
    const quarter = exampleQuarter({
      digibanken: [{ ...leie, policy: { reserve: { timeShare: 0.5 } } }, schelde],
      people: shortWeek,
    })
    expect(penaltyOf(personWeekHours, quarter, stateOf(quarter, t1Week))).toBe(8)
    expect(explanationsOf(personWeekHours, quarter, stateOf(quarter, t1Week))).toEqual([
      {
        nl: 'T1 geeft 4 uur 30 minuten les of hulp in de week van maandag 11 januari. Hoogstens 2 uur 30 minuten kan.',
        en: 'T1 teaches or helps for 4 hours 30 minutes in the week of Monday 11 January. At most 2 hours 30 minutes is possible.',
      },
    ])
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
