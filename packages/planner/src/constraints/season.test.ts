import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { season } from './season.ts'

const quarter = exampleQuarter()

describe('season', () => {
  it.each([
    {
      when: 'the day is in the season',
      spots: { 'schoolapps-1/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    {
      when: 'it is the last day of the season',
      spots: { 'schoolapps-1/1': { start: '2027-01-31T09:30' } },
      cost: 0,
    },
    {
      when: 'it is one day later',
      spots: { 'schoolapps-1/1': { start: '2027-02-01T09:30' } },
      cost: 1,
    },
    {
      when: 'it is eleven days later',
      spots: { 'schoolapps-1/1': { start: '2027-02-11T09:30' } },
      cost: 11,
    },
    {
      when: 'the topic has no season',
      spots: { 'email-1/1': { start: '2027-02-11T09:30' } },
      cost: 0,
    },
    {
      when: 'it is not a course',
      spots: { 'it-cafe.1/1': { start: '2027-02-11T09:30' } },
      cost: 0,
    },
    { when: 'it is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(season, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says when the topic can be given', () => {
    const state = stateOf(quarter, { 'schoolapps-1/1': { start: '2027-02-11T09:30' } })
    expect(explanationsOf(season, quarter, state)).toEqual([
      {
        nl: '“Schoolapps”, donderdag 11 februari om 9.30 uur: dat is buiten het seizoen. Schoolapps kan van 15 december tot en met 31 januari.',
        en: '“School apps”, Thursday 11 February at 9:30: that is out of season. School apps can be given from 15 December to 31 January.',
      },
    ])
  })

  it.each([
    { when: 'it has not begun', from: '01-18', to: '03-31', on: '2027-01-12', cost: 6 },
    {
      when: 'its only day is 365 days ahead',
      from: '02-29',
      to: '02-29',
      on: '2027-03-01',
      cost: 365,
    },
    { when: 'its only day is years away', from: '02-29', to: '02-29', on: '2027-01-12', cost: 366 },
  ])('costs $cost when the season is from $from to $to and $when', ({ from, to, on, cost }) => {
    const other = exampleQuarter({
      horizon: { ...exampleProblem().horizon, end: '2027-03-07' },
      topics: (exampleProblem().topics ?? []).map((t) =>
        t.id === 'schoolapps' ? { ...t, season: { from, to } } : t,
      ),
    })
    const state = stateOf(other, { 'schoolapps-1/1': { start: `${on}T09:30` } })
    expect(penaltyOf(season, other, state)).toBe(cost)
  })
})
