import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { personConflict } from './person-conflict.ts'

const quarter = exampleQuarter()

describe('person-conflict', () => {
  it.each([
    {
      when: 'lessons at one place follow each other',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T11:00', room: 'bib-1', people: ['T1'] },
      },
      cost: 0,
    },
    {
      when: 'there is just time to drive',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T11:15', room: 'hal-1', people: ['T1'] },
      },
      cost: 0,
    },
    {
      when: 'a quarter-hour is lacking to drive',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T11:00', room: 'hal-1', people: ['T1'] },
      },
      cost: 1,
    },
    {
      when: 'a quarter-hour is lacking to drive back',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'hal-1', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T11:00', room: 'bib-1', people: ['T1'] },
      },
      cost: 1,
    },
    {
      when: 'two lessons are at one time',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] },
      },
      cost: 6,
    },
    {
      when: 'a short session lies within a longer one',
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-2', people: ['D1'] },
        'smartphone-1/1': { start: '2027-01-12T14:15', room: 'bib-1', people: ['T1', 'D1'] },
      },
      cost: 6,
    },
    {
      when: 'somebody goes on foot',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1', 'D1'] },
        'it-cafe.1/1': { start: '2027-01-12T11:00', room: 'hal-1', people: ['D1'] },
      },
      cost: 3,
    },
    {
      when: 'the next one is online',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T2'] },
        'itsme-1/1': { start: '2027-01-12T11:00', people: ['T2'] },
      },
      cost: 0,
    },
    {
      when: 'a person has two roles in one session',
      spots: { 'inloop@2027-01-08T13:30': { people: ['D1', 'D1'] } },
      cost: 8,
    },
    {
      when: 'the people are different',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] },
        'email-2/1': { start: '2027-01-12T09:30', room: 'hal-1', people: ['T2'] },
      },
      cost: 0,
    },
    {
      when: 'the days are different',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] },
        'email-2/1': { start: '2027-01-13T09:30', room: 'hal-1', people: ['T1'] },
      },
      cost: 0,
    },
    {
      when: 'one of them is out',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] },
        'email-2/1': { people: ['T1'] },
      },
      cost: 0,
    },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(personConflict, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says how much time is lacking, and between what', () => {
    const state = stateOf(quarter, {
      'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] },
      'email-2/1': { start: '2027-01-12T11:00', room: 'hal-1', people: ['T1'] },
    })
    expect(explanationsOf(personConflict, quarter, state)).toEqual([
      {
        nl: 'T1 komt 15 minuten tekort tussen “E-mail”, dinsdag 12 januari om 9.30 uur en “E-mail”, dinsdag 12 januari om 11 uur.',
        en: 'T1 is 15 minutes short between “E-mail”, Tuesday 12 January at 9:30 and “E-mail”, Tuesday 12 January at 11:00.',
      },
    ])
  })
})
