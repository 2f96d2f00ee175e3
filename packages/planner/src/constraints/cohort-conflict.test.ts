import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { cohortConflict } from './cohort-conflict.ts'

const quarter = exampleQuarter()

describe('cohort-conflict', () => {
  it.each([
    {
      when: 'one session follows the other',
      spots: {
        'bezoek.1/1': { start: '2027-01-19T10:15' },
        'opleiding.1/1': { start: '2027-01-19T11:15' },
      },
      cost: 0,
    },
    {
      when: 'the second starts a quarter-hour too early',
      spots: {
        'bezoek.1/1': { start: '2027-01-19T10:15' },
        'opleiding.1/1': { start: '2027-01-19T11:00' },
      },
      cost: 1,
    },
    {
      when: 'both are at one time',
      spots: {
        'bezoek.1/1': { start: '2027-01-19T10:15' },
        'opleiding.1/1': { start: '2027-01-19T10:15' },
      },
      cost: 4,
    },
    {
      when: 'they are on different days',
      spots: {
        'bezoek.1/1': { start: '2027-01-19T10:15' },
        'opleiding.1/1': { start: '2027-01-20T10:15' },
      },
      cost: 0,
    },
    {
      when: 'the people are different',
      spots: {
        'bezoek.1/1': { start: '2027-01-19T10:15' },
        'email-1/1': { start: '2027-01-19T10:15' },
      },
      cost: 0,
    },
    { when: 'one of them is out', spots: { 'bezoek.1/1': { start: '2027-01-19T10:15' } }, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(cohortConflict, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('keeps two groups apart', () => {
    const two = exampleQuarter({
      activities: (exampleProblem().activities ?? []).map((a) =>
        a.id === 'bezoek' ? { ...a, cohort: { id: 'groep-2', size: 8 } } : a,
      ),
    })
    const start = '2027-01-19T10:15'
    const state = stateOf(two, { 'bezoek.1/1': { start }, 'opleiding.1/1': { start } })
    expect(penaltyOf(cohortConflict, two, state)).toBe(0)
  })

  it('speaks of every day apart', () => {
    const twice = exampleQuarter({
      activities: (exampleProblem().activities ?? []).map((a) =>
        a.id === 'bezoek' ? { ...a, count: 2, startsAt: undefined } : a,
      ),
    })
    const [first, second] = ['2027-01-19T10:15', '2027-01-26T10:15']
    const state = stateOf(twice, {
      'bezoek.1/1': { start: first },
      'opleiding.1/1': { start: first },
      'bezoek.2/1': { start: second },
      'opleiding.1/2': { start: second },
    })
    expect(explanationsOf(cohortConflict, twice, state)).toHaveLength(2)
  })

  it('names the group and the sessions', () => {
    const state = stateOf(quarter, {
      'bezoek.1/1': { start: '2027-01-19T10:15' },
      'opleiding.1/1': { start: '2027-01-19T11:00' },
    })
    expect(explanationsOf(cohortConflict, quarter, state)).toEqual([
      {
        nl: 'Groep groep-1 zit 15 minuten in twee sessies tegelijk: “Bezoek”, dinsdag 19 januari om 10.15 uur en “Opleiding digibuddy’s”, les 1 van 2, dinsdag 19 januari om 11 uur.',
        en: 'Group groep-1 is in two sessions at once for 15 minutes: “Visit”, Tuesday 19 January at 10:15 and “Digibuddy training”, lesson 1 of 2, Tuesday 19 January at 11:00.',
      },
    ])
  })
})
