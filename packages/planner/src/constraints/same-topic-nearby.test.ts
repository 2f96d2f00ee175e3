import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { standingLesson } from './example-problem.ts'
import { exampleGroups, exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { sameTopicNearby } from './same-topic-nearby.ts'

const groups = [
  ...exampleGroups,
  { id: 'email-3', courseId: 'email', served: { 'email-noord': 6 } },
  { id: 'itsme-2', courseId: 'itsme', served: { 'itsme-noord': 8 } },
]
/** The way from the library to the hall, which otherwise takes 17 minutes. */
const way = (minutes: number): Partial<ProblemInput> => ({
  travel: { overrides: [{ fromId: 'bib', toId: 'hal', minutes }] },
})
const bib = { start: '2027-01-12T09:30', room: 'bib-1' }
const hal = { start: '2027-01-12T14:00', room: 'hal-1' }

const standing = standingLesson()
const digibankId = 'schelde'
const ofSchelde = {
  offerings: (standing.offerings ?? []).map((o) => ({ ...o, digibankId })),
  sessions: (standing.sessions ?? []).map((s) => ({ ...s, session: { ...s.session, digibankId } })),
}

describe('same-topic-nearby', () => {
  it.each([
    {
      when: 'two groups are in near places',
      overrides: {},
      spots: { 'email-1/1': bib, 'email-2/1': hal },
      cost: 1,
    },
    {
      when: 'the way is just near',
      overrides: way(20),
      spots: { 'email-1/1': bib, 'email-2/1': hal },
      cost: 1,
    },
    {
      when: 'the way is a minute longer',
      overrides: way(21),
      spots: { 'email-1/1': bib, 'email-2/1': hal },
      cost: 0,
    },
    {
      when: 'both groups are in the place that is far from the first one',
      overrides: way(21),
      spots: { 'email-1/1': hal, 'email-2/1': hal },
      cost: 1,
    },
    {
      when: 'an IT café is in the same place',
      overrides: {},
      spots: { 'email-1/1': bib, 'it-cafe.1/1': bib },
      cost: 0,
    },
    {
      when: 'a lesson of another digibank stands there',
      overrides: { fixed: ofSchelde },
      spots: { 'email-1/1': bib },
      cost: 0,
    },
    {
      when: 'three groups are in one place',
      overrides: {},
      spots: { 'email-1/1': bib, 'email-2/1': bib, 'email-3/1': bib },
      cost: 3,
    },
    {
      when: 'the second group is two days later',
      overrides: {},
      spots: { 'email-1/1': bib, 'email-2/1': { ...hal, start: '2027-01-14T14:00' } },
      cost: 0,
    },
    {
      when: 'the topics differ',
      overrides: {},
      spots: { 'email-1/1': bib, 'schoolapps-1/1': bib },
      cost: 0,
    },
    {
      when: 'two lessons of one group are on one day',
      overrides: {},
      spots: { 'smartphone-1/1': bib, 'smartphone-1/2': hal },
      cost: 0,
    },
    {
      when: 'both groups are online',
      overrides: {},
      spots: {
        'itsme-1/1': { start: '2027-01-12T09:30' },
        'itsme-2/1': { start: '2027-01-12T09:30' },
      },
      cost: 0,
    },
    { when: 'one of them is out', overrides: {}, spots: { 'email-1/1': bib }, cost: 0 },
  ])('costs $cost when $when', ({ overrides, spots, cost }) => {
    const quarter = exampleQuarter(overrides, groups)
    expect(penaltyOf(sameTopicNearby, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('names the day, the topic and the places', () => {
    const quarter = exampleQuarter({}, groups)
    const state = stateOf(quarter, { 'email-1/1': bib, 'email-2/1': hal })
    expect(explanationsOf(sameTopicNearby, quarter, state)).toEqual([
      {
        nl: 'Op dinsdag 12 januari zijn er 2 lessen over “E-mail” dicht bij elkaar: Bibliotheek en Buurthal.',
        en: 'On Tuesday 12 January there are 2 lessons on “E-mail” near each other: Bibliotheek and Buurthal.',
      },
    ])
  })
})
