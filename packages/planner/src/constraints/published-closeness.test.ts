import { describe, expect, it } from 'vitest'
import { weightOf } from '../bind-constraint.ts'
import { penaltyOf } from '../recount.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { publishedCloseness } from './published-closeness.ts'

// Published: Tuesday 12 January at 9.30 in the library with T1.
const fixed = standingLesson(['place'])
const quarter = exampleQuarter({ fixed })
const [lesson] = fixed.sessions ?? []
const lessonWith = (more: Partial<(typeof lesson)['session']>) =>
  exampleQuarter({
    fixed: { ...fixed, sessions: [{ ...lesson, session: { ...lesson.session, ...more } }] },
  })
const pinned = exampleQuarter({ fixed: { ...fixed, sessions: [{ ...lesson, because: 'pinned' }] } })
const bus = lessonWith({ digipuntId: 'bus', roomId: 'bus-1', start: '2027-01-13T10:00' })
const helped = lessonWith({
  people: [
    { role: 'trainer', personId: 'T1' },
    { role: 'digibuddy', personId: 'D1' },
    { role: 'digibuddy', personId: 'D2' },
  ],
})

/** The second walk-in is published with D1. */
const walkIn = exampleQuarter({
  fixed: {
    sessions: [
      {
        because: 'published',
        session: {
          ...lesson.session,
          id: 'inloop@2027-01-15T13:30',
          kind: 'walk-in',
          offeringId: null,
          courseId: null,
          walkInId: 'inloop',
          start: '2027-01-15T13:30',
          minutes: 120,
          roomId: 'bib-2',
          people: [{ role: 'digibuddy', personId: 'D1' }],
        },
      },
    ],
  },
})

describe('published-closeness', () => {
  it.each([
    { when: 'nothing changes', of: quarter, spots: {}, cost: 0 },
    {
      when: 'the lesson is a quarter-hour later',
      of: quarter,
      spots: { 'email-0/1': { start: '2027-01-12T09:45' } },
      cost: 1,
    },
    {
      when: 'it is in another room',
      of: quarter,
      spots: { 'email-0/1': { room: 'bib-2' } },
      cost: 1,
    },
    { when: 'it has no room', of: quarter, spots: { 'email-0/1': { room: null } }, cost: 1 },
    {
      when: 'somebody else comes',
      of: quarter,
      spots: { 'email-0/1': { people: ['T2'] } },
      cost: 1,
    },
    { when: 'nobody comes', of: quarter, spots: { 'email-0/1': { people: [null] } }, cost: 1 },
    {
      when: 'all that changes',
      of: quarter,
      spots: { 'email-0/1': { start: '2027-01-14T09:30', room: 'hal-1', people: ['T2'] } },
      cost: 3,
    },
    { when: 'two of three people do not come', of: helped, spots: {}, cost: 2 },
    {
      when: 'the bus comes in another week',
      of: bus,
      spots: { 'email-0/1': { start: '2027-01-20T10:00', room: 'bus-1' } },
      cost: 1,
    },
    { when: 'it is online, as it was', of: lessonWith({ roomId: null }), spots: {}, cost: 0 },
    {
      when: 'who was to help at a walk-in helps at the one before',
      of: walkIn,
      spots: {
        'inloop@2027-01-08T13:30': { people: ['D2', 'D1'] },
        'inloop@2027-01-15T13:30': { people: ['D2', null] },
      },
      cost: 1,
    },
    {
      when: 'the lesson was pinned, not published',
      of: pinned,
      spots: { 'email-0/1': { start: '2027-01-14T09:30', room: 'hal-1', people: ['T2'] } },
      cost: 0,
    },
    {
      when: 'a lesson that was not published moves',
      of: quarter,
      spots: { 'email-1/1': { start: '2027-01-14T09:30', room: 'hal-1', people: ['T2'] } },
      cost: 0,
    },
  ])('costs $cost when $when', ({ of, spots, cost }) => {
    expect(penaltyOf(publishedCloseness, of, stateOf(of, spots))).toBe(cost)
  })

  it.each([
    { when: 'the policy is silent', policy: {}, weight: 500 },
    {
      when: 'a move must serve 2 people more',
      policy: { movePublishedCostsPeople: 2 },
      weight: 200,
    },
    {
      when: 'the policy names the rule itself',
      policy: { movePublishedCostsPeople: 2, weights: { 'published-closeness': 7 } },
      weight: 7,
    },
  ])('weighs $weight when $when', ({ policy, weight }) => {
    const digibanken = (exampleProblem().digibanken ?? []).map((d) => ({ ...d, policy }))
    expect(weightOf(exampleQuarter({ digibanken }), publishedCloseness)).toBe(weight)
  })

  it.each([
    {
      what: 'the moment',
      spot: { start: '2027-01-14T11:00' },
      nl: '“E-mail”, donderdag 14 januari om 11 uur, is anders dan gepubliceerd: een ander moment.',
      en: '“E-mail”, Thursday 14 January at 11:00, is not as published: another time.',
    },
    {
      what: 'everything',
      spot: { start: '2027-01-14T11:00', room: 'hal-1', people: ['T2'] },
      nl: '“E-mail”, donderdag 14 januari om 11 uur, is anders dan gepubliceerd: een ander moment, een ander lokaal en zonder T1.',
      en: '“E-mail”, Thursday 14 January at 11:00, is not as published: another time, another room and without T1.',
    },
    {
      what: 'the room',
      spot: { room: 'hal-1' },
      nl: '“E-mail”, dinsdag 12 januari om 9.30 uur, is anders dan gepubliceerd: een ander lokaal.',
      en: '“E-mail”, Tuesday 12 January at 9:30, is not as published: another room.',
    },
  ])('says what changes: $what', ({ spot, nl, en }) => {
    const state = stateOf(quarter, { 'email-0/1': spot })
    expect(explanationsOf(publishedCloseness, quarter, state)).toEqual([{ nl, en }])
  })
})
