import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { spreadWijken } from './spread-wijken.ts'

const quarter = exampleQuarter()
const at = (room: string | null, start = '2027-01-13T10:00') => ({ start, room })

describe('spread-wijken', () => {
  it.each([
    {
      when: 'two lessons are in one wijk',
      spots: { 'email-1/1': at('bib-1'), 'email-2/1': at('bib-2') },
      cost: 0,
    },
    {
      when: 'three lessons are in one wijk',
      spots: { 'email-1/1': at('bib-1'), 'email-2/1': at('bib-2'), 'schoolapps-1/1': at('bib-1') },
      cost: 1,
    },
    {
      when: 'four lessons are in one wijk, one of them in a bus that stands there',
      spots: {
        'email-1/1': at('bib-1'),
        'email-2/1': at('bib-2'),
        'schoolapps-1/1': at('bib-1'),
        'smartphone-1/1': at('bus-1'),
      },
      cost: 2,
    },
    {
      when: 'the third lesson is in another wijk',
      spots: { 'email-1/1': at('bib-1'), 'email-2/1': at('bib-2'), 'schoolapps-1/1': at('hal-1') },
      cost: 0,
    },
    {
      when: 'the third lesson is a day later',
      spots: {
        'email-1/1': at('bib-1'),
        'email-2/1': at('bib-2'),
        'schoolapps-1/1': at('bib-1', '2027-01-14T10:00'),
      },
      cost: 0,
    },
    {
      when: 'the third session is an IT café',
      spots: { 'email-1/1': at('bib-1'), 'email-2/1': at('bib-2'), 'it-cafe.1/1': at('bib-2') },
      cost: 0,
    },
    {
      when: 'the third lesson is online, on the first day',
      spots: {
        'email-1/1': at('bib-1', '2027-01-04T10:00'),
        'email-2/1': at('bib-2', '2027-01-04T10:00'),
        'itsme-1/1': at(null, '2027-01-04T10:00'),
      },
      cost: 0,
    },
    {
      when: 'the third lesson is online',
      spots: { 'email-1/1': at('bib-1'), 'email-2/1': at('bib-2'), 'itsme-1/1': at(null) },
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(spreadWijken, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names the wijk and the day', () => {
    const state = stateOf(quarter, {
      'email-1/1': at('bib-1'),
      'email-2/1': at('bib-2'),
      'schoolapps-1/1': at('bib-1'),
    })
    expect(explanationsOf(spreadWijken, quarter, state)).toEqual([
      {
        nl: 'Noord heeft 3 lessen op woensdag 13 januari; liefst zijn dat er hoogstens 2.',
        en: 'Noord has 3 lessons on Wednesday 13 January; at most 2 is better.',
      },
    ])
  })
})
