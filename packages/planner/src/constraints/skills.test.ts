import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { skills } from './skills.ts'

const quarter = exampleQuarter()
const courses = (exampleProblem().courses ?? []).map((c) => ({ ...c, language: 'fr' }))
const french = exampleQuarter({ courses })
const contracts = (exampleProblem().contracts ?? []).map((c) => ({
  ...c,
  topicIds: ['smartphone'],
}))
const uncovered = exampleQuarter({ contracts })

/** The example in which an IT café needs one person for something. */
const taught = (need: { role?: 'trainer' | 'digibuddy'; topicId?: string }) =>
  exampleQuarter({
    activities: (exampleProblem().activities ?? []).map((a) =>
      a.id === 'it-cafe' ? { ...a, people: [{ role: 'trainer', count: 1, ...need }] } : a,
    ),
  })

describe('skills', () => {
  it.each([
    {
      when: 'the trainer can teach it',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      cost: 0,
    },
    {
      when: 'the trainer has neither skill nor contract',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', people: ['T2'] } },
      cost: 2,
    },
    {
      when: 'a digibuddy is no trainer either',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', people: ['D1'] } },
      cost: 3,
    },
    {
      when: 'a digibuddy helps',
      quarter,
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', people: ['T1', 'D1'] } },
      cost: 0,
    },
    {
      when: 'a trainer is not a digibuddy',
      quarter,
      spots: { 'smartphone-1/1': { start: '2027-01-12T09:30', people: ['T1', 'T2'] } },
      cost: 1,
    },
    {
      when: 'a contract pays the trainer of a free course',
      quarter,
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      cost: 2,
    },
    {
      when: 'a coach needs no skill',
      quarter,
      spots: { 'opleiding.1/1': { start: '2027-01-12T09:30', people: ['T2'] } },
      cost: 0,
    },
    {
      when: 'the trainer does not speak the language',
      quarter: french,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      cost: 1,
    },
    {
      when: 'the contract does not cover the topic',
      quarter: uncovered,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      cost: 1,
    },
    {
      when: 'a trainer of no topic in particular gives an activity',
      quarter: taught({}),
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', people: ['T2'] } },
      cost: 0,
    },
    {
      when: 'a trainer of the topic gives it, at any level',
      quarter: taught({ topicId: 'email' }),
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', people: ['T1'] } },
      cost: 0,
    },
    {
      when: 'a trainer of other topics gives it',
      quarter: taught({ topicId: 'email' }),
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', people: ['T2'] } },
      cost: 1,
    },
    {
      when: 'a digibuddy helps with a topic, which takes no skill',
      quarter: taught({ role: 'digibuddy', topicId: 'email' }),
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', people: ['D1'] } },
      cost: 0,
    },
    {
      when: 'nobody is there',
      quarter,
      spots: { 'email-1/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    { when: 'it is out', quarter, spots: { 'email-1/1': { people: ['D1'] } }, cost: 0 },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(skills, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says all that a person cannot do', () => {
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-01-12T09:30', people: ['D1'] } })
    expect(explanationsOf(skills, quarter, state)).toEqual([
      {
        nl: 'D1 is geen lesgever. D1 geeft geen les over E-mail aan mensen met ervaring. “E-mail” hoort bij Opdracht basis, D1 niet.',
        en: 'D1 is not a trainer. D1 does not teach E-mail to people with experience. “E-mail” belongs to Contract basis, D1 does not.',
      },
    ])
  })

  it.each([
    {
      what: 'whose contract does not pay for this',
      quarter,
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      nl: 'T1 geeft geen les over itsme aan mensen met ervaring. T1 hoort bij Opdracht basis, “itsme” niet.',
      en: 'T1 does not teach itsme to people with experience. T1 belongs to Contract basis, “itsme” does not.',
    },
    {
      what: 'who does not speak the language',
      quarter: french,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      nl: 'T1 spreekt geen Frans.',
      en: 'T1 does not speak French.',
    },
    {
      what: 'whose contract leaves the topic out',
      quarter: uncovered,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', people: ['T1'] } },
      nl: 'Opdracht basis geldt niet voor E-mail.',
      en: 'Contract basis does not cover E-mail.',
    },
  ])('names a person $what', ({ quarter, spots, nl, en }) => {
    expect(explanationsOf(skills, quarter, stateOf(quarter, spots))).toEqual([{ nl, en }])
  })
})
