import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { demand } from './demand.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleGroups, exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'

const ofGroup = (id: string) =>
  exampleQuarter(
    {},
    exampleGroups.filter((group) => group.id === id),
  )
const email = ofGroup('email-1')
const smartphone = ofGroup('smartphone-1')
const demands = exampleProblem().demand ?? []
/** E-mail in the room and online at once, for people far away who want it online. */
const hybrid = exampleQuarter(
  {
    courses: (exampleProblem().courses ?? []).map((c) => ({ ...c, mode: 'both' })),
    demand: demands.map((d) => ({ ...d, mode: 'online' })),
  },
  [{ id: 'email-1', courseId: 'email', served: { 'email-dorp': 3 } }],
)
/** Two lessons that stand, for people who live far away and asked for another time. */
const standing = exampleQuarter(
  {
    fixed: twice(standingLesson()),
    demand: demands.map((d) => ({ ...d, wijkId: 'dorp', dayparts: ['sun-evening'] })),
  },
  [],
)
const lesson = (date: string) => ({ start: `${date}T09:30`, room: 'bib-1' })

/** A lesson that stands, and another one on the same day. */
function twice({ offerings = [], sessions = [] }: ReturnType<typeof standingLesson>) {
  return {
    offerings: [
      ...offerings,
      ...offerings.map((o) => ({ ...o, id: 'email-00', sessionIds: ['email-00/1'] })),
    ],
    sessions: [
      ...sessions,
      ...sessions.map((s) => ({
        ...s,
        session: {
          ...s.session,
          id: 'email-00/1',
          offeringId: 'email-00',
          start: '2027-01-12T14:00',
        },
      })),
    ],
  }
}

describe('demand', () => {
  it.each([
    {
      when: 'everybody can come',
      quarter: email,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'the lesson starts just within the part of the day of everybody',
      quarter: email,
      spots: { 'email-1/1': { start: '2027-01-12T11:45', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'the lesson starts a quarter-hour too late for 4 of 10 wishes',
      quarter: email,
      spots: { 'email-1/1': { start: '2027-01-12T12:00', room: 'bib-1' } },
      cost: 400,
    },
    {
      when: 'a group of one demand line is out',
      quarter: ofGroup('email-2'),
      spots: {},
      cost: 600,
    },
    {
      when: 'people follow from home, however far the place is',
      quarter: hybrid,
      spots: { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'two groups stand where and when nobody asked',
      quarter: standing,
      spots: {},
      cost: 0,
    },
    { when: 'the group is out', quarter: email, spots: {}, cost: 1000 },
    {
      when: 'only activities have a place',
      quarter: exampleQuarter({}, []),
      spots: { 'it-cafe.1/1': { start: '2027-01-12T14:00', room: 'bib-2' } },
      cost: 0,
    },
    {
      when: 'a series with 5 elderly (× 1.5) and 3 badly mobile people (× 1.25) is out',
      quarter: smartphone,
      spots: {},
      cost: 1125,
    },
    {
      when: 'a series lacks its last lesson',
      quarter: smartphone,
      spots: {
        'smartphone-1/1': lesson('2027-01-12'),
        'smartphone-1/2': lesson('2027-01-19'),
      },
      cost: 1125,
    },
    {
      when: 'a series has all its lessons',
      quarter: smartphone,
      spots: {
        'smartphone-1/1': lesson('2027-01-12'),
        'smartphone-1/2': lesson('2027-01-19'),
        'smartphone-1/3': lesson('2027-01-26'),
      },
      cost: 0,
    },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(demand, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says how many wishes the place or the time does not suit', () => {
    const state = stateOf(email, { 'email-1/1': { start: '2027-01-13T09:30', room: 'bib-1' } })
    expect(explanationsOf(demand, email, state)).toEqual([
      {
        nl: '“E-mail”: voor 4 van de 10 wensen past de plaats of het moment niet.',
        en: '“E-mail”: the place or the time does not suit 4 of 10 wishes.',
      },
    ])
  })

  it('says that one wish stays open', () => {
    const one = exampleQuarter({}, [
      { id: 'email-1', courseId: 'email', served: { 'email-zuid': 1 } },
    ])
    expect(explanationsOf(demand, one, stateOf(one))).toEqual([
      {
        nl: '“E-mail” heeft nog geen plaats, dus blijft 1 wens open.',
        en: '“E-mail” has no place yet, so 1 wish stays open.',
      },
    ])
  })

  it('says that a group that is out leaves its wishes open', () => {
    expect(explanationsOf(demand, email, stateOf(email))).toEqual([
      {
        nl: '“E-mail” heeft nog geen plaats, dus blijven 10 wensen open.',
        en: '“E-mail” has no place yet, so 10 wishes stay open.',
      },
    ])
  })
})
