import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { seriesOrder } from './series-order.ts'

const quarter = exampleQuarter()

describe('series-order', () => {
  it.each([
    {
      when: 'lessons are a week apart',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30' },
        'smartphone-1/2': { start: '2027-01-19T09:30' },
        'smartphone-1/3': { start: '2027-01-26T09:30' },
      },
      cost: 0,
    },
    {
      when: 'lessons are the fewest and the most days apart',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30' },
        'smartphone-1/2': { start: '2027-01-17T09:30' },
        'smartphone-1/3': { start: '2027-02-02T09:30' },
      },
      cost: 0,
    },
    {
      when: 'lessons are one day too near',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30' },
        'smartphone-1/2': { start: '2027-01-16T09:30' },
        'smartphone-1/3': { start: '2027-01-26T09:30' },
      },
      cost: 1,
    },
    {
      when: 'lessons are one day too far',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30' },
        'smartphone-1/2': { start: '2027-01-19T09:30' },
        'smartphone-1/3': { start: '2027-02-05T09:30' },
      },
      cost: 1,
    },
    {
      when: 'two lessons are on one day',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30' },
        'smartphone-1/2': { start: '2027-01-12T13:00' },
        'smartphone-1/3': { start: '2027-01-19T09:30' },
      },
      cost: 5,
    },
    {
      when: 'the second starts as the first ends',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30' },
        'smartphone-1/2': { start: '2027-01-12T11:00' },
        'smartphone-1/3': { start: '2027-01-19T09:30' },
      },
      cost: 5,
    },
    {
      when: 'only the first has a place yet',
      spots: { 'smartphone-1/1': { start: '2027-01-19T09:30' } },
      cost: 0,
    },
    {
      when: 'only the last has a place yet',
      spots: { 'smartphone-1/3': { start: '2027-02-05T09:30' } },
      cost: 0,
    },
    {
      when: 'two lessons are at one time',
      spots: {
        'smartphone-1/1': { start: '2027-01-12T09:30' },
        'smartphone-1/2': { start: '2027-01-12T09:30' },
        'smartphone-1/3': { start: '2027-01-19T09:30' },
      },
      cost: 6,
    },
    {
      when: 'the order is reversed',
      spots: {
        'smartphone-1/1': { start: '2027-01-19T09:30' },
        'smartphone-1/2': { start: '2027-01-12T09:30' },
        'smartphone-1/3': { start: '2027-01-26T09:30' },
      },
      cost: 12,
    },
    {
      when: 'a cohort meets too soon again',
      spots: {
        'opleiding.1/1': { start: '2027-01-12T09:30' },
        'opleiding.1/2': { start: '2027-01-14T09:30' },
      },
      cost: 3,
    },
    {
      when: 'a lesson stands alone',
      spots: { 'email-1/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    { when: 'the series is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(seriesOrder, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says how many days are between', () => {
    const state = stateOf(quarter, {
      'smartphone-1/1': { start: '2027-01-12T09:30' },
      'smartphone-1/2': { start: '2027-01-16T09:30' },
      'smartphone-1/3': { start: '2027-01-26T09:30' },
    })
    expect(explanationsOf(seriesOrder, quarter, state)).toEqual([
      {
        nl: '“Smartphone”, les 2 van 3, zaterdag 16 januari om 9.30 uur: 4 dagen na de vorige les. Het moeten er 5 tot 16 zijn.',
        en: '“Smartphone”, lesson 2 of 3, Saturday 16 January at 9:30: 4 days after the lesson before. It must be 5 to 16.',
      },
    ])
  })

  it('speaks of one day, of the same day, and of no other course', () => {
    const state = stateOf(quarter, {
      'smartphone-1/1': { start: '2027-01-12T09:30' },
      'smartphone-1/2': { start: '2027-01-12T13:00' },
      'smartphone-1/3': { start: '2027-01-13T09:30' },
      'itsme-1/1': { start: '2027-01-14T09:30' },
    })
    expect(explanationsOf(seriesOrder, quarter, state)).toEqual([
      {
        nl: '“Smartphone”, les 2 van 3, dinsdag 12 januari om 13 uur: dat is niet na de vorige les. “Smartphone”, les 3 van 3, woensdag 13 januari om 9.30 uur: 1 dag na de vorige les. Het moeten er 5 tot 16 zijn.',
        en: '“Smartphone”, lesson 2 of 3, Tuesday 12 January at 13:00: that is not after the lesson before. “Smartphone”, lesson 3 of 3, Wednesday 13 January at 9:30: 1 day after the lesson before. It must be 5 to 16.',
      },
    ])
  })

  it('says that the order is wrong', () => {
    const state = stateOf(quarter, {
      'opleiding.1/1': { start: '2027-01-14T09:30' },
      'opleiding.1/2': { start: '2027-01-12T09:30' },
    })
    expect(explanationsOf(seriesOrder, quarter, state)).toEqual([
      {
        nl: '“Opleiding digibuddy’s”, les 2 van 2, dinsdag 12 januari om 9.30 uur: dat is niet na de vorige les.',
        en: '“Digibuddy training”, lesson 2 of 2, Tuesday 12 January at 9:30: that is not after the lesson before.',
      },
    ])
  })
})
