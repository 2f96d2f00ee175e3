import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { permission } from './permission.ts'

const { activities = [], digipunten = [] } = exampleProblem()
const quarter = exampleQuarter({
  activities: activities.map((a) => (a.id === 'it-cafe' ? { ...a, digibankId: 'schelde' } : a)),
  digipunten: digipunten.map((d) => (d.id === 'hal' ? { ...d, usableBy: ['schelde'] } : d)),
})

const usableBy = ['schelde']
const lent = exampleQuarter({
  laptopClasses: (exampleProblem().laptopClasses ?? []).map((c) => ({ ...c, usableBy })),
  people: (exampleProblem().people ?? []).map((p) => ({ ...p, usableBy })),
})
const notOurs = exampleQuarter({ digipunten: digipunten.map((d) => ({ ...d, usableBy })) })

describe('permission', () => {
  it.each([
    {
      when: 'a place belongs to the digibank',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'a place belongs to another digibank',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' } },
      cost: 1,
    },
    {
      when: 'a place is open to this other digibank only',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'hal-1' } },
      cost: 1,
    },
    {
      when: 'that other digibank is there',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'hal-1' } },
      cost: 0,
    },
    {
      when: 'the owner of the laptops serves another digibank',
      spots: { 'it-cafe.1/1': { start: '2027-01-11T14:00', room: 'hal-1', laptops: 'klas-b' } },
      cost: 1,
    },
    {
      when: 'the owner of the laptops serves everybody',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'hal-1', laptops: 'klas-a' } },
      cost: 0,
    },
    {
      when: 'the employer of a person serves another digibank',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', people: ['T1'] } },
      cost: 1,
    },
    {
      when: 'a person has no employer',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', people: ['D1'] } },
      cost: 0,
    },
    {
      when: 'laptops and a person are lent to this other digibank only',
      of: lent,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', laptops: 'klas-a', people: ['D1'] } },
      cost: 2,
    },
    { when: 'a walk-in says where it is', of: notOurs, spots: {}, cost: 0 },
    {
      when: 'place, laptops and person are all of another digibank',
      spots: {
        'it-cafe.1/1': {
          start: '2027-01-11T14:00',
          room: 'bib-1',
          laptops: 'klas-b',
          people: ['T1'],
        },
      },
      cost: 3,
    },
    { when: 'it is out', spots: { 'email-1/1': { room: 'hal-1' } }, cost: 0 },
  ])('costs $cost when $when', ({ of = quarter, spots, cost }) => {
    expect(penaltyOf(permission, of, stateOf(of, spots))).toBe(cost)
  })

  it('names the digibank and all it may not use', () => {
    const state = stateOf(quarter, {
      'it-cafe.1/1': { start: '2027-01-11T14:00', room: 'bib-1', laptops: 'klas-b' },
    })
    expect(explanationsOf(permission, quarter, state)).toEqual([
      {
        nl: 'Digibank Schelde mag Bibliotheek, leslokaal niet gebruiken. Digibank Schelde mag Laptopklas B niet gebruiken.',
        en: 'Digibank Schelde may not use Bibliotheek, leslokaal. Digibank Schelde may not use Laptopklas B.',
      },
    ])
  })
})
