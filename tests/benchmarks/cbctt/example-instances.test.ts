import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plantedExample, toy } from './example-instances.ts'
import { score } from './score.ts'
import type { Lecture } from './solution.ts'

it('has a best solution of the toy that no other beats', () => {
  const { courses } = toy.instance
  const owners = courses.flatMap((one, course) => Array<number>(one.lectures).fill(course))
  let least = Infinity
  // Every lecture in each of 2 days × 2 periods × 2 rooms.
  for (let code = 0; code < 8 ** owners.length; code++) {
    const solution = owners.map((course, index): Lecture => {
      const place = (code >> (3 * index)) & 7
      return { course, room: place & 1, day: (place >> 1) & 1, period: place >> 2 }
    })
    const { violations, cost } = score(toy.instance, solution)
    if (violations === 0) least = Math.min(least, cost)
  }
  expect(least).toBe(12)
  expect(score(toy.instance, toy.best)).toMatchObject({ violations: 0, cost: least })
})

const size = fc.record({
  days: fc.integer({ min: 1, max: 6 }),
  periodsPerDay: fc.integer({ min: 2, max: 7 }),
  rooms: fc.integer({ min: 1, max: 8 }),
  groups: fc.integer({ min: 1, max: 10 }),
})

it('plants a solution that costs nothing in every instance', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), size, (seed, chosen) => {
      const { instance, best } = plantedExample(seed, chosen)
      expect(score(instance, best)).toMatchObject({ violations: 0, cost: 0 })
      expect(best.length).toBeGreaterThan(0)
    }),
    { numRuns: 40 },
  )
})

it('makes the same from the same seed, and another from another', () => {
  expect(plantedExample(7)).toEqual(plantedExample(7))
  expect(plantedExample(7)).not.toEqual(plantedExample(8))
})

it('makes weeks in which every rule matters', () => {
  const { instance, best } = plantedExample(1)
  const isElsewhere = best.map((lecture, index) => ({
    ...lecture,
    room: (lecture.room + index) % instance.rooms.length,
    day: (lecture.day + index) % 2,
    period: (lecture.period * 3) % instance.periodsPerDay,
  }))
  const { hard, soft } = score(instance, isElsewhere)
  const { lectures, ...broken } = { ...hard, ...soft }
  expect(lectures).toBe(0)
  for (const count of Object.values(broken)) expect(count).toBeGreaterThan(0)
})
