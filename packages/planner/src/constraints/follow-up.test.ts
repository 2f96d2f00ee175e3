import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleGroups, exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { followUp } from './follow-up.ts'

// People go on from smartphone to e-mail, and from e-mail to itsme, which is online.
const horizon = { ...exampleProblem().horizon, end: '2027-03-14' }
const groups = [...exampleGroups, { id: 'smartphone-2', courseId: 'smartphone', served: {} }]
const lesson = (start: string, room: string | null = 'bib-1') => ({ start: `2027-${start}`, room })
/** A series of three lessons that ends on a date at 11.00. */
const series = (end: string, group = 1, room: string | null = 'bib-1') => ({
  [`smartphone-${group}/1`]: lesson('01-05T09:30', 'hal-1'),
  [`smartphone-${group}/2`]: lesson('01-06T09:30', 'hal-1'),
  [`smartphone-${group}/3`]: lesson(`${end}T09:30`, room),
})
const apart = (minutes: number): Partial<ProblemInput> => ({
  travel: { overrides: [{ fromId: 'bib', toId: 'hal', minutes }] },
})
const online = (id: string): Partial<ProblemInput> => ({
  courses: (exampleProblem().courses ?? []).map((course) =>
    course.id === id ? { ...course, mode: 'online' } : course,
  ),
})
const mutual: Partial<ProblemInput> = {
  courses: (exampleProblem().courses ?? []).map((course) =>
    course.id === 'email' ? { ...course, followUpCourseIds: ['smartphone'] } : course,
  ),
}
/** A lesson of e-mail of another digibank, on 12 January. */
const elsewhere = (): Partial<ProblemInput> => {
  const fixed = standingLesson(['time', 'place'])
  const digibankId = 'schelde'
  return {
    fixed: {
      offerings: (fixed.offerings ?? []).map((o) => ({ ...o, digibankId })),
      sessions: (fixed.sessions ?? []).map((s) => ({
        ...s,
        session: { ...s.session, digibankId },
      })),
    },
  }
}

describe('follow-up', () => {
  it.each([
    {
      when: 'it starts when the first course ends',
      overrides: {},
      spots: { ...series('01-12'), 'email-1/1': lesson('01-12T11:00') },
      cost: 0,
    },
    {
      when: 'it starts a quarter-hour before',
      overrides: {},
      spots: { ...series('01-12'), 'email-1/1': lesson('01-12T10:45') },
      cost: 1,
    },
    {
      when: 'it starts a week before the end',
      overrides: {},
      spots: { ...series('01-19'), 'email-1/1': lesson('01-12T11:00') },
      cost: 1,
    },
    {
      when: 'it starts more than a week before the end',
      overrides: {},
      spots: { ...series('01-19'), 'email-1/1': lesson('01-12T10:45') },
      cost: 2,
    },
    {
      when: 'it starts 6 weeks after',
      overrides: {},
      spots: { ...series('01-12'), 'email-1/1': lesson('02-23T11:00') },
      cost: 0,
    },
    {
      when: 'it starts later than 6 weeks after',
      overrides: {},
      spots: { ...series('01-12'), 'email-1/1': lesson('02-23T11:15') },
      cost: 1,
    },
    {
      when: 'two follow-ups start too early',
      overrides: {},
      spots: {
        ...series('01-19'),
        'email-1/1': lesson('01-12T10:45'),
        'email-2/1': lesson('01-14T10:45', 'hal-1'),
      },
      cost: 3,
    },
    {
      when: 'it suits one of two first courses',
      overrides: {},
      spots: {
        ...series('01-26'),
        ...series('01-12', 2),
        'email-1/1': lesson('01-19T11:00', 'hal-1'),
      },
      cost: 0,
    },
    {
      when: 'it suits the other one of the two',
      overrides: {},
      spots: {
        ...series('01-12'),
        ...series('01-26', 2),
        'email-1/1': lesson('01-19T11:00', 'hal-1'),
      },
      cost: 0,
    },
    {
      when: 'one of two first courses suits it better',
      overrides: {},
      spots: {
        ...series('01-19'),
        ...series('01-26', 2),
        'email-1/1': lesson('01-12T11:00', 'hal-1'),
      },
      cost: 1,
    },
    {
      when: 'the first course ends 20 minutes away',
      overrides: apart(20),
      spots: { ...series('01-19', 1, 'hal-1'), 'email-1/1': lesson('01-12T11:00') },
      cost: 1,
    },
    {
      when: 'the first course ends further away',
      overrides: apart(21),
      spots: { ...series('01-19', 1, 'hal-1'), 'email-1/1': lesson('01-12T11:00') },
      cost: 0,
    },
    {
      when: 'the follow-up is further away',
      overrides: apart(21),
      spots: { ...series('01-19'), 'email-1/1': lesson('01-12T11:00', 'hal-1') },
      cost: 0,
    },
    {
      when: 'a follow-up online starts too early, wherever the first course is',
      overrides: {},
      spots: {
        'email-1/1': lesson('01-19T11:00', 'hal-1'),
        'itsme-1/1': { start: '2027-01-14T11:00' },
      },
      cost: 1,
    },
    {
      when: 'all other places are far',
      overrides: { travel: { kmPerHour: { transit: 3 } } },
      spots: {
        'email-1/1': lesson('01-19T11:00', 'hal-1'),
        'itsme-1/1': { start: '2027-01-14T11:00' },
      },
      cost: 1,
    },
    {
      when: 'the first course was online',
      overrides: online('smartphone'),
      spots: {
        ...series('01-19', 1, null),
        'email-1/1': lesson('01-12T11:00', 'hal-1'),
      },
      cost: 1,
    },
    {
      when: 'the courses follow each other',
      overrides: mutual,
      spots: { ...series('01-19'), 'email-1/1': lesson('01-12T11:00') },
      cost: 0,
    },
    {
      when: 'the follow-up is of another digibank',
      overrides: elsewhere(),
      spots: series('01-19'),
      cost: 0,
    },
    {
      when: 'a course nobody goes on to starts early',
      overrides: {},
      spots: { ...series('01-19'), 'schoolapps-1/1': lesson('01-12T11:00') },
      cost: 0,
    },
    {
      when: 'an activity is early',
      overrides: {},
      spots: { ...series('01-19'), 'bezoek.1/1': lesson('01-12T11:00') },
      cost: 0,
    },
    { when: 'the follow-up is out', overrides: {}, spots: series('01-19'), cost: 0 },
    {
      when: 'the first course is out',
      overrides: {},
      spots: { 'email-1/1': lesson('01-12T11:00') },
      cost: 0,
    },
  ])('costs $cost when $when', ({ overrides, spots, cost }) => {
    const quarter = exampleQuarter({ horizon, ...overrides }, groups)
    expect(penaltyOf(followUp, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names the first course and what does not follow it', () => {
    const quarter = exampleQuarter({ horizon }, groups)
    const state = stateOf(quarter, {
      ...series('01-19'),
      'email-1/1': lesson('01-12T11:00'),
      'email-2/1': lesson('01-21T10:45'),
    })
    expect(explanationsOf(followUp, quarter, state)).toEqual([
      {
        nl: 'Niet kort na “Smartphone” in de buurt: “E-mail”, dinsdag 12 januari om 11 uur. Liefst is dat binnen 6 weken erna.',
        en: 'Not soon after “Smartphone” nearby: “E-mail”, Tuesday 12 January at 11:00. Within 6 weeks after it is better.',
      },
    ])
  })
})
