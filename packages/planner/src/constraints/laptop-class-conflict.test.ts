import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { laptopClassConflict } from './laptop-class-conflict.ts'

const quarter = exampleQuarter()

describe('laptop-class-conflict', () => {
  it.each([
    {
      when: 'the laptops stay at home',
      spots: { 'email-1/1': { start: '2027-01-12T09:00', room: 'hal-1', laptops: 'klas-a' } },
      cost: 0,
    },
    {
      when: 'they arrive and are set up just in time',
      spots: { 'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' } },
      cost: 0,
    },
    {
      when: 'they arrive half an hour too late',
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-a' } },
      cost: 2,
    },
    {
      when: 'they leave just in time',
      spots: { 'email-1/1': { start: '2027-01-12T14:45', room: 'bib-1', laptops: 'klas-a' } },
      cost: 0,
    },
    {
      when: 'they leave a quarter-hour too late',
      spots: { 'email-1/1': { start: '2027-01-12T15:00', room: 'bib-1', laptops: 'klas-a' } },
      cost: 1,
    },
    {
      when: 'two lessons follow each other at one place',
      spots: {
        'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-12T11:30', room: 'bib-1', laptops: 'klas-a' },
      },
      cost: 0,
    },
    {
      when: 'two lessons overlap at one place',
      spots: {
        'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-12T11:15', room: 'bib-2', laptops: 'klas-a' },
      },
      cost: 1,
    },
    {
      when: 'there is just time to move',
      spots: {
        'email-1/1': { start: '2027-01-12T09:00', room: 'hal-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-12T11:45', room: 'bib-1', laptops: 'klas-a' },
      },
      cost: 0,
    },
    {
      when: 'a quarter-hour is lacking to move',
      spots: {
        'email-1/1': { start: '2027-01-12T09:00', room: 'hal-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-12T11:30', room: 'bib-1', laptops: 'klas-a' },
      },
      cost: 1,
    },
    {
      when: 'it is at two places at once',
      spots: {
        'email-1/1': { start: '2027-01-12T11:30', room: 'hal-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-12T11:30', room: 'bib-1', laptops: 'klas-a' },
      },
      cost: 11,
    },
    {
      when: 'the laptops differ',
      spots: {
        'email-1/1': { start: '2027-01-12T11:30', room: 'hal-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-12T11:30', room: 'bib-1', laptops: 'klas-b' },
      },
      cost: 0,
    },
    {
      when: 'laptops without a home arrive too late',
      spots: { 'email-1/1': { start: '2027-01-12T09:00', room: 'hal-1', laptops: 'klas-b' } },
      cost: 4,
    },
    {
      when: 'the laptops are not free at all',
      spots: { 'email-1/1': { start: '2027-01-13T09:00', room: 'bib-1', laptops: 'klas-a' } },
      cost: 0,
    },
    {
      when: 'no laptops come',
      spots: { 'email-1/1': { start: '2027-01-12T09:00', room: 'bib-1' } },
      cost: 0,
    },
    { when: 'it is out', spots: { 'email-1/1': { room: 'bib-1', laptops: 'klas-a' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(laptopClassConflict, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('counts from the first session of the day only', () => {
    const state = stateOf(quarter, {
      'email-1/1': { start: '2027-01-12T09:00', room: 'bib-1', laptops: 'klas-b' },
      'email-2/1': { start: '2027-01-12T09:15', room: 'bib-1', laptops: 'klas-b' },
    })
    expect(penaltyOf(laptopClassConflict, quarter, state)).toBe(4 + 5)
  })

  it('knows laptops that are free from the first night', () => {
    const night = exampleQuarter({
      availability: (exampleProblem().availability ?? []).map((a) =>
        a.subject.id === 'klas-a'
          ? { ...a, when: { start: '2027-01-04T00:00', minutes: 1440 } }
          : a,
      ),
    })
    const spots = { 'email-1/1': { start: '2027-01-04T00:30', room: 'bib-1', laptops: 'klas-a' } }
    expect(penaltyOf(laptopClassConflict, night, stateOf(night, spots))).toBe(2)
  })

  it('gives each class its own time to move, and speaks of each day', () => {
    const slow = exampleQuarter({
      laptopClasses: (exampleProblem().laptopClasses ?? []).map((c) =>
        c.id === 'klas-b' ? { ...c, transportMinutes: 120 } : c,
      ),
    })
    const state = stateOf(slow, {
      'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-a' },
      'email-2/1': { start: '2027-01-14T09:30', room: 'bib-1', laptops: 'klas-a' },
      'schoolapps-1/1': { start: '2027-01-11T09:30', room: 'bib-1', laptops: 'klas-b' },
    })
    expect(explanationsOf(laptopClassConflict, slow, state).map(({ en }) => en)).toEqual([
      'Laptopklas A has 30 minutes too little to move: “E-mail”, Tuesday 12 January at 9:30.',
      'Laptopklas A has 30 minutes too little to move: “E-mail”, Thursday 14 January at 9:30.',
      'Laptopklas B has 2 hours too little to move: “School apps”, Monday 11 January at 9:30.',
    ])
  })

  it('says how much time is lacking, and between what', () => {
    const state = stateOf(quarter, {
      'email-1/1': { start: '2027-01-12T09:00', room: 'hal-1', laptops: 'klas-a' },
      'email-2/1': { start: '2027-01-12T11:30', room: 'bib-1', laptops: 'klas-a' },
    })
    expect(explanationsOf(laptopClassConflict, quarter, state)).toEqual([
      {
        nl: 'Laptopklas A heeft 15 minuten te weinig om te verhuizen: “E-mail”, dinsdag 12 januari om 9 uur en “E-mail”, dinsdag 12 januari om 11.30 uur.',
        en: 'Laptopklas A has 15 minutes too little to move: “E-mail”, Tuesday 12 January at 9:00 and “E-mail”, Tuesday 12 January at 11:30.',
      },
    ])
  })
})
