import { expect, it } from 'vitest'
import { seedOf } from './seed-of.ts'

it('gives the first island the seed itself, and others seeds that no near seed leads to', () => {
  expect(seedOf(2 ** 40, 0)).toBe(2 ** 40)
  const near = [-2, -1, 0, 1, 2, 3].flatMap((seed) => [1, 2, 3, 7].map((k) => seedOf(seed, k)))
  expect(new Set(near).size).toBe(near.length)
  for (const seed of near) {
    expect(Number.isSafeInteger(seed)).toBe(true)
    expect(seed).toBeGreaterThan(1000)
  }
})
