import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { walkInHelpers } from './walk-in-helpers.ts'

const quarter = exampleQuarter()
const [first, second] = ['inloop@2027-01-08T13:30', 'inloop@2027-01-15T13:30']

describe('walk-in-helpers', () => {
  it.each([
    {
      when: 'every walk-in has its two helpers',
      spots: { [first]: { people: ['D1', 'D2'] }, [second]: { people: ['D2', 'D1'] } },
      cost: 0,
    },
    {
      when: 'one helper is missing',
      spots: { [first]: { people: ['D1', 'D2'] }, [second]: { people: [null, 'D1'] } },
      cost: 1,
    },
    {
      when: 'one walk-in has nobody',
      spots: { [first]: { people: ['D1', 'D2'] } },
      cost: 2,
    },
    { when: 'nobody helps anywhere', spots: {}, cost: 4 },
    {
      when: 'a course lacks its helper',
      spots: {
        [first]: { people: ['D1', 'D2'] },
        [second]: { people: ['D2', 'D1'] },
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1', null] },
      },
      cost: 0,
    },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(walkInHelpers, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('costs 0 for a walk-in that is out', () => {
    const state = stateOf(quarter)
    state.start.fill(-1)
    expect(penaltyOf(walkInHelpers, quarter, state)).toBe(0)
  })

  it('names the walk-in, the place and how many are missing', () => {
    const state = stateOf(quarter, { [second]: { people: ['D1', null] } })
    expect(explanationsOf(walkInHelpers, quarter, state)).toEqual([
      {
        nl: '“Inloop”, vrijdag 8 januari om 13.30 uur in Bibliotheek: er ontbreken 2 helpers.',
        en: '“Walk-in”, Friday 8 January at 13:30 in Bibliotheek: 2 helpers are missing.',
      },
      {
        nl: '“Inloop”, vrijdag 15 januari om 13.30 uur in Bibliotheek: er ontbreekt 1 helper.',
        en: '“Walk-in”, Friday 15 January at 13:30 in Bibliotheek: 1 helper is missing.',
      },
    ])
  })
})
