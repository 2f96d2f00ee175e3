import { expect, it } from 'vitest'
import { denseExample } from './dense-instance.ts'
import { score } from './score.ts'

it.each([1, 2, 3])('is as large and as crowded as it says, with seed %i', (seed) => {
  const { instance, best } = denseExample(seed)
  const { courses, curricula, rooms, days, periodsPerDay, unavailable } = instance
  expect(courses).toHaveLength(54)
  expect(best).toHaveLength(152)
  expect(curricula).toHaveLength(139)
  expect(rooms.length * days * periodsPerDay).toBe(9 * 36)
  const perLecture = best.map(({ course }) => curricula.filter((q) => q.courses.includes(course)))
  const average = perLecture.reduce((sum, list) => sum + list.length, 0) / best.length
  expect(average).toBeGreaterThan(9)
  expect(average).toBeLessThan(11)
  expect(Math.max(...perLecture.map((list) => list.length))).toBeGreaterThan(30)
  expect(unavailable.length / (54 * 36)).toBeCloseTo(0.4, 1)
})

it('can be solved without breaking a hard rule', () => {
  const { instance, best } = denseExample(1)
  expect(score(instance, best).violations).toBe(0)
})

it('makes the same from the same seed', () => {
  expect(denseExample(4)).toEqual(denseExample(4))
})
