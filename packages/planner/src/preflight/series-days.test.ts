import { describe, expect, it } from 'vitest'
import { firstDays, spreadDays } from './series-days.ts'

const days = (...on: number[]) =>
  Uint8Array.from({ length: 30 }, (_, d) => (on.includes(d) ? 1 : 0))
const listed = (found: Uint8Array) => [...found.entries()].flatMap(([d, is]) => (is ? [d] : []))

describe('firstDays', () => {
  it.each([
    { sessions: 1, on: [3, 8], first: [3, 8] },
    { sessions: 2, on: [0, 5, 22], first: [0] },
    { sessions: 3, on: [0, 4, 7, 12, 28], first: [0, 4, 7] },
    { sessions: 4, on: [0, 7, 14], first: [] },
  ])('finds where $sessions sessions can begin among $on', ({ sessions, on, first }) => {
    expect(listed(firstDays(days(...on), days(...on), sessions, { min: 5, max: 16 }))).toEqual(
      first,
    )
  })

  it('lets only the first session be on a first day', () => {
    expect(listed(firstDays(days(2), days(9, 16), 3, { min: 5, max: 16 }))).toEqual([2])
  })
})

describe('spreadDays', () => {
  it.each([
    { apart: 14, count: 2 },
    { apart: 15, count: 1 },
    { apart: 0, count: Infinity },
  ])('fits $count times at least $apart days apart', ({ apart, count }) => {
    expect(spreadDays(days(1, 15), apart)).toBe(count)
  })
})
