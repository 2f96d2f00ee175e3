import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { spreadWeeks } from './spread-weeks.ts'

// 7 lessons and 5 sessions of activities in 6 weeks: 2 a week.
const quarter = exampleQuarter()
const sessions = [
  'email-1/1',
  'email-2/1',
  'schoolapps-1/1',
  'itsme-1/1',
  'it-cafe.1/1',
  'bezoek.1/1',
]
/** Puts sessions on these dates, in the order above. */
const on = (...dates: string[]) =>
  Object.fromEntries(dates.map((date, k) => [sessions[k], { start: `${date}T10:00` }]))

describe('spread-weeks', () => {
  it.each([
    { when: 'two sessions are in one week', spots: on('2027-01-11', '2027-01-17'), cost: 0 },
    {
      when: 'three sessions are in one week',
      spots: on('2027-01-11', '2027-01-12', '2027-01-17'),
      cost: 1,
    },
    {
      when: 'the third is on the Monday after',
      spots: on('2027-01-11', '2027-01-12', '2027-01-18'),
      cost: 0,
    },
    {
      when: 'four sessions, one of them an IT café, are in one week',
      spots: {
        ...on('2027-01-11', '2027-01-12', '2027-01-12'),
        'it-cafe.1/1': { start: '2027-01-14T14:00' },
      },
      cost: 3,
    },
    {
      when: 'two weeks have three sessions each',
      spots: on('2027-01-11', '2027-01-12', '2027-01-13', '2027-01-18', '2027-01-19', '2027-01-20'),
      cost: 2,
    },
    {
      when: 'a walk-in is the third of the week',
      spots: on('2027-01-05', '2027-01-06'),
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(spreadWeeks, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('counts each digibank apart', () => {
    const two = exampleQuarter({
      activities: (exampleProblem().activities ?? []).map((a) =>
        a.id === 'it-cafe' ? { ...a, digibankId: 'schelde' } : a,
      ),
    })
    const state = stateOf(two, {
      ...on('2027-01-11', '2027-01-12'),
      'it-cafe.1/1': { start: '2027-01-12T14:00' },
    })
    expect(penaltyOf(spreadWeeks, two, state)).toBe(0)
  })

  it('counts the first and the last session, and shares them upwards', () => {
    const nothingElse = { activities: [], walkIns: [] }
    const email = [{ id: 'email-1', courseId: 'email', served: {} }]
    const single = exampleQuarter(nothingElse, email)
    expect(penaltyOf(spreadWeeks, single, stateOf(single, on('2027-01-12')))).toBe(0)
    // 7 lessons in 6 weeks.
    const seven = exampleQuarter(nothingElse)
    const spots = on('2027-01-11', '2027-01-12')
    expect(penaltyOf(spreadWeeks, seven, stateOf(seven, spots))).toBe(0)
  })

  it('lets all be in the only week there is', () => {
    const { horizon } = exampleProblem()
    const week = exampleQuarter({
      horizon: { ...horizon, end: '2027-01-10' },
      activities: [],
      walkIns: [],
    })
    const days = ['2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08']
    const spots = { ...on(...days), 'smartphone-1/1': { start: '2027-01-09T10:00' } }
    expect(penaltyOf(spreadWeeks, week, stateOf(week, spots))).toBe(0)
  })

  it('expects more in a week when there are fewer weeks to choose from', () => {
    const inThreeWeeks = exampleQuarter({
      horizon: {
        quarter: '2027-Q1',
        start: '2027-01-04',
        end: '2027-01-24',
        asOf: '2026-12-01T09:00',
      },
    })
    const full = on('2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14')
    expect(penaltyOf(spreadWeeks, inThreeWeeks, stateOf(inThreeWeeks, full))).toBe(0)
  })

  it('names the digibank and the week', () => {
    const state = stateOf(quarter, on('2027-01-12', '2027-01-13', '2027-01-14'))
    expect(explanationsOf(spreadWeeks, quarter, state)).toEqual([
      {
        nl: 'Digibank Leie heeft 3 sessies in de week van maandag 11 januari. Gelijk verdeeld zijn dat er hoogstens 2.',
        en: 'Digibank Leie has 3 sessions in the week of Monday 11 January. An even spread has at most 2.',
      },
    ])
  })
})
