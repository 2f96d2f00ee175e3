import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { spacing } from './spacing.ts'

const quarter = exampleQuarter()

describe('spacing', () => {
  it.each([
    {
      when: 'enough days and another wijk lie between',
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
        'it-cafe.2/1': { start: '2027-01-26T14:00', room: 'hal-1' },
      },
      cost: 0,
    },
    {
      when: 'one day is lacking',
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
        'it-cafe.2/1': { start: '2027-01-25T14:00', room: 'hal-1' },
      },
      cost: 1,
    },
    {
      when: 'the later one comes first',
      spots: {
        'it-cafe.1/1': { start: '2027-01-25T14:00', room: 'hal-1' },
        'it-cafe.2/1': { start: '2027-01-12T14:00', room: 'bib-1' },
      },
      cost: 1,
    },
    {
      when: 'the wijk is the same',
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
        'it-cafe.2/1': { start: '2027-01-26T14:00', room: 'bib-2' },
      },
      cost: 1,
    },
    {
      when: 'the bus stands in the same wijk',
      spots: {
        'it-cafe.1/1': { start: '2027-01-13T14:00', room: 'bus-1' },
        'it-cafe.2/1': { start: '2027-01-27T14:00', room: 'bib-2' },
      },
      cost: 1,
    },
    {
      when: 'days and wijk are wrong',
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
        'it-cafe.2/1': { start: '2027-01-19T14:00', room: 'bib-1' },
      },
      cost: 8,
    },
    {
      when: 'one of them is out',
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'it is a series',
      spots: {
        'opleiding.1/1': { start: '2027-01-12T09:30' },
        'opleiding.1/2': { start: '2027-01-12T09:30' },
      },
      cost: 0,
    },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(spacing, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says what is asked', () => {
    const state = stateOf(quarter, {
      'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
      'it-cafe.2/1': { start: '2027-01-19T14:00', room: 'bib-1' },
    })
    expect(explanationsOf(spacing, quarter, state)).toEqual([
      {
        nl: '“IT-café” is dinsdag 12 januari om 14 uur en dinsdag 19 januari om 14 uur. Gevraagd: minstens 14 dagen ertussen en telkens een andere wijk.',
        en: '“IT café” is Tuesday 12 January at 14:00 and Tuesday 19 January at 14:00. Asked: at least 14 days between and another wijk each time.',
      },
    ])
  })
})
