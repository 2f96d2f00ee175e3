import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem, standingLesson } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { nearness } from './nearness.ts'

/** Trips from a wijk to the library. */
const trip = (fromId: string, minutes: number): Partial<ProblemInput> => ({
  travel: { overrides: [{ fromId, toId: 'bib', minutes }] },
})
const bib = { start: '2027-01-12T09:30', room: 'bib-1' }
const hal = { start: '2027-01-12T09:30', room: 'hal-1' }
const series = (rooms: readonly string[]) =>
  Object.fromEntries(
    rooms.map((room, k) => [
      `smartphone-1/${k + 1}`,
      { start: `2027-01-${12 + 7 * k}T09:30`, room },
    ]),
  )
const hybrid: Partial<ProblemInput> = {
  courses: exampleProblem().courses?.map((c) => ({ ...c, mode: 'both' as const })) ?? [],
  demand: exampleProblem().demand?.map((d) => ({ ...d, mode: 'online' as const })) ?? [],
}

describe('nearness', () => {
  it.each([
    {
      when: '4 of 10 people travel 17 minutes',
      overrides: {},
      spots: { 'email-1/1': bib },
      cost: 7,
    },
    {
      when: 'all people of the only line travel',
      overrides: {},
      spots: { 'email-2/1': hal },
      cost: 10,
    },
    {
      when: 'nobody knows where some live, as their digibank has no such wijk',
      overrides: {
        demand: (exampleProblem().demand ?? []).map((d) =>
          d.id === 'email-noord' ? { ...d, digibankId: 'schelde' } : d,
        ),
      },
      spots: series(['hal-1', 'hal-1', 'hal-1']),
      cost: 9,
    },
    {
      when: 'they have a lesson that stands',
      overrides: {
        fixed: standingLesson(),
        demand: (exampleProblem().demand ?? []).map((d) =>
          d.id === 'email-noord' ? { ...d, digibankId: 'schelde' } : d,
        ),
      },
      spots: {},
      cost: 0,
    },
    { when: '6 of 10 people do', overrides: {}, spots: { 'email-1/1': hal }, cost: 10 },
    {
      when: 'they travel 4 minutes in all',
      overrides: trip('zuid', 1),
      spots: { 'email-1/1': bib },
      cost: 0,
    },
    {
      when: 'they travel 8 minutes in all',
      overrides: trip('zuid', 2),
      spots: { 'email-1/1': bib },
      cost: 1,
    },
    {
      when: 'the place is far within their own wijk too',
      overrides: trip('noord', 10),
      spots: { 'email-1/1': bib },
      cost: 13,
    },
    {
      when: 'those who travel cannot come on that day',
      overrides: {},
      spots: { 'email-1/1': { ...bib, start: '2027-01-13T09:30' } },
      cost: 0,
    },
    {
      when: '3 badly mobile people, who count twice, travel to every lesson of a series',
      overrides: {},
      spots: series(['bib-1', 'bib-1', 'bib-1']),
      cost: 10,
    },
    {
      when: '5 other people travel instead to its last lesson',
      overrides: {},
      spots: series(['hal-1', 'hal-1', 'bib-1']),
      cost: 9,
    },
    {
      when: 'people follow a hybrid course from home',
      overrides: hybrid,
      spots: { 'email-1/1': hal },
      cost: 0,
    },
    {
      when: 'the course is online',
      overrides: {},
      spots: { 'itsme-1/1': { start: '2027-01-12T09:30' } },
      cost: 0,
    },
    { when: 'everything is out', overrides: {}, spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ overrides, spots, cost }) => {
    const quarter = exampleQuarter(overrides)
    expect(penaltyOf(nearness, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('says how long people travel, and when somebody counts twice', () => {
    const quarter = exampleQuarter()
    const state = stateOf(quarter, { 'email-1/1': bib, ...series(['bib-1', 'bib-1', 'bib-1']) })
    expect(explanationsOf(nearness, quarter, state)).toEqual([
      {
        nl: 'Naar “E-mail” reizen de deelnemers per les samen ongeveer 70 minuten.',
        en: 'To “E-mail” the participants together travel about 70 minutes a lesson.',
      },
      {
        nl: 'Naar “Smartphone” reizen de deelnemers per les samen ongeveer 100 minuten. Wie zich moeilijk verplaatst, telt dubbel.',
        en: 'To “Smartphone” the participants together travel about 100 minutes a lesson. People who are badly mobile count twice.',
      },
    ])
  })
})
