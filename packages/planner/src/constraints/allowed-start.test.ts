import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { allowedStart } from './allowed-start.ts'

const quarter = exampleQuarter()

describe('allowed-start', () => {
  it.each([
    {
      when: 'it starts on the half hour',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'it starts a quarter-hour later',
      spots: { 'email-1/1': { start: '2027-01-12T09:45', room: 'bib-1' } },
      cost: 1,
    },
    {
      when: 'the bus allows the whole hour',
      spots: { 'email-1/1': { start: '2027-01-13T10:00', room: 'bus-1' } },
      cost: 0,
    },
    {
      when: 'it starts half an hour off on the bus',
      spots: { 'email-1/1': { start: '2027-01-13T09:30', room: 'bus-1' } },
      cost: 2,
    },
    {
      when: 'it starts online at a quarter past',
      spots: { 'itsme-1/1': { start: '2027-01-12T09:15' } },
      cost: 1,
    },
    {
      when: 'it starts online on the hour',
      spots: { 'itsme-1/1': { start: '2027-01-12T09:00' } },
      cost: 0,
    },
    {
      when: 'the start is given',
      spots: { 'bezoek.1/1': { start: '2027-01-19T10:15', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'it is a walk-in',
      spots: { 'inloop@2027-01-08T13:30': { start: '2027-01-08T13:45' } },
      cost: 0,
    },
    { when: 'it is out', spots: { 'email-1/1': { room: 'bus-1' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(allowedStart, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says which start is not allowed where', () => {
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-01-12T09:45', room: 'bib-1' } })
    expect(explanationsOf(allowedStart, quarter, state)).toEqual([
      {
        nl: '“E-mail”, dinsdag 12 januari om 9.45 uur: in Bibliotheek begint niets om kwart voor.',
        en: '“E-mail”, Tuesday 12 January at 9:45: nothing starts at a quarter to at Bibliotheek.',
      },
    ])
  })
})
