import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { laptopClassMoves } from './laptop-class-moves.ts'

const quarter = exampleQuarter()

describe('laptop-class-moves', () => {
  it.each([
    {
      when: 'the laptops move once',
      spots: { 'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' } },
      cost: 0,
    },
    {
      when: 'they move twice in a week',
      spots: {
        'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-14T10:00', room: 'bib-1', laptops: 'klas-a' },
      },
      cost: 1,
    },
    {
      when: 'they stay for two lessons',
      spots: {
        'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-12T11:30', room: 'bib-2', laptops: 'klas-a' },
      },
      cost: 0,
    },
    {
      when: 'one of the two days is at home',
      spots: {
        'email-1/1': { start: '2027-01-12T10:00', room: 'hal-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-14T10:00', room: 'bib-1', laptops: 'klas-a' },
      },
      cost: 0,
    },
    {
      when: 'they go home in between',
      spots: {
        'email-1/1': { start: '2027-01-12T09:00', room: 'bib-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-12T11:30', room: 'hal-1', laptops: 'klas-a' },
        'schoolapps-1/1': { start: '2027-01-12T14:00', room: 'bib-1', laptops: 'klas-a' },
      },
      cost: 1,
    },
    {
      when: 'they move in two weeks',
      spots: {
        'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' },
        'email-2/1': { start: '2027-01-19T10:00', room: 'bib-1', laptops: 'klas-a' },
      },
      cost: 0,
    },
    {
      when: 'other laptops have no limit',
      spots: {
        'email-1/1': { start: '2027-01-11T10:00', room: 'bib-1', laptops: 'klas-b' },
        'email-2/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-b' },
      },
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(laptopClassMoves, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('counts the moves of each class apart', () => {
    const limited = exampleQuarter({
      laptopClasses: (exampleProblem().laptopClasses ?? []).map((c) => ({
        ...c,
        maxMovesPerWeek: 1,
      })),
    })
    const state = stateOf(limited, {
      'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' },
      'email-2/1': { start: '2027-01-12T14:00', room: 'hal-1', laptops: 'klas-b' },
    })
    expect(penaltyOf(laptopClassMoves, limited, state)).toBe(0)
  })

  it('counts the moves of the week', () => {
    const state = stateOf(quarter, {
      'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' },
      'email-2/1': { start: '2027-01-14T10:00', room: 'bib-1', laptops: 'klas-a' },
    })
    expect(explanationsOf(laptopClassMoves, quarter, state)).toEqual([
      {
        nl: 'Laptopklas A verhuist 2 keer in de week van maandag 11 januari. Er mag 1 keer.',
        en: 'Laptopklas A moves 2 times in the week of Monday 11 January. The most is 1.',
      },
    ])
  })
})
