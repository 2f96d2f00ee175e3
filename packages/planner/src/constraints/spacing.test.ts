import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { spacing } from './spacing.ts'

const quarter = exampleQuarter()

/** The example in which IT cafés lie apart otherwise. */
const spaced = (spacing: { minDaysBetween?: number; differentWijken?: boolean }, count = 2) =>
  exampleQuarter({
    activities: (exampleProblem().activities ?? []).map((a) =>
      a.id === 'it-cafe' ? { ...a, count, spacing } : a,
    ),
  })

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
      when: 'neither has a place yet',
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00' },
        'it-cafe.2/1': { start: '2027-01-26T14:00' },
      },
      cost: 0,
    },
    {
      when: 'the wijk may be the same',
      of: spaced({ minDaysBetween: 1 }),
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
        'it-cafe.2/1': { start: '2027-01-13T14:00', room: 'bib-2' },
      },
      cost: 0,
    },
    {
      when: 'one day is asked',
      of: spaced({ minDaysBetween: 1 }),
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
        'it-cafe.2/1': { start: '2027-01-12T16:00', room: 'bib-2' },
      },
      cost: 1,
    },
    {
      when: 'only the wijk is asked',
      of: spaced({ differentWijken: true }),
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
        'it-cafe.2/1': { start: '2027-01-12T14:00', room: 'bib-2' },
      },
      cost: 1,
    },
    {
      when: 'there are three of them',
      of: spaced({ minDaysBetween: 3 }, 3),
      spots: {
        'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-1' },
        'it-cafe.2/1': { start: '2027-01-13T14:00', room: 'bib-1' },
        'it-cafe.3/1': { start: '2027-01-14T14:00', room: 'bib-1' },
      },
      cost: 2 + 2 + 1,
    },
    {
      when: 'it is a series',
      spots: {
        'opleiding.1/1': { start: '2027-01-12T09:30' },
        'opleiding.1/2': { start: '2027-01-12T09:30' },
      },
      cost: 0,
    },
  ])('costs $cost when $when', ({ of = quarter, spots, cost }) => {
    expect(penaltyOf(spacing, of, stateOf(of, spots))).toBe(cost)
  })

  it.each([
    {
      asked: { minDaysBetween: 1 },
      nl: 'Gevraagd: minstens 1 dag ertussen.',
      en: 'Asked: at least 1 day between.',
    },
    {
      asked: { differentWijken: true },
      nl: 'Gevraagd: telkens een andere wijk.',
      en: 'Asked: another wijk each time.',
    },
  ])('says no more than what is asked: $en', ({ asked, nl, en }) => {
    const quarter = spaced(asked)
    const spot = { start: '2027-01-12T14:00', room: 'bib-1' }
    const state = stateOf(quarter, { 'it-cafe.1/1': spot, 'it-cafe.2/1': spot })
    const [said] = explanationsOf(spacing, quarter, state)
    expect(said.nl.slice(said.nl.indexOf('Gevraagd'))).toBe(nl)
    expect(said.en.slice(said.en.indexOf('Asked'))).toBe(en)
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
