import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { groupSize } from './group-size.ts'

const quarter = exampleQuarter()
const demand = exampleProblem().demand ?? []
const onSite = exampleQuarter({ demand: demand.map((d) => ({ ...d, mode: 'on-site' })) })
const standing = exampleQuarter({
  fixed: standingLesson(),
  demand: demand.map((d) => ({ ...d, wijkId: 'dorp', dayparts: ['sun-evening'] })),
})

/** The example with one group for these wishes. */
function emailFor(served: Record<string, number>) {
  return exampleQuarter({}, [{ id: 'email-1', courseId: 'email', served }])
}

const tuesday = { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } }
const monday = { 'email-1/1': { start: '2027-01-11T09:30', room: 'bib-1' } }

describe('group-size', () => {
  it.each([
    { when: 'everybody can come', quarter, spots: tuesday, cost: 0 },
    { when: 'some cannot come, yet enough can', quarter, spots: monday, cost: 0 },
    {
      when: 'just enough can come',
      quarter: emailFor({ 'email-noord': 4, 'email-zuid': 4 }),
      spots: monday,
      cost: 0,
    },
    {
      when: 'one too few can come',
      quarter: emailFor({ 'email-noord': 3, 'email-zuid': 4 }),
      spots: monday,
      cost: 1,
    },
    { when: 'nobody can come', quarter: emailFor({ 'email-zuid': 4 }), spots: monday, cost: 4 },
    {
      when: 'some live too far away',
      quarter: emailFor({ 'email-noord': 2, 'email-dorp': 3 }),
      spots: tuesday,
      cost: 2,
    },
    {
      when: 'one too many comes',
      quarter: emailFor({ 'email-noord': 13 }),
      spots: tuesday,
      cost: 1,
    },
    {
      when: 'the lesson is online and that suits',
      quarter,
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    {
      when: 'the lesson is online and people do not want that',
      quarter: onSite,
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30' } },
      cost: 4,
    },
    {
      when: 'it is an activity',
      quarter,
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00' } },
      cost: 0,
    },
    { when: 'it stands already, whoever can come', quarter: standing, spots: {}, cost: 0 },
    { when: 'it is out', quarter, spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(groupSize, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says how many can come', () => {
    const quarter = emailFor({ 'email-noord': 3, 'email-zuid': 4 })
    const state = stateOf(quarter, monday)
    expect(explanationsOf(groupSize, quarter, state)).toEqual([
      {
        nl: 'Naar “E-mail” kunnen 3 mensen komen. Het moeten er 4 tot 12 zijn.',
        en: '3 people can come to “E-mail”. It must be 4 to 12.',
      },
    ])
  })
})
