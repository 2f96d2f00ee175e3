import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intersectIntervals, subtractIntervals, unionIntervals } from './intervals.ts'
import type { Interval } from './intervals.ts'

const i = (start: number, end: number): Interval => ({ start, end })

describe('unionIntervals', () => {
  it.each([
    { when: 'empty', of: [], is: [] },
    { when: 'apart and out of order', of: [i(5, 6), i(1, 2)], is: [i(1, 2), i(5, 6)] },
    { when: 'touching', of: [i(1, 3), i(3, 5)], is: [i(1, 5)] },
    { when: 'nested', of: [i(1, 9), i(3, 5)], is: [i(1, 9)] },
    { when: 'without length or backwards', of: [i(3, 3), i(9, 2)], is: [] },
  ])('joins what is $when', ({ of, is }) => {
    expect(unionIntervals(of)).toEqual(is)
  })
})

describe('subtractIntervals', () => {
  it.each([
    { when: 'nothing', b: [], is: [i(0, 4), i(6, 9)] },
    { when: 'a middle', b: [i(1, 2)], is: [i(0, 1), i(2, 4), i(6, 9)] },
    { when: 'a bridge', b: [i(3, 7)], is: [i(0, 3), i(7, 9)] },
    { when: 'everything', b: [i(-5, 20)], is: [] },
    { when: 'neighbours', b: [i(4, 6), i(9, 12)], is: [i(0, 4), i(6, 9)] },
  ])('takes away $when', ({ b, is }) => {
    expect(subtractIntervals([i(0, 4), i(6, 9)], b)).toEqual(is)
  })
})

describe('intersectIntervals', () => {
  it.each([
    { when: 'nothing', b: [], is: [] },
    { when: 'a bridge', b: [i(3, 7)], is: [i(3, 4), i(6, 7)] },
    { when: 'everything', b: [i(-5, 20)], is: [i(0, 4), i(6, 9)] },
    { when: 'neighbours', b: [i(4, 6)], is: [] },
  ])('keeps what is in $when', ({ b, is }) => {
    expect(intersectIntervals([i(0, 4), i(6, 9)], b)).toEqual(is)
  })
})

describe('all three', () => {
  const point = fc.integer({ min: 0, max: 30 })
  const intervals = fc.array(fc.record({ start: point, end: point }), { maxLength: 8 })
  const has = (list: readonly Interval[], x: number) =>
    list.some(({ start, end }) => start <= x && x < end)

  it('agree with membership point by point, sorted, apart and unchanged inputs', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const before = structuredClone([a, b])
        const results = [unionIntervals([...a, ...b]), subtractIntervals(a, b)]
        results.push(intersectIntervals(a, b))
        for (let x = 0; x < 30; x++) {
          expect(results.map((result) => has(result, x))).toEqual([
            has(a, x) || has(b, x),
            has(a, x) && !has(b, x),
            has(a, x) && has(b, x),
          ])
        }
        for (const result of results) {
          const ends = [-Infinity, ...result.map(({ end }) => end)]
          expect(result.every(({ start, end }, k) => start < end && start > Number(ends[k]))).toBe(
            true,
          )
        }
        expect([a, b]).toEqual(before)
      }),
    )
  })
})
