import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { targets } from './targets.ts'

type Target = NonNullable<ProblemInput['digibanken'][number]['targets']>[number]

const goal: Target = {
  id: 'doel',
  name: { nl: 'Doel', en: 'Goal' },
  measure: 'participants',
  period: { from: '2027-01-01', to: '2027-12-31', value: 120 },
  quarter: 10,
}

/** The example with one target. */
function quarterOf(target: Partial<Target>) {
  const [leie, schelde] = exampleProblem().digibanken
  return exampleQuarter({ digibanken: [{ ...leie, targets: [{ ...goal, ...target }] }, schelde] })
}

const participants = quarterOf({})
const email = { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } }
const both = { ...email, 'email-2/1': { start: '2027-01-14T09:30', room: 'bib-1' } }
const itsme = { 'itsme-1/1': { start: '2027-01-12T09:30' } }
const itCafe = { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-2' } }
const training = {
  'opleiding.1/1': { start: '2027-01-12T09:00', room: 'hal-1' },
  'opleiding.1/2': { start: '2027-01-19T09:00', room: 'hal-1' },
}

describe('targets', () => {
  it.each([
    { when: 'nobody of 10 comes', quarter: participants, spots: {}, cost: 10 },
    { when: '7.5 people come', quarter: participants, spots: email, cost: 3 },
    { when: '7.5 and 4.5 people come', quarter: participants, spots: both, cost: 0 },
    {
      when: 'they are just enough',
      quarter: quarterOf({ quarter: 12 }),
      spots: both,
      cost: 0,
    },
    { when: 'one more is owed', quarter: quarterOf({ quarter: 13 }), spots: both, cost: 1 },
    {
      when: 'only essential services count',
      quarter: quarterOf({ programmeObjective: 3 }),
      spots: { ...both, ...itsme },
      cost: 4,
    },
    {
      when: 'only elderly people count',
      quarter: quarterOf({ targetGroupId: 'ouderen' }),
      spots: both,
      cost: 10,
    },
    {
      when: 'one of two IT cafés is held',
      quarter: quarterOf({ measure: 'it-cafes', quarter: 2 }),
      spots: { ...itCafe, ...both },
      cost: 1,
    },
    {
      when: 'a cohort of 8 is trained where 10 are owed',
      quarter: quarterOf({ measure: 'digibuddies-trained' }),
      spots: training,
      cost: 2,
    },
    {
      when: 'the training is only half placed',
      quarter: quarterOf({ measure: 'digibuddies-trained' }),
      spots: { 'opleiding.1/1': training['opleiding.1/1'] },
      cost: 10,
    },
    {
      when: 'only a training is held where IT cafés are owed',
      quarter: quarterOf({ measure: 'it-cafes', quarter: 2 }),
      spots: training,
      cost: 2,
    },
    {
      when: 'no session can count',
      quarter: quarterOf({ measure: 'home-help' }),
      spots: both,
      cost: 0,
    },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(targets, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('counts people who are expected at partners’ courses, rounded down with the others', () => {
    const referredExpected = participants.referredExpected.slice()
    referredExpected[0] = 150
    const quarter = { ...participants, referredExpected }
    expect(penaltyOf(targets, quarter, stateOf(quarter))).toBe(9)
    expect(penaltyOf(targets, quarter, stateOf(quarter, email))).toBe(1)
  })

  it('lets no hundredth of a person make one', () => {
    const referredExpected = participants.referredExpected.slice()
    referredExpected[0] = 99
    const quarter = { ...participants, referredExpected }
    expect(penaltyOf(targets, quarter, stateOf(quarter))).toBe(10)
  })

  it('counts a whole person where the computer sees a little less', () => {
    const { courses = [], digibanken } = exampleProblem()
    const [leie, schelde] = digibanken
    const quarter = exampleQuarter({
      digibanken: [{ ...leie, targets: [{ ...goal, quarter: 1 }] }, schelde],
      // 10 × (1 − 0.9) is 0.9999999999999998.
      courses: courses.map((c) => ({
        ...c,
        formats: c.formats.map((format) => ({ ...format, noShowRate: 0.9 })),
      })),
    })
    expect(penaltyOf(targets, quarter, stateOf(quarter, email))).toBe(0)
  })

  it('keeps targets of one name at two digibanken apart', () => {
    const digibanken = exampleProblem().digibanken.map((d) => ({ ...d, targets: [goal] }))
    const quarter = exampleQuarter({ digibanken })
    expect(penaltyOf(targets, quarter, stateOf(quarter, email))).toBe(3 + 10)
  })

  it('adds those expected elsewhere to what it says', () => {
    const referredExpected = participants.referredExpected.slice()
    referredExpected[0] = 200
    const quarter = { ...participants, referredExpected }
    expect(explanationsOf(targets, quarter, stateOf(quarter)).map(({ en }) => en)).toEqual([
      'Target “Goal”: 2 expected this quarter, 10 needed.',
    ])
  })

  it('names the target, what is expected and what is needed', () => {
    const quarter = quarterOf({ name: { nl: 'Deelnemers', en: 'Participants' } })
    expect(explanationsOf(targets, quarter, stateOf(quarter, email))).toEqual([
      {
        nl: 'Streefcijfer “Deelnemers”: 7 verwacht dit kwartaal, 10 nodig.',
        en: 'Target “Participants”: 7 expected this quarter, 10 needed.',
      },
    ])
  })
})
