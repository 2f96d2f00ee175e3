import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { explanationsOf, stateOf } from './example-quarter.ts'
import { d2Comes, fridayWalkIns, quarterOf } from './example-shifts.ts'
import { evenWorkload } from './even-workload.ts'

const fridays = ['01-08', '01-15', '01-22', '01-29', '02-05', '02-12']
/** Who helps on each Friday in turn; `-` is nobody. */
const helpers = (who: string) =>
  Object.fromEntries(
    who
      .split(' ')
      .map((id, k) => [`inloop@2027-${fridays[k]}T13:30`, { people: [id === '-' ? null : id] }]),
  )
const emails = [1, 2, 3, 4].map((k) => ({ id: `email-${k}`, courseId: 'email', served: {} }))
const lessons = (who: string) =>
  Object.fromEntries(
    who
      .split(' ')
      .map((id, k) => [
        `email-${k + 1}/1`,
        { start: `2027-01-${12 + 7 * (k % 2)}T09:30`, room: 'bib-1', people: [id] },
      ]),
  )
const helped = (id: string, date: string, who: string) => ({
  [id]: { start: `2027-${date}T09:30`, room: 'bib-1', people: [null, who] },
})
const manySeries = [1, 2, 3].map((k) => ({
  id: `smartphone-${k}`,
  courseId: 'smartphone',
  served: { 'smartphone-noord': 5 },
}))
const oneTraining = (exampleProblem().activities ?? [])
  .filter((a) => a.id === 'opleiding')
  .map((a) => ({ ...a, sessionsEach: 1 }))
const sevenWeeks: Partial<ProblemInput> = {
  horizon: { ...exampleProblem().horizon, end: '2027-02-21' },
  availability: d2Comes('TH,FR', 12),
  walkIns: fridayWalkIns('TH,FR'),
}
const series = [{ id: 'smartphone-1', courseId: 'smartphone', served: { 'smartphone-noord': 5 } }]

describe('even-workload', () => {
  it.each([
    {
      when: 'volunteers take turns',
      of: quarterOf(),
      spots: helpers('D1 D2 D2 D1 D1 D2'),
      cost: 0,
    },
    {
      when: 'one of them helps twice in two weeks',
      of: quarterOf(),
      spots: helpers('D1 D1'),
      cost: 1,
    },
    {
      when: 'one of them helps twice, in two periods of two weeks',
      of: quarterOf(),
      spots: helpers('- D1 D1'),
      cost: 0,
    },
    {
      when: 'one of them always helps',
      of: quarterOf(),
      spots: helpers('D2 D2 D2 D2 D2 D2'),
      cost: 3,
    },
    {
      when: 'the other one cannot come on Fridays',
      of: quarterOf({}, [], { availability: d2Comes('TU,TH', 12) }),
      spots: helpers('D1 D1 D1 D1 D1 D1'),
      cost: 0,
    },
    {
      when: 'paid people help 3 and 3 times in the quarter',
      of: quarterOf({ volunteer: false }),
      spots: helpers('D1 D1 D1 D2 D2 D2'),
      cost: 0,
    },
    {
      when: 'one of them helps 4 times',
      of: quarterOf({ volunteer: false }),
      spots: helpers('D1 D1 D1 D1 D2 D2'),
      cost: 1,
    },
    {
      when: 'one of them helps 6 times',
      of: quarterOf({ volunteer: false }),
      spots: helpers('D1 D1 D1 D1 D1 D1'),
      cost: 6,
    },
    {
      when: 'the provider decides who comes',
      of: quarterOf({ volunteer: false, named: false }),
      spots: helpers('D1 D1 D1 D1 D1 D1'),
      cost: 0,
    },
    {
      when: 'lessons that can be at any time are divided over the trainers',
      of: quarterOf({}, emails),
      spots: lessons('T1 T1 T2 T2'),
      cost: 0,
    },
    {
      when: 'one trainer has one more',
      of: quarterOf({}, emails),
      spots: lessons('T1 T1 T1 T2'),
      cost: 1,
    },
    {
      when: 'one trainer has them all',
      of: quarterOf({}, emails),
      spots: lessons('T1 T1 T1 T1'),
      cost: 3,
    },
    {
      when: 'a series leaves room for a second time in two weeks',
      of: quarterOf({}, series),
      spots: helpers('D1 D1'),
      cost: 0,
    },
    {
      when: 'somebody has both roles of a session once',
      of: quarterOf({}, series),
      spots: {
        ...helpers('D1 - - - - -'),
        'smartphone-1/1': { start: '2027-01-12T09:30', room: 'bib-1', people: ['D1', 'D1'] },
      },
      cost: 0,
    },
    {
      when: 'three series leave room for a second and a third time',
      of: quarterOf({}, manySeries),
      spots: { ...helpers('- - D2 D2'), ...helped('smartphone-1/1', '01-20', 'D2') },
      cost: 0,
    },
    {
      when: 'three series do not leave room for a fourth time',
      of: quarterOf({}, manySeries),
      spots: {
        ...helpers('- - D1 D1'),
        ...helped('smartphone-1/1', '01-20', 'D1'),
        ...helped('smartphone-2/1', '01-21', 'D1'),
      },
      cost: 1,
    },
    {
      when: 'one lesson and one training make two',
      of: quarterOf({}, emails.slice(0, 1), { activities: oneTraining }),
      spots: {
        ...lessons('T2'),
        'opleiding.1/1': { start: '2027-01-14T09:30', room: 'hal-1', people: ['T2'] },
      },
      cost: 0,
    },
    {
      when: 'the other one can just stay until the end',
      of: quarterOf({}, [], { availability: d2Comes('FR', 6) }),
      spots: helpers('D1 D1 D1 D1 D1 D1'),
      cost: 3,
    },
    {
      when: 'the other one has to leave before the end',
      of: quarterOf({}, [], { availability: d2Comes('FR', 5) }),
      spots: helpers('D1 D1 D1 D1 D1 D1'),
      cost: 0,
    },
    {
      when: 'one of them helps twice in a last single week',
      of: quarterOf({}, [], sevenWeeks),
      spots: {
        'inloop@2027-02-18T13:30': { people: ['D2'] },
        'inloop@2027-02-19T13:30': { people: ['D2'] },
      },
      cost: 1,
    },
    { when: 'nobody helps', of: quarterOf(), spots: {}, cost: 0 },
    {
      when: 'the lessons are out',
      of: quarterOf({}, emails),
      spots: {
        'email-1/1': { people: ['T1'] },
        'email-2/1': { people: ['T1'] },
        'email-3/1': { people: ['T1'] },
      },
      cost: 0,
    },
  ])('costs $cost when $when', ({ of, spots, cost }) => {
    expect(penaltyOf(evenWorkload, of, stateOf(of, spots))).toBe(cost)
  })

  it('names the two weeks of a volunteer', () => {
    const quarter = quarterOf()
    const state = stateOf(quarter, helpers('- - D1 D1'))
    expect(explanationsOf(evenWorkload, quarter, state)).toEqual([
      {
        nl: 'D1 heeft 2 sessies in de 2 weken vanaf maandag 18 januari. Eerlijk verdeeld zijn dat er hoogstens 1.',
        en: 'D1 has 2 sessions in the 2 weeks from Monday 18 January. A fair share is at most 1.',
      },
    ])
  })

  it('speaks of the quarter for others', () => {
    const quarter = quarterOf({}, emails)
    const state = stateOf(quarter, lessons('T2 T2 T2 T1'))
    expect(explanationsOf(evenWorkload, quarter, state)).toEqual([
      {
        nl: 'T2 heeft 3 sessies in dit kwartaal. Eerlijk verdeeld zijn dat er hoogstens 2.',
        en: 'T2 has 3 sessions in this quarter. A fair share is at most 2.',
      },
    ])
  })
})
