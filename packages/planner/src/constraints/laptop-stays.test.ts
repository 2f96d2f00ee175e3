import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { exampleProblem } from './example-problem.ts'
import { activityOf, exampleQuarter, stateOf } from './example-quarter.ts'
import {
  isAway,
  isLast,
  isSameStretch,
  movesOf,
  sessionBefore,
  stretchesOf,
} from './laptop-stays.ts'

/** The example in which both classes are free in one stretch. */
const freeFrom = (start: string, minutes: number): Partial<ProblemInput> => ({
  availability: (exampleProblem().availability ?? []).map((a) =>
    a.subject.kind === 'laptop-class' ? { ...a, when: { start, minutes } } : a,
  ),
  laptopClasses: (exampleProblem().laptopClasses ?? []).map((c) => ({
    ...c,
    holidays: { schoolHolidays: 'open' },
  })),
})
const quarter = exampleQuarter()
const [email, email2, school] = ['email-1/1', 'email-2/1', 'schoolapps-1/1'].map((id) =>
  activityOf(quarter, id),
)
/** The three lessons on 12 January, each in a room at a time; `-` is out. */
const lessons = (...spots: string[]) =>
  stateOf(
    quarter,
    Object.fromEntries(
      ['email-1/1', 'email-2/1', 'schoolapps-1/1'].map((id, k) => {
        const [time, room] = (spots[k] ?? '- hal-1').split(' ')
        const start = time === '-' ? {} : { start: `2027-01-12T${time}` }
        return [id, { ...start, room, laptops: 'klas-a' }]
      }),
    ),
  )
const members = Int32Array.of(school, email, email2)
const [stretch] = stretchesOf(quarter).start

describe('stretches of a laptop class', () => {
  it.each([
    { when: 'in the middle of a day', start: '2027-01-05T09:00', minutes: 60, from: 132, to: 136 },
    { when: 'from the first night', start: '2027-01-04T00:00', minutes: 30, from: 0, to: 2 },
    { when: 'past midnight', start: '2027-01-05T23:30', minutes: 60, from: 190, to: 194 },
    { when: 'a single quarter-hour', start: '2027-01-05T09:00', minutes: 15, from: 132, to: 133 },
    {
      when: 'until the last midnight',
      start: '2027-02-14T23:00',
      minutes: 60,
      from: 42 * 96 - 4,
      to: 42 * 96,
    },
  ])('are found $when', ({ start, minutes, from, to }) => {
    const { start: starts, end: ends } = stretchesOf(exampleQuarter(freeFrom(start, minutes)))
    for (const laptops of [0, 1]) {
      const found = Array.from(starts[laptops], (s, slot) => [slot, s, ends[laptops][slot]])
      const inside = Array.from({ length: to - from }, (_, k) => [from + k, from, to])
      expect(found.filter(([slot]) => slot >= from && slot < to)).toEqual(inside)
      const outside = found.filter(([slot]) => slot < from || slot >= to)
      expect(outside.every(([, s, e]) => s === -1 && e === -1)).toBe(true)
    }
  })

  it('are one when they touch, and two when they do not', () => {
    const [starts] = stretchesOf(quarter).start
    expect(new Set(starts).size).toBe(1 + 10)
  })
})

describe('a laptop class', () => {
  it.each([
    { where: 'at home', room: 'hal-1', laptops: 'klas-a', away: false },
    { where: 'elsewhere', room: 'bib-1', laptops: 'klas-a', away: true },
    { where: 'nowhere, without a home', room: null, laptops: 'klas-b', away: true },
    { where: 'at the home of another class', room: 'hal-1', laptops: 'klas-b', away: true },
  ])('is away: $away, $where', ({ room, laptops, away }) => {
    const state = stateOf(quarter, { 'email-1/1': { start: '2027-01-12T10:00', room, laptops } })
    expect(isAway(quarter, state, email)).toBe(away)
  })

  it('is not away in the first place of all when that is its home', () => {
    const home = exampleQuarter({
      laptopClasses: (exampleProblem().laptopClasses ?? []).map((c) => ({
        ...c,
        homeDigipuntId: 'bib',
      })),
    })
    const spots = { 'email-1/1': { start: '2027-01-12T10:00', room: 'bib-1', laptops: 'klas-a' } }
    expect(isAway(home, stateOf(home, spots), activityOf(home, 'email-1/1'))).toBe(false)
  })

  it.each([
    { when: 'on one day', first: '2027-01-12T09:00', second: '2027-01-12T16:45', same: true },
    { when: 'on two days', first: '2027-01-12T09:00', second: '2027-01-14T09:00', same: false },
    {
      when: 'when neither is free',
      first: '2027-01-11T09:00',
      second: '2027-01-13T09:00',
      same: false,
    },
  ])('has two sessions in one stretch: $same, $when', ({ first, second, same }) => {
    const state = stateOf(quarter, {
      'email-1/1': { start: first },
      'email-2/1': { start: second },
    })
    expect(isSameStretch(state, stretch, email, email2)).toBe(same)
  })

  it('has sessions in one stretch from the first night', () => {
    const night = exampleQuarter(freeFrom('2027-01-04T00:00', 600))
    const state = stateOf(night, {
      'email-1/1': { start: '2027-01-04T01:00' },
      'email-2/1': { start: '2027-01-04T03:00' },
    })
    expect(isSameStretch(state, stretchesOf(night).start[0], email, email2)).toBe(true)
  })
})

describe('the order of sessions', () => {
  it.each([
    { spots: ['09:00 bib-1', '11:00 bib-1', '13:00 bib-1'], before: [-1, email, email2] },
    { spots: ['13:00 bib-1', '09:00 bib-1', '11:00 bib-1'], before: [school, -1, email2] },
    { spots: ['09:00 bib-1', '09:00 bib-1', '11:00 bib-1'], before: [-1, email, email2] },
    { spots: ['09:00 bib-1', '13:00 bib-1', '11:00 bib-1'], before: [-1, school, email] },
  ])('knows what comes before: $spots', ({ spots, before }) => {
    const state = lessons(...spots)
    for (const [k, a] of [email, email2, school].entries())
      expect(sessionBefore(state, stretch, members, 3, a)).toBe(before[k])
  })

  it('starts anew in every stretch', () => {
    const state = lessons('09:00 bib-1', '11:00 bib-1', '13:00 bib-1')
    state.start[email2] += 2 * 96
    expect(sessionBefore(state, stretch, members, 3, email2)).toBe(-1)
    expect(sessionBefore(state, stretch, members, 3, school)).toBe(email)
    expect(isLast(quarter, state, stretch, members, 3, school)).toBe(true)
  })

  it.each([
    { spots: ['09:00 bib-1', '11:00 bib-1', '13:00 bib-1'], last: school },
    { spots: ['13:00 bib-1', '09:00 bib-1', '11:00 bib-1'], last: email },
    { spots: ['09:00 bib-1', '13:00 bib-1', '11:00 bib-1'], last: email2 },
    { spots: ['13:00 bib-1', '13:00 bib-1', '09:00 bib-1'], last: email2 },
    { spots: ['09:00 bib-1', '13:00 bib-1', '13:00 bib-1'], last: school },
  ])('knows what comes last: $spots', ({ spots, last }) => {
    const state = lessons(...spots)
    for (const order of [members, Int32Array.of(email, email2, school)])
      expect(
        [email, email2, school].filter((a) => isLast(quarter, state, stretch, order, 3, a)),
      ).toEqual([last])
  })

  it('lets a long session that started first be the last', () => {
    const state = lessons('13:00 bib-1')
    const training = activityOf(quarter, 'opleiding.1/1')
    state.start[training] = state.start[email] - 1
    const both = Int32Array.of(email, training)
    expect(isLast(quarter, state, stretch, both, 2, training)).toBe(true)
    expect(isLast(quarter, state, stretch, both, 2, email)).toBe(false)
  })
})

describe('moves', () => {
  it.each([
    { spots: ['09:00 hal-1', '11:00 hal-1', '13:00 hal-1'], moves: 0 },
    { spots: ['09:00 bib-1', '11:00 bib-1', '13:00 bib-1'], moves: 1 },
    { spots: ['09:00 bib-1', '11:00 hal-1', '13:00 bib-1'], moves: 2 },
    { spots: ['11:00 bib-1', '09:00 hal-1', '13:00 bib-1'], moves: 1 },
    { spots: ['09:00 bib-1', '11:00 bib-2', '13:00 hal-1'], moves: 1 },
  ])('are $moves with $spots', ({ spots, moves }) => {
    expect(movesOf(quarter, lessons(...spots), stretch, members, 3)).toBe(moves)
  })

  it('are none without sessions', () => {
    expect(movesOf(quarter, lessons(), stretch, members, 0)).toBe(0)
  })
})
