import { describe, expect, it } from 'vitest'
import { random } from './random.ts'

const many = 100_000

function draw<Value>(count: number, next: () => Value): Value[] {
  return Array.from({ length: count }, () => next())
}

it('gives the same numbers on every machine', () => {
  const numbers = random(1)
  expect(draw(8, () => numbers.int(1000))).toEqual([454, 82, 153, 652, 623, 82, 245, 307])
  expect(draw(3, () => numbers.exponential())).toEqual([
    0.40699215235322744, 0.13982908330093521, 1.194496363587488,
  ])
})

it('gives another stream for another seed, also beyond 32 bits', () => {
  const seeds = [0, 1, 2, -1, 2 ** 32, 2 ** 40 + 1]
  const streams = seeds.map((seed) => {
    const numbers = random(seed)
    return draw(5, () => numbers.int(2 ** 31)).join()
  })
  expect(new Set(streams).size).toBe(seeds.length)
})

describe('whole numbers', () => {
  it.each([1, 2, 7, 100])('stay below %i and are about equally frequent', (below) => {
    const numbers = random(42)
    const counts = new Array<number>(below).fill(0)
    for (const n of draw(many, () => numbers.int(below))) counts[n]++
    expect(counts).toHaveLength(below)
    // Six standard deviations around what is expected.
    const mean = many / below
    const margin = 6 * Math.sqrt(mean) + 1e-9
    expect(Math.min(...counts)).toBeGreaterThan(mean - margin)
    expect(Math.max(...counts)).toBeLessThan(mean + margin)
  })

  it('do not follow from the one before', () => {
    const numbers = random(7)
    const counts = new Array<number>(100).fill(0)
    let before = numbers.int(10)
    for (const n of draw(many, () => numbers.int(10))) {
      counts[before * 10 + n]++
      before = n
    }
    expect(Math.min(...counts)).toBeGreaterThan(800)
    expect(Math.max(...counts)).toBeLessThan(1200)
  })
})

describe('numbers of the exponential distribution', () => {
  const numbers = random(3)
  const drawn = draw(many, () => numbers.exponential())

  it('have mean 1', () => {
    expect(drawn.reduce((sum, x) => sum + x, 0) / many).toBeCloseTo(1, 1)
  })

  it.each([0.5, 1, 2, 4])('exceed %d as often as they have to', (x) => {
    expect(drawn.filter((y) => y > x).length / many).toBeCloseTo(Math.exp(-x), 2)
  })

  it('are never below 0', () => {
    expect(Math.min(...drawn)).toBeGreaterThan(0)
  })
})
