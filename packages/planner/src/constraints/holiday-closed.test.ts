import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { holidayClosed } from './holiday-closed.ts'

const horizon = { ...exampleProblem().horizon, end: '2027-03-31' }
const quarter = exampleQuarter({ horizon })
const stances = { 'it-cafe': 'open', bezoek: 'closed' } as const
const activities = (exampleProblem().activities ?? []).map((a) =>
  a.id === 'it-cafe' || a.id === 'bezoek'
    ? { ...a, holidays: { schoolHolidays: stances[a.id] } }
    : a,
)
const own = exampleQuarter({ horizon, activities })

describe('holiday-closed', () => {
  it.each([
    {
      when: 'it is an ordinary day',
      quarter,
      spots: { 'email-1/1': { start: '2027-02-04T09:30', room: 'hal-1' } },
      cost: 0,
    },
    {
      when: 'the hall closes in school holidays',
      quarter,
      spots: { 'email-1/1': { start: '2027-02-09T09:30', room: 'hal-1' } },
      cost: 1,
    },
    {
      when: 'the library would rather close in school holidays',
      quarter,
      spots: { 'email-1/1': { start: '2027-02-09T09:30', room: 'bib-1' } },
      cost: 0,
    },
    {
      when: 'it is a public holiday',
      quarter,
      spots: { 'email-1/1': { start: '2027-03-29T09:30', room: 'bib-1' } },
      cost: 1,
    },
    {
      when: 'it is online',
      quarter,
      spots: { 'itsme-1/1': { start: '2027-03-29T09:30' } },
      cost: 0,
    },
    {
      when: 'the activity itself goes on in school holidays',
      quarter: own,
      spots: { 'it-cafe.1/1': { start: '2027-02-09T14:00', room: 'hal-1' } },
      cost: 0,
    },
    {
      when: 'the activity itself stops in school holidays',
      quarter: own,
      spots: { 'bezoek.1/1': { start: '2027-02-09T09:30', room: 'bib-1' } },
      cost: 1,
    },
    {
      when: 'it is out, and the quarter starts on a holiday',
      quarter: exampleQuarter({
        horizon: { ...horizon, start: '2027-02-08' },
        walkIns: [],
        activities: [],
      }),
      spots: { 'email-1/1': { room: 'hal-1' } },
      cost: 0,
    },
    { when: 'it is out', quarter, spots: { 'email-1/1': { room: 'hal-1' } }, cost: 0 },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(holidayClosed, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names the place', () => {
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-02-09T09:30', room: 'hal-1' } })
    expect(explanationsOf(holidayClosed, quarter, state)).toEqual([
      {
        nl: '“E-mail”, dinsdag 9 februari om 9.30 uur: Buurthal is dicht op die feestdag of vakantiedag.',
        en: '“E-mail”, Tuesday 9 February at 9:30: Buurthal is closed on that holiday.',
      },
    ])
  })

  it('says so of an activity with the same holidays as its place', () => {
    const same = exampleQuarter({
      horizon,
      activities: activities.map((a) => ({ ...a, holidays: {} })),
    })
    const state = stateOf(same, { 'bezoek.1/1': { start: '2027-03-29T09:30', room: 'bib-1' } })
    expect(explanationsOf(holidayClosed, same, state).map(({ en }) => en)).toEqual([
      '“Visit”, Monday 29 March at 9:30: it is not held on that holiday.',
    ])
  })

  it('says that an activity stops by its own choice', () => {
    const state = stateOf(own, { 'bezoek.1/1': { start: '2027-02-09T09:30', room: 'bib-1' } })
    expect(explanationsOf(holidayClosed, own, state)).toEqual([
      {
        nl: '“Bezoek”, dinsdag 9 februari om 9.30 uur: op die feestdag of vakantiedag gaat het niet door.',
        en: '“Visit”, Tuesday 9 February at 9:30: it is not held on that holiday.',
      },
    ])
  })
})
