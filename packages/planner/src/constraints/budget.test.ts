import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { budget } from './budget.ts'

/** The example in which some of the quarter’s € 1 000 is used already; a tenth is kept for late requests. */
function spending(used: Readonly<Record<string, number>>, yearCents = 12_000_00) {
  const budgetLines = (exampleProblem().budgetLines ?? []).map((line) => ({
    ...line,
    quarter: { ...line.quarter, used },
    projectYear: { ...line.projectYear, cents: yearCents },
  }))
  return exampleQuarter({ budgetLines })
}

const courses = {
  'email-1/1': { start: '2027-01-12T09:30' },
  'email-2/1': { start: '2027-01-14T09:30' },
  'smartphone-1/1': { start: '2027-01-12T09:30' },
  'smartphone-1/2': { start: '2027-01-19T09:30' },
  'smartphone-1/3': { start: '2027-01-26T09:30' },
}
const training = {
  'opleiding.1/1': { start: '2027-01-12T09:30' },
  'opleiding.1/2': { start: '2027-01-19T09:30' },
}

describe('budget', () => {
  it.each([
    { when: '€ 750 of € 900 is spent', quarter: spending({}), spots: courses, cost: 0 },
    {
      when: 'there is just enough',
      quarter: spending({ reservedCents: 150_00 }),
      spots: courses,
      cost: 0,
    },
    {
      when: 'one cent is lacking',
      quarter: spending({ reservedCents: 150_01 }),
      spots: courses,
      cost: 1,
    },
    {
      when: 'an activity is too much',
      quarter: spending({}),
      spots: { ...courses, ...training },
      cost: 50,
    },
    {
      when: 'the project year has less left',
      quarter: spending({}, 800_00),
      spots: courses,
      cost: 50,
    },
    {
      when: 'nothing is left at all',
      quarter: spending({ invoicedCents: 2_000_00 }),
      spots: courses,
      cost: 750,
    },
    {
      when: 'a course is free of charge',
      quarter: spending({ invoicedCents: 2_000_00 }),
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    {
      when: 'everything is out',
      quarter: spending({ invoicedCents: 2_000_00 }),
      spots: {},
      cost: 0,
    },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(budget, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('keeps what the digibank of the line keeps, and counts every cent', () => {
    const [leie, schelde] = exampleProblem().digibanken
    const line = (exampleProblem().budgetLines ?? []).map((l) => ({
      ...l,
      quarter: { cents: 100 },
    }))
    const keeping = (moneyShare: number) => ({ policy: { reserve: { moneyShare } } })
    const quarter = exampleQuarter({
      digibanken: [
        { ...schelde, ...keeping(1) },
        { ...leie, ...keeping(0) },
      ],
      budgetLines: line,
      activities: (exampleProblem().activities ?? []).map((a) =>
        a.id === 'opleiding'
          ? { ...a, cost: { budgetLineId: 'basis-leie', centsPerSession: 50 } }
          : a,
      ),
    })
    expect(penaltyOf(budget, quarter, stateOf(quarter, training))).toBe(0)
    const none = exampleQuarter({
      digibanken: [{ ...leie, ...keeping(1) }, schelde],
      budgetLines: line,
    })
    expect(penaltyOf(budget, none, stateOf(none, training))).toBe(200)
  })

  it('says what it costs and what is left', () => {
    const quarter = spending({})
    const state = stateOf(quarter, { ...courses, ...training })
    expect(explanationsOf(budget, quarter, state)).toEqual([
      {
        nl: '“Basisopleidingen” kost €\xa0950. Er is €\xa0900 vrij.',
        en: '“Basic courses” costs €950. €900 is free.',
      },
    ])
  })
})
