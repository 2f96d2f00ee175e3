import type { Daypart, ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { dayparts } from './dayparts.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleGroups, exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'

/** The example, where only two lines name parts of the week. */
function quarterOf(
  named: Readonly<Record<string, readonly Daypart[]>>,
  overrides: Partial<ProblemInput> = {},
  groups = exampleGroups,
) {
  const demand: ProblemInput['demand'] = exampleProblem().demand?.map((line) => ({
    ...line,
    dayparts: [...(named[line.id] ?? [])],
  }))
  return exampleQuarter({ demand, ...overrides }, groups)
}

const quarter = quarterOf({
  'email-zuid': ['tue-evening', 'tue-morning', 'thu-morning'],
  'smartphone-noord': ['tue-morning', 'tue-afternoon', 'thu-morning'],
})
const email = (start: string) => ({ 'email-1/1': { start, room: 'bib-1' } })
const series = (...starts: string[]) =>
  Object.fromEntries(starts.map((start, k) => [`smartphone-1/${k + 1}`, { start, room: 'bib-1' }]))

describe('dayparts', () => {
  it.each([
    { when: 'the lesson is in the first part named', spots: email('2027-01-12T17:00'), cost: 0 },
    { when: 'it is in another part named', spots: email('2027-01-12T11:45'), cost: 4 },
    {
      when: 'it is in no part named, so they do not come',
      spots: email('2027-01-12T16:45'),
      cost: 0,
    },
    {
      when: 'a series is in the morning on another weekday',
      spots: series('2027-01-12T09:30', '2027-01-21T09:30', '2027-01-26T09:30'),
      cost: 0,
    },
    {
      when: 'one lesson of a series is in the afternoon',
      spots: series('2027-01-12T09:30', '2027-01-19T12:00', '2027-01-26T09:30'),
      cost: 5,
    },
    {
      when: 'all lessons of a series are',
      spots: series('2027-01-12T14:00', '2027-01-19T14:00', '2027-01-26T14:00'),
      cost: 15,
    },
    {
      when: 'people named no part of the week',
      spots: { 'email-2/1': { start: '2027-01-12T19:00', room: 'bib-1' } },
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ spots, cost }) => {
    expect(penaltyOf(dayparts, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('minds a lesson that stands at a time for which people did not ask', () => {
    const standing = quarterOf({ 'email-noord': ['tue-evening'] }, { fixed: standingLesson() })
    expect(penaltyOf(dayparts, standing, stateOf(standing))).toBe(6)
  })

  it('speaks of one place', () => {
    const groups = [{ id: 'email-1', courseId: 'email', served: { 'email-zuid': 1 } }]
    const one = quarterOf({ 'email-zuid': ['tue-evening', 'tue-morning'] }, {}, groups)
    expect(explanationsOf(dayparts, one, stateOf(one, email('2027-01-12T09:30')))).toEqual([
      {
        nl: 'Bij “E-mail” valt 1 plaats niet in het liefste deel van de dag.',
        en: 'At “E-mail” 1 place is not in the part of the day people like best.',
      },
    ])
  })

  it('counts the places outside the best part of the day', () => {
    const state = stateOf(quarter, email('2027-01-12T09:30'))
    expect(explanationsOf(dayparts, quarter, state)).toEqual([
      {
        nl: 'Bij “E-mail” vallen 4 plaatsen niet in het liefste deel van de dag.',
        en: 'At “E-mail” 4 places are not in the part of the day people like best.',
      },
    ])
  })
})
