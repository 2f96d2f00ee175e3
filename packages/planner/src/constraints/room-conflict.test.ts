import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { roomConflict } from './room-conflict.ts'

const quarter = exampleQuarter()

describe('room-conflict', () => {
  it.each([
    {
      when: 'one session follows the other',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
        'email-2/1': { start: '2027-01-12T11:00', room: 'bib-1' },
      },
      cost: 0,
    },
    {
      when: 'a session starts one quarter-hour too early',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
        'email-2/1': { start: '2027-01-12T10:45', room: 'bib-1' },
      },
      cost: 1,
    },
    {
      when: 'two sessions of 90 minutes are at the same time',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
        'email-2/1': { start: '2027-01-12T09:30', room: 'bib-1' },
      },
      cost: 6,
    },
    {
      when: 'three sessions are at the same time, every two of them counted',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
        'email-2/1': { start: '2027-01-12T09:30', room: 'bib-1' },
        'schoolapps-1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
      },
      cost: 18,
    },
    {
      when: 'a walk-in uses the room',
      spots: { 'email-1/1': { start: '2027-01-08T13:00', room: 'bib-2' } },
      cost: 4,
    },
    {
      when: 'the rooms differ',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
        'email-2/1': { start: '2027-01-12T09:30', room: 'hal-1' },
      },
      cost: 0,
    },
    {
      when: 'both sessions are online',
      spots: {
        'itsme-1/1': { start: '2027-01-12T09:30' },
        'schoolapps-1/1': { start: '2027-01-12T09:30', room: null },
      },
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(roomConflict, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('speaks of each day apart', () => {
    const spots = (date: string) => ({ start: `2027-01-${date}T09:30`, room: 'bib-1' })
    const state = stateOf(quarter, {
      'email-1/1': spots('12'),
      'email-2/1': spots('12'),
      'schoolapps-1/1': spots('14'),
      'smartphone-1/1': spots('14'),
    })
    expect(explanationsOf(roomConflict, quarter, state)).toHaveLength(2)
  })

  it('names the room and the sessions', () => {
    const state = stateOf(quarter, {
      'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
      'email-2/1': { start: '2027-01-12T10:00', room: 'bib-1' },
    })
    expect(explanationsOf(roomConflict, quarter, state)).toEqual([
      {
        nl: 'Bibliotheek, leslokaal is 1 uur dubbel bezet: “E-mail”, dinsdag 12 januari om 9.30 uur en “E-mail”, dinsdag 12 januari om 10 uur.',
        en: 'Bibliotheek, leslokaal is taken twice for 1 hour: “E-mail”, Tuesday 12 January at 9:30 and “E-mail”, Tuesday 12 January at 10:00.',
      },
    ])
  })
})
