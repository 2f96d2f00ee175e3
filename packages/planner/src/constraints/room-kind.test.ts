import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { roomKind } from './room-kind.ts'

const quarter = exampleQuarter()

describe('room-kind', () => {
  it.each([
    {
      when: 'the room is for IT cafés too',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-2' } },
      cost: 0,
    },
    {
      when: 'the room is not for courses',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-2' } },
      cost: 1,
    },
    {
      when: 'the room is for anything',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'two lessons are in a wrong room',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-2' },
        'email-2/1': { start: '2027-01-14T09:30', room: 'bib-2' },
      },
      cost: 2,
    },
    {
      when: 'a walk-in says where it is',
      spots: { 'inloop@2027-01-08T13:30': { room: 'bib-2' } },
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
    { when: 'it is online', spots: { 'itsme-1/1': { start: '2027-01-12T09:30' } }, cost: 0 },
    { when: 'it is out', spots: { 'email-1/1': { room: 'bib-2' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(roomKind, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says what the room is not for', () => {
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-2' } })
    expect(explanationsOf(roomKind, quarter, state)).toEqual([
      {
        nl: 'Bibliotheek, foyer dient niet voor cursussen.',
        en: 'Bibliotheek, foyer is not meant for courses.',
      },
    ])
  })
})
