import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { personAvailable } from './person-available.ts'

const quarter = exampleQuarter()

describe('person-available', () => {
  it.each([
    {
      when: 'it ends as the day of the trainer ends',
      spots: { 'email-1/1': { start: '2027-01-12T15:30', people: ['T1'] } },
      cost: 0,
    },
    {
      when: 'it ends a quarter-hour later',
      spots: { 'email-1/1': { start: '2027-01-12T15:45', people: ['T1'] } },
      cost: 1,
    },
    {
      when: 'two people are away all day',
      spots: { 'smartphone-1/1': { start: '2027-01-16T09:30', people: ['T1', 'D1'] } },
      cost: 12,
    },
    {
      when: 'one of two is away',
      spots: { 'smartphone-1/1': { start: '2027-01-13T09:30', people: ['T1', 'D2'] } },
      cost: 6,
    },
    {
      when: 'it is online on a day off',
      spots: { 'itsme-1/1': { start: '2027-01-11T09:30', people: ['T2'] } },
      cost: 6,
    },
    {
      when: 'a helper of a walk-in is away',
      spots: { 'inloop@2027-01-08T13:30': { people: ['D2', 'D1'] } },
      cost: 8,
    },
    { when: 'nobody is there', spots: { 'email-1/1': { start: '2027-01-16T09:30' } }, cost: 0 },
    { when: 'it is out', spots: { 'email-1/1': { people: ['T1'] } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(personAvailable, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it.each([
    { when: 'no digibank minds', leie: true, schelde: true, cost: 0 },
    { when: 'only another digibank minds', leie: true, schelde: false, cost: 0 },
    { when: 'only its own digibank minds', leie: false, schelde: true, cost: 6 },
    { when: 'every digibank minds', leie: false, schelde: false, cost: 6 },
  ])('costs $cost when a trainer has not said yes and $when', ({ leie, schelde, cost }) => {
    const { digibanken = [], availability = [] } = exampleProblem()
    const said = exampleQuarter({
      digibanken: digibanken.map((d) => ({
        ...d,
        policy: { planOnUnconfirmed: d.id === 'leie' ? leie : schelde },
      })),
      availability: availability.map((a) =>
        a.subject.id === 'T1' ? { ...a, state: 'option' } : a,
      ),
    })
    const spots = { 'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] } }
    expect(penaltyOf(personAvailable, said, stateOf(said, spots))).toBe(cost)
  })

  it('names nobody of the lessons before and after', () => {
    const people = ['T1', 'D2']
    const state = stateOf(quarter, {
      'smartphone-1/1': { start: '2027-01-13T09:30', people },
      'smartphone-1/2': { start: '2027-01-20T09:30', people },
      'smartphone-1/3': { start: '2027-01-27T09:30', people },
    })
    expect(explanationsOf(personAvailable, quarter, state).map(({ en }) => en)).toEqual([
      'D2 is not free for 1 hour 30 minutes during “Smartphone”, lesson 1 of 3, Wednesday 13 January at 9:30.',
      'D2 is not free for 1 hour 30 minutes during “Smartphone”, lesson 2 of 3, Wednesday 20 January at 9:30.',
      'D2 is not free for 1 hour 30 minutes during “Smartphone”, lesson 3 of 3, Wednesday 27 January at 9:30.',
    ])
  })

  it('names everybody who is away', () => {
    const state = stateOf(quarter, {
      'smartphone-1/1': { start: '2027-01-16T09:30', people: ['T1', 'D1'] },
    })
    expect(explanationsOf(personAvailable, quarter, state)).toEqual([
      {
        nl: 'T1 is 1 uur 30 minuten niet vrij tijdens “Smartphone”, les 1 van 3, zaterdag 16 januari om 9.30 uur. D1 is 1 uur 30 minuten niet vrij tijdens “Smartphone”, les 1 van 3, zaterdag 16 januari om 9.30 uur.',
        en: 'T1 is not free for 1 hour 30 minutes during “Smartphone”, lesson 1 of 3, Saturday 16 January at 9:30. D1 is not free for 1 hour 30 minutes during “Smartphone”, lesson 1 of 3, Saturday 16 January at 9:30.',
      },
    ])
  })
})
