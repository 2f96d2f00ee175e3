import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { activitiesHeld } from './activities-held.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'

const quarter = exampleQuarter()
const everything = {
  'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-2' },
  'it-cafe.2/1': { start: '2027-01-26T14:00', room: 'hal-1' },
  'opleiding.1/1': { start: '2027-01-12T09:00', room: 'hal-1' },
  'opleiding.1/2': { start: '2027-01-19T09:00', room: 'hal-1' },
  'bezoek.1/1': { start: '2027-01-19T10:15', room: 'bib-1' },
}

describe('activities-held', () => {
  it.each([
    { when: 'every activity has a place', spots: everything, cost: 0 },
    { when: 'nothing has a place', spots: {}, cost: 4 },
    {
      when: 'one of two IT cafés has a place',
      spots: { 'it-cafe.2/1': everything['it-cafe.2/1'] },
      cost: 3,
    },
    {
      when: 'both sessions of the training have a place',
      spots: {
        'opleiding.1/1': everything['opleiding.1/1'],
        'opleiding.1/2': everything['opleiding.1/2'],
      },
      cost: 3,
    },
    {
      when: 'only half of the training has a place',
      spots: { 'opleiding.1/1': everything['opleiding.1/1'] },
      cost: 4,
    },
    {
      when: 'only a course has a place',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 4,
    },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(activitiesHeld, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says which of several times has no place, and nothing more of an only one', () => {
    const { 'it-cafe.1/1': first, 'opleiding.1/1': one, 'opleiding.1/2': two } = everything
    const state = stateOf(quarter, {
      'it-cafe.1/1': first,
      'opleiding.1/1': one,
      'opleiding.1/2': two,
    })
    expect(explanationsOf(activitiesHeld, quarter, state)).toEqual([
      {
        nl: '“IT-café”, keer 2 van 2, heeft nog geen plaats.',
        en: '“IT café”, time 2 of 2, has no place yet.',
      },
      { nl: '“Bezoek” heeft nog geen plaats.', en: '“Visit” has no place yet.' },
    ])
  })

  it('costs 0 for an activity of which nothing is owed', () => {
    const activities = exampleProblem().activities?.map((a) => ({ ...a, count: 0 })) ?? []
    const without = exampleQuarter({ activities })
    expect(penaltyOf(activitiesHeld, without, stateOf(without))).toBe(0)
  })
})
