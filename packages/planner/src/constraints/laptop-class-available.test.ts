import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { laptopClassAvailable } from './laptop-class-available.ts'

const quarter = exampleQuarter()

describe('laptop-class-available', () => {
  it.each([
    {
      when: 'it ends as the laptops leave',
      spots: { 'email-1/1': { start: '2027-01-12T15:30', laptops: 'klas-a' } },
      cost: 0,
    },
    {
      when: 'it ends a quarter-hour later',
      spots: { 'email-1/1': { start: '2027-01-12T15:45', laptops: 'klas-a' } },
      cost: 1,
    },
    {
      when: 'the owner needs the laptops that day',
      spots: { 'email-1/1': { start: '2027-01-13T09:30', laptops: 'klas-a' } },
      cost: 6,
    },
    {
      when: 'another class is free that day',
      spots: { 'email-1/1': { start: '2027-01-11T09:30', laptops: 'klas-b' } },
      cost: 0,
    },
    { when: 'no laptops come', spots: { 'email-1/1': { start: '2027-01-13T09:30' } }, cost: 0 },
    { when: 'it is out', spots: { 'email-1/1': { laptops: 'klas-a' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(laptopClassAvailable, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it.each([
    { when: 'no digibank minds', leie: true, schelde: true, cost: 0 },
    { when: 'only another digibank minds', leie: true, schelde: false, cost: 0 },
    { when: 'only its own digibank minds', leie: false, schelde: true, cost: 6 },
    { when: 'every digibank minds', leie: false, schelde: false, cost: 6 },
  ])(
    'costs $cost when the owner of the laptops has not said yes and $when',
    ({ leie, schelde, cost }) => {
      const { digibanken = [], availability = [] } = exampleProblem()
      const said = exampleQuarter({
        digibanken: digibanken.map((d) => ({
          ...d,
          policy: { planOnUnconfirmed: d.id === 'leie' ? leie : schelde },
        })),
        availability: availability.map((a) =>
          a.subject.id === 'klas-a' ? { ...a, state: 'option' } : a,
        ),
      })
      const spots = { 'email-1/1': { start: '2027-01-12T09:30', laptops: 'klas-a' } }
      expect(penaltyOf(laptopClassAvailable, said, stateOf(said, spots))).toBe(cost)
    },
  )

  it('says for how long the laptops are not free', () => {
    const state = stateOf(quarter, {
      'email-1/1': { start: '2027-01-12T15:45', laptops: 'klas-a' },
    })
    expect(explanationsOf(laptopClassAvailable, quarter, state)).toEqual([
      {
        nl: 'Laptopklas A is 15 minuten niet vrij tijdens “E-mail”, dinsdag 12 januari om 15.45 uur.',
        en: 'Laptopklas A is not free for 15 minutes during “E-mail”, Tuesday 12 January at 15:45.',
      },
    ])
  })
})
