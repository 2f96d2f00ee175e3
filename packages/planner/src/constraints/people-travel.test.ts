import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { peopleTravel } from './people-travel.ts'

// By car T1 starts 11 minutes from the library, 16 from the hall; these lie 11 minutes apart, 35 on foot.
const base = { latitude: 50.858, longitude: 3.25 }
const quarter = exampleQuarter({
  people: (exampleProblem().people ?? []).map((p) => (p.id === 'T1' ? { ...p, base } : p)),
})
/** A lesson at a time of 12 January. */
const at = (time: string, room: string | null, ...people: string[]) => ({
  start: `2027-01-12T${time}`,
  room,
  people,
})

describe('people-travel', () => {
  it.each([
    {
      when: 'somebody goes to the library and back',
      spots: { 'email-1/1': at('09:30', 'bib-1', 'T1') },
      cost: 2,
    },
    {
      when: 'two lessons are in the library',
      spots: { 'email-1/1': at('14:00', 'bib-1', 'T1'), 'email-2/1': at('09:30', 'bib-1', 'T1') },
      cost: 2,
    },
    {
      when: 'the library comes before the hall',
      spots: { 'email-1/1': at('09:30', 'bib-1', 'T1'), 'email-2/1': at('14:00', 'hal-1', 'T1') },
      cost: 4,
    },
    {
      when: 'somebody goes to the hall and back twice, with the library between',
      spots: {
        'email-1/1': at('16:00', 'hal-1', 'T1'),
        'email-2/1': at('09:30', 'hal-1', 'T1'),
        'smartphone-1/1': at('12:00', 'bib-1', 'T1'),
      },
      cost: 5,
    },
    {
      when: 'the hall comes after the library',
      spots: { 'email-1/1': at('14:00', 'hal-1', 'T1'), 'email-2/1': at('09:30', 'bib-1', 'T1') },
      cost: 4,
    },
    {
      when: 'two lessons in the library come after one in the hall',
      spots: {
        'email-1/1': at('12:00', 'bib-1', 'T1'),
        'email-2/1': at('09:30', 'hal-1', 'T1'),
        'smartphone-1/1': at('16:00', 'bib-1', 'T1'),
      },
      cost: 4,
    },
    {
      when: 'two people go there, and of one nobody knows where that person starts',
      spots: { 'email-1/1': at('09:30', 'bib-1', 'T1'), 'email-2/1': at('09:30', 'bib-1', 'T2') },
      cost: 2,
    },
    {
      when: 'one drives and one walks',
      spots: {
        'email-1/1': at('09:30', 'bib-1', 'T2'),
        'email-2/1': at('14:00', 'hal-1', 'T2'),
        'smartphone-1/1': at('09:30', 'bib-1', 'D1'),
        'smartphone-1/2': at('14:00', 'hal-1', 'D1'),
      },
      cost: 5,
    },
    {
      when: 'one drives to a bus next door and one walks to the hall',
      spots: {
        'email-1/1': at('09:30', 'bib-1', 'T2'),
        'email-2/1': at('14:00', 'bus-1', 'T2'),
        'smartphone-1/1': at('09:30', 'bib-1', 'D1'),
        'smartphone-1/2': at('14:00', 'hal-1', 'D1'),
      },
      cost: 4,
    },
    {
      when: 'the way takes 14 minutes',
      overrides: { travel: { overrides: [{ fromId: 'bib', toId: 'hal', minutes: 14 }] } },
      spots: { 'email-1/1': at('09:30', 'bib-1', 'T2'), 'email-2/1': at('14:00', 'hal-1', 'T2') },
      cost: 1,
    },
    {
      when: 'a lesson online lies between, before and after',
      spots: {
        'email-1/1': at('11:00', 'bib-1', 'T1'),
        'itsme-1/1': at('09:30', null, 'T1'),
        'email-2/1': at('14:00', 'hal-1', 'T1'),
        'itsme-2/1': at('12:30', null, 'T1'),
        'itsme-3/1': at('16:00', null, 'T1'),
      },
      cost: 4,
    },
    { when: 'all is online', spots: { 'itsme-1/1': at('09:30', null, 'T1') }, cost: 0 },
    {
      when: 'nobody knows where somebody starts',
      spots: { 'email-1/1': at('09:30', 'bib-1', 'T2') },
      cost: 0,
    },
    {
      when: 'that person drives from one place to the other',
      spots: { 'email-1/1': at('09:30', 'bib-1', 'T2'), 'email-2/1': at('14:00', 'hal-1', 'T2') },
      cost: 1,
    },
    {
      when: 'somebody walks from one place to the other',
      spots: { 'email-1/1': at('09:30', 'bib-1', 'D1'), 'email-2/1': at('14:00', 'hal-1', 'D1') },
      cost: 4,
    },
    {
      when: 'two people each go to one place',
      spots: { 'email-1/1': at('09:30', 'bib-1', 'T2'), 'email-2/1': at('14:00', 'hal-1', 'D1') },
      cost: 0,
    },
    {
      when: 'the lessons are on two days',
      spots: {
        'email-1/1': at('09:30', 'bib-1', 'T1'),
        'email-2/1': { ...at('14:00', 'hal-1', 'T1'), start: '2027-01-13T14:00' },
      },
      cost: 5,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ overrides = {}, spots, cost }) => {
    const groups = ['email', 'itsme', 'smartphone'].flatMap((courseId) =>
      [1, 2, 3].map((k) => ({ id: `${courseId}-${k}`, courseId, served: {} })),
    )
    const people = quarter.problem.people
    const many = exampleQuarter({ people, ...overrides }, groups)
    expect(penaltyOf(peopleTravel, many, stateOf(many, spots))).toBe(cost)
  })

  it('says how long somebody is on the road', () => {
    const spots = {
      'email-1/1': at('14:00', 'bib-1', 'T1'),
      'email-2/1': at('09:30', 'hal-1', 'T1'),
    }
    expect(explanationsOf(peopleTravel, quarter, stateOf(quarter, spots))).toEqual([
      {
        nl: 'T1 is op dinsdag 12 januari 38 minuten onderweg.',
        en: 'T1 is on the road for 38 minutes on Tuesday 12 January.',
      },
    ])
  })
})
