import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { seats } from './seats.ts'

const quarter = exampleQuarter()
const walkIns = (exampleProblem().walkIns ?? []).map((w) => ({ ...w, expectedVisitors: 40 }))
const busy = exampleQuarter({ walkIns })

describe('seats', () => {
  it.each([
    {
      when: 'there are seats to spare',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'there are just enough seats',
      quarter,
      spots: { 'smartphone-1/1': { start: '2027-01-13T09:00', room: 'bus-1' } },
      cost: 0,
    },
    {
      when: 'there are two seats too few',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-13T09:00', room: 'bus-1' } },
      cost: 2,
    },
    {
      when: 'an activity has too few seats as well',
      quarter,
      spots: { 'it-cafe.1/1': { start: '2027-01-13T09:00', room: 'bus-1' } },
      cost: 2,
    },
    { when: 'people drop in at a walk-in', quarter: busy, spots: {}, cost: 0 },
    {
      when: 'it is online',
      quarter,
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    { when: 'it is out', quarter, spots: { 'email-1/1': { room: 'bus-1' } }, cost: 0 },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(seats, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('counts seats and people', () => {
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-01-13T09:00', room: 'bus-1' } })
    expect(explanationsOf(seats, quarter, state)).toEqual([
      {
        nl: 'Digibus heeft 8 plaatsen, maar “E-mail” is voor 10 mensen.',
        en: 'Digibus has 8 seats, but “E-mail” is for 10 people.',
      },
    ])
  })
})
