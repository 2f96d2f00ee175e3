import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { audience } from './audience.ts'

const quarter = exampleQuarter()

describe('audience', () => {
  it.each([
    {
      when: 'parents can come',
      spots: { 'schoolapps-1/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    {
      when: 'it starts just before noon',
      spots: { 'schoolapps-1/1': { start: '2027-01-12T11:45' } },
      cost: 0,
    },
    {
      when: 'it starts at noon',
      spots: { 'schoolapps-1/1': { start: '2027-01-12T12:00' } },
      cost: 1,
    },
    {
      when: 'it is on another day of the week',
      spots: { 'schoolapps-1/1': { start: '2027-01-13T09:30' } },
      cost: 1,
    },
    { when: 'anybody is welcome', spots: { 'email-1/1': { start: '2027-01-13T09:30' } }, cost: 0 },
    { when: 'it is an activity', spots: { 'it-cafe.1/1': { start: '2027-01-13T09:30' } }, cost: 0 },
    { when: 'it is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(audience, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names the people who cannot come', () => {
    const state = stateOf(quarter, { 'schoolapps-1/1': { start: '2027-01-13T09:30' } })
    expect(explanationsOf(audience, quarter, state)).toEqual([
      {
        nl: '“Schoolapps”, woensdag 13 januari om 9.30 uur: dan komt het publiek van deze les niet (Ouders).',
        en: '“School apps”, Wednesday 13 January at 9:30: the people this lesson is for (Parents) cannot come then.',
      },
    ])
  })
})
