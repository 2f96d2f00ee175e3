import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleGroups, exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import type { Spot } from './example-quarter.ts'
import { seriesStability } from './series-stability.ts'

const quarter = exampleQuarter()
const usual = { room: 'bib-1', people: ['T1', 'D1'] }
/** Three lessons on Tuesdays at 9.30, but for what a test changes of the second and the third. */
const series = (second: Spot = {}, third: Spot = {}) => ({
  'smartphone-1/1': { ...usual, start: '2027-01-12T09:30' },
  'smartphone-1/2': { ...usual, start: '2027-01-19T09:30', ...second },
  'smartphone-1/3': { ...usual, start: '2027-01-26T09:30', ...third },
})

/** Nothing but a series of which each lesson has a trainer and no helper. */
const alone = exampleQuarter(
  {
    courses: (exampleProblem().courses ?? []).map((c) => ({
      ...c,
      formats: c.formats.map((format) => ({ ...format, helpers: undefined })),
    })),
    activities: [],
    walkIns: [],
  },
  exampleGroups.filter((group) => group.courseId === 'smartphone'),
)
const trainers = (...ids: string[]) =>
  Object.fromEntries(
    Object.entries(series()).map(([id, spot], k) => [id, { ...spot, people: [ids[k]] }]),
  )

describe('series-stability', () => {
  it.each([
    { when: 'all lessons are alike', spots: series(), cost: 0 },
    {
      when: 'the last is a quarter-hour later',
      spots: series({}, { start: '2027-01-26T09:45' }),
      cost: 1,
    },
    {
      when: 'the second is later and the third is not',
      spots: series({ start: '2027-01-19T14:00' }),
      cost: 2,
    },
    {
      when: 'the last is on another weekday',
      spots: series({}, { start: '2027-01-28T09:30' }),
      cost: 1,
    },
    { when: 'the last is in another room', spots: series({}, { room: 'hal-1' }), cost: 2 },
    {
      when: 'the last has another trainer',
      spots: series({}, { people: ['T2', 'D1'] }),
      cost: 2,
    },
    { when: 'the last has another helper', spots: series({}, { people: ['T1', 'D2'] }), cost: 0 },
    { when: 'nobody helps the trainer', of: alone, spots: trainers('T1', 'T1', 'T1'), cost: 0 },
    {
      when: 'the first has a trainer alone',
      of: alone,
      spots: trainers('T2', 'T1', 'T1'),
      cost: 2,
    },
    { when: 'the last has a trainer alone', of: alone, spots: trainers('T1', 'T1', 'T2'), cost: 2 },
    {
      when: 'only the first has a place yet',
      spots: { 'smartphone-1/1': series()['smartphone-1/1'] },
      cost: 0,
    },
    {
      when: 'everything is different in the last',
      spots: series({}, { start: '2027-01-28T14:00', room: 'hal-1', people: ['T2', 'D2'] }),
      cost: 6,
    },
    {
      when: 'a training is in a bus that has moved',
      spots: {
        'opleiding.1/1': { start: '2027-01-13T10:00', room: 'bus-1' },
        'opleiding.1/2': { start: '2027-01-20T10:00', room: 'bus-1' },
      },
      cost: 2,
    },
    {
      when: 'two courses of one lesson differ',
      spots: {
        'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' },
        'email-2/1': { start: '2027-01-14T14:00', room: 'hal-1' },
      },
      cost: 0,
    },
    { when: 'everything is out', spots: {}, cost: 0 },
  ])('costs $cost when $when', ({ of = quarter, spots, cost }) => {
    expect(penaltyOf(seriesStability, of, stateOf(of, spots))).toBe(cost)
  })

  it('names a change of trainer', () => {
    const state = stateOf(quarter, series({}, { people: ['T2', 'D1'] }))
    expect(explanationsOf(seriesStability, quarter, state)).toEqual([
      {
        nl: 'De lessen van “Smartphone” hebben niet altijd dezelfde lesgever.',
        en: 'The lessons of “Smartphone” do not always have the same trainer.',
      },
    ])
  })

  it('names what changes', () => {
    const state = stateOf(
      quarter,
      series({ room: 'hal-1' }, { room: 'hal-1', start: '2027-01-28T14:00' }),
    )
    expect(explanationsOf(seriesStability, quarter, state)).toEqual([
      {
        nl: 'De lessen van “Smartphone” hebben niet altijd hetzelfde lokaal, dezelfde weekdag en hetzelfde uur.',
        en: 'The lessons of “Smartphone” do not always have the same room, weekday and hour.',
      },
    ])
  })
})
