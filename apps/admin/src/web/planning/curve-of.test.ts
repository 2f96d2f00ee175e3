import { expect, it } from 'vitest'
import { curveOf } from './curve-of.ts'

const points = [
  { seconds: 1, served: 300 },
  { seconds: 5, served: 360 },
  { seconds: 10, served: 380 },
]

it('draws steps between the fewest wishes and the most that is possible', () => {
  const { path, limit, high, low } = curveOf(points, 400, 20)
  expect(path).toBe('M5 100H25V40H50V20')
  expect({ limit, high, low }).toEqual({ limit: 0, high: 400, low: 300 })
})

it('says the same in numbers, in a dozen rows at most, the last one always', () => {
  const many = Array.from({ length: 100 }, (_, k) => ({ seconds: k, served: k }))
  const { rows, from, to } = curveOf(many, null, 100)
  expect(rows.length).toBeLessThanOrEqual(13)
  expect(rows.at(-1)).toEqual({ seconds: 99, served: 99 })
  expect([from, to]).toEqual([0, 99])
})

it('draws one plan, and none', () => {
  expect(curveOf([{ seconds: 2, served: 7 }], null, 4)).toMatchObject({
    ...{ path: 'M50 100', dot: 'M50 100h0', low: 7 },
  })
  expect(curveOf([], null, 4)).toMatchObject({ path: '', dot: '' })
})

it('knows a line that falls', () => {
  expect(curveOf(points, 400, 20).hasFallen).toBe(false)
  expect(curveOf([...points, { seconds: 12, served: 350 }], 400, 20).hasFallen).toBe(true)
})
