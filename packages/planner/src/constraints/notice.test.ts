import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { notice } from './notice.ts'

function quarterAsOf(asOf: string, fixed: ReturnType<typeof standingLesson> = {}) {
  return exampleQuarter({ horizon: { ...exampleProblem().horizon, asOf }, fixed })
}

// Fifteen working days before Thursday 14 January, with Christmas and New Year in between.
const before = quarterAsOf('2026-12-22T09:00')
const halfway = quarterAsOf('2027-01-12T12:00')
const standing = quarterAsOf('2027-01-12T09:00', standingLesson())
const movable = quarterAsOf('2027-01-12T09:00', standingLesson(['place', 'people']))

describe('notice', () => {
  it.each([
    {
      when: 'it is just long enough ahead',
      quarter: before,
      spots: { 'email-1/1': { start: '2027-01-14T09:30' } },
      cost: 0,
    },
    {
      when: 'it is one day too early',
      quarter: before,
      spots: { 'email-1/1': { start: '2027-01-13T09:30' } },
      cost: 1,
    },
    {
      when: 'it is a week too early',
      quarter: before,
      spots: { 'email-1/1': { start: '2027-01-07T09:30' } },
      cost: 7,
    },
    {
      when: 'no contract pays the trainer',
      quarter: before,
      spots: { 'itsme-1/1': { start: '2027-01-05T09:30' } },
      cost: 0,
    },
    { when: 'a walk-in is before the present', quarter: halfway, spots: {}, cost: 0 },
    {
      when: 'a new lesson starts in the present quarter-hour',
      quarter: halfway,
      spots: { 'itsme-1/1': { start: '2027-01-12T12:00' } },
      cost: 0,
    },
    {
      when: 'a new lesson is in the past',
      quarter: halfway,
      spots: { 'itsme-1/1': { start: '2027-01-12T11:30' } },
      cost: 1,
    },
    { when: 'it stands already', quarter: standing, spots: {}, cost: 0 },
    {
      when: 'what stands already moves into the past',
      quarter: movable,
      spots: { 'email-0/1': { start: '2027-01-11T09:30' } },
      cost: 1,
    },
    { when: 'everything is out', quarter: before, spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(notice, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says from when it can be ordered', () => {
    const quarter = before
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-01-12T09:30' } })
    expect(explanationsOf(notice, quarter, state)).toEqual([
      {
        nl: '“E-mail”, dinsdag 12 januari om 9.30 uur: te laat om te bestellen. Opdracht basis kan vanaf donderdag 14 januari.',
        en: '“E-mail”, Tuesday 12 January at 9:30: too late to order. Contract basis is possible from Thursday 14 January.',
      },
    ])
  })

  it('says that it can be ordered for the next quarter only', () => {
    const late = quarterAsOf('2027-01-29T09:00')
    const state = stateOf(late, { 'email-1/1': { start: '2027-02-12T09:30' } })
    expect(explanationsOf(notice, late, state)).toEqual([
      {
        nl: '“E-mail”, vrijdag 12 februari om 9.30 uur: te laat om te bestellen. Opdracht basis kan vanaf het volgende kwartaal.',
        en: '“E-mail”, Friday 12 February at 9:30: too late to order. Contract basis is possible from the next quarter.',
      },
    ])
  })

  it('says that a moment has passed', () => {
    const state = stateOf(halfway, { 'itsme-1/1': { start: '2027-01-12T11:30' } })
    expect(explanationsOf(notice, halfway, state)).toEqual([
      {
        nl: '“itsme”, dinsdag 12 januari om 11.30 uur: dat is al voorbij.',
        en: '“itsme”, Tuesday 12 January at 11:30: that has passed.',
      },
    ])
  })
})
