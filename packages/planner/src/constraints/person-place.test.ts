import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { personPlace } from './person-place.ts'

const quarter = exampleQuarter()

describe('person-place', () => {
  it.each([
    {
      when: 'the digibuddy works there',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'hal-1', people: ['T1', 'D2'] },
      },
      cost: 0,
    },
    {
      when: 'the digibuddy works elsewhere',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1', 'D2'] },
      },
      cost: 1,
    },
    {
      when: 'the digibuddy works anywhere',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1', 'D1'] },
      },
      cost: 0,
    },
    {
      when: 'a walk-in has that digibuddy twice',
      spots: { 'inloop@2027-01-08T13:30': { people: ['D2', 'D2'] } },
      cost: 2,
    },
    {
      when: 'the other digibuddy works in the library only',
      of: exampleQuarter({
        people: (exampleProblem().people ?? []).map((p) => ({ ...p, digipuntIds: ['bib'] })),
      }),
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'hal-1', people: ['T1', 'D1'] },
        'smartphone-1/2': { start: '2027-01-19T09:30', room: 'bib-1', people: ['T1', 'D1'] },
      },
      cost: 2,
    },
    {
      when: 'it is online',
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30', people: ['D2'] } },
      cost: 0,
    },
    {
      when: 'nobody is there',
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'it is out',
      spots: { 'smartphone-1/1': { room: 'bib-1', people: ['T1', 'D2'] } },
      cost: 0,
    },
  ])('costs $cost when $when', ({ of = quarter, spots, cost }) => {
    expect(penaltyOf(personPlace, of, stateOf(of, spots))).toBe(cost)
  })

  it('names nobody of the lessons before and after', () => {
    const people = ['T1', 'D2']
    const state = stateOf(quarter, {
      'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people },
      'smartphone-1/2': { start: '2027-01-19T09:30', room: 'bib-1', people },
      'smartphone-1/3': { start: '2027-01-26T09:30', room: 'bib-1', people },
    })
    expect(explanationsOf(personPlace, quarter, state).map(({ en }) => en)).toEqual([
      '“Smartphone”, lesson 1 of 3, Tuesday 12 January at 9:30: D2 does not work at Bibliotheek.',
      '“Smartphone”, lesson 2 of 3, Tuesday 19 January at 9:30: D2 does not work at Bibliotheek.',
      '“Smartphone”, lesson 3 of 3, Tuesday 26 January at 9:30: D2 does not work at Bibliotheek.',
    ])
  })

  it('names the person and the place', () => {
    const state = stateOf(quarter, {
      'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1', 'D2'] },
    })
    expect(explanationsOf(personPlace, quarter, state)).toEqual([
      {
        nl: '“Smartphone”, les 1 van 3, dinsdag 12 januari om 9.30 uur: D2 werkt niet in Bibliotheek.',
        en: '“Smartphone”, lesson 1 of 3, Tuesday 12 January at 9:30: D2 does not work at Bibliotheek.',
      },
    ])
  })
})
