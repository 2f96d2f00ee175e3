import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { roomFeatures } from './room-features.ts'

const activities = (exampleProblem().activities ?? []).map((a) =>
  a.id === 'it-cafe' ? { ...a, features: ['printer' as const, 'projector' as const] } : a,
)
const quarter = exampleQuarter({ activities })

describe('room-features', () => {
  it.each([
    {
      when: 'the room has what a course needs',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'the room lacks one thing',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-2' } },
      cost: 1,
    },
    {
      when: 'the room lacks both things an activity needs',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-2' } },
      cost: 2,
    },
    {
      when: 'the room has one of the two',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' } },
      cost: 1,
    },
    {
      when: 'nothing is needed',
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-2' } },
      cost: 0,
    },
    {
      when: 'laptops and a trainer are there too, which are no rooms',
      spots: {
        'email-1/1': {
          start: '2027-01-12T09:30',
          room: 'bib-1',
          laptops: 'klas-b',
          people: ['T2'],
        },
      },
      cost: 0,
    },
    { when: 'it is a walk-in', spots: {}, cost: 0 },
    { when: 'it is out', spots: { 'email-1/1': { room: 'bib-2' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(roomFeatures, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names what is missing', () => {
    const state = stateOf(quarter, { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-2' } })
    expect(explanationsOf(roomFeatures, quarter, state)).toEqual([
      {
        nl: '“IT-café” vraagt een printer en een projector, en dat is er niet in Bibliotheek, foyer.',
        en: '“IT café” needs a printer and a projector, which Bibliotheek, foyer does not have.',
      },
    ])
  })
})
