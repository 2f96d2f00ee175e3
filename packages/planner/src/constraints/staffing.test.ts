import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { staffing } from './staffing.ts'

const quarter = exampleQuarter()

describe('staffing', () => {
  it.each([
    {
      when: 'trainer and helper are there',
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', people: ['T1', 'D1'] } },
      cost: 0,
    },
    {
      when: 'the helper is missing',
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      cost: 1,
    },
    {
      when: 'both are missing',
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30' } },
      cost: 2,
    },
    {
      when: 'an activity has nobody',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00' } },
      cost: 1,
    },
    { when: 'nobody is needed', spots: { 'bezoek.1/1': { start: '2027-01-19T10:15' } }, cost: 0 },
    {
      when: 'a walk-in has no helpers',
      spots: { 'inloop@2027-01-08T13:30': { people: [null, null] } },
      cost: 0,
    },
    { when: 'it is out', spots: { 'email-1/1': { people: [null] } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(staffing, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names only the role that is missing', () => {
    const spots = { 'smartphone-1/1': { start: '2027-01-12T09:30', people: ['T1'] } }
    expect(explanationsOf(staffing, quarter, stateOf(quarter, spots)).map(({ en }) => en)).toEqual([
      '“Smartphone”, lesson 1 of 3, Tuesday 12 January at 9:30 still has no digibuddy.',
    ])
  })

  it('names the roles', () => {
    const state = stateOf(quarter, { 'smartphone-1/1': { start: '2027-01-12T09:30' } })
    expect(explanationsOf(staffing, quarter, state)).toEqual([
      {
        nl: '“Smartphone”, les 1 van 3, dinsdag 12 januari om 9.30 uur heeft nog geen lesgever en digibuddy.',
        en: '“Smartphone”, lesson 1 of 3, Tuesday 12 January at 9:30 still has no trainer and digibuddy.',
      },
    ])
  })
})
