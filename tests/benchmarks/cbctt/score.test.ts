import { describe, expect, it } from 'vitest'
import { plantedExample, toy } from './example-instances.ts'
import { score } from './score.ts'
import type { Lecture, Solution } from './solution.ts'

const { instance, best } = toy
const [mails1, mails2, photos1, photos2, banking] = best as [
  Lecture,
  Lecture,
  Lecture,
  Lecture,
  Lecture,
]

const hardOf = (solution: Solution) => score(instance, solution).hard
const softOf = (solution: Solution) => score(instance, solution).soft

describe('hard rules', () => {
  it('counts nothing in a feasible solution', () => {
    expect(score(instance, best)).toEqual({
      hard: { lectures: 0, conflicts: 0, availability: 0, roomOccupation: 0 },
      soft: { roomCapacity: 0, minimumDays: 10, compactness: 2, roomStability: 0 },
      violations: 0,
      cost: 12,
    })
  })

  it('counts each lecture too few and too many', () => {
    expect(hardOf([]).lectures).toBe(5)
    expect(hardOf(best.slice(1)).lectures).toBe(1)
    expect(hardOf([...best, { ...banking, day: 0, period: 0 }]).lectures).toBe(1)
  })

  it.each([
    ['of one curriculum', { ...mails1, day: 0, period: 0, room: 1 }, 1],
    ['of one course', { ...photos2, period: 0, room: 1 }, 1],
    ['of different curricula', { ...mails1, day: 1, period: 0, room: 1 }, 0],
  ])('compares two lectures %s at one time', (_, other, count) => {
    expect(hardOf([photos1, other]).conflicts).toBe(count)
  })

  it('counts a pair of one teacher and one curriculum once', () => {
    const courses = instance.courses.map((course) => ({ ...course, teacher: 'an' }))
    const together = [mails1, { ...banking, period: 0 }, { ...photos1, day: 1 }]
    expect(score({ ...instance, courses }, together).hard.conflicts).toBe(3)
    expect(hardOf(together).conflicts).toBe(2)
  })

  it('counts each lecture when its course cannot be taught', () => {
    const late = [photos1, { ...photos1, day: 1 }, { ...photos2, day: 1 }]
    expect(hardOf(late).availability).toBe(2)
  })

  it('counts each lecture in a room beyond the first', () => {
    const crowd = [mails1, { ...photos1, day: 1 }, { ...banking, room: 0 }]
    expect(hardOf(crowd).roomOccupation).toBe(2)
  })
})

describe('soft rules', () => {
  it('costs 1 for each student without a seat, per lecture', () => {
    const moved = [mails1, mails2].map((lecture) => ({ ...lecture, room: 1 }))
    expect(softOf(moved).roomCapacity).toBe(30)
    expect(softOf([{ ...photos1, room: 1 }]).roomCapacity).toBe(2)
    expect(softOf([banking]).roomCapacity).toBe(0)
  })

  it('costs 5 for each day below the minimum', () => {
    expect(softOf([]).minimumDays).toBe(25)
    expect(softOf(best).minimumDays).toBe(10)
    expect(softOf([...best, { ...mails1, day: 0 }]).minimumDays).toBe(5)
  })

  it('costs 2 for each lecture of a curriculum without a neighbour that day', () => {
    expect(softOf([photos1]).compactness).toBe(4)
    expect(softOf([photos1, photos2]).compactness).toBe(0)
    expect(softOf([mails1, { ...photos1, period: 1 }]).compactness).toBe(6)
    expect(
      softOf([
        { ...mails1, day: 0 },
        { ...photos1, period: 1 },
      ]).compactness,
    ).toBe(2)
  })

  it('does not take the first period of a day for a neighbour of the last before', () => {
    expect(softOf([photos2, { ...photos1, day: 1 }]).compactness).toBe(8)
  })

  it('costs 1 for each room of a course beyond the first', () => {
    expect(softOf([mails1, { ...mails2, room: 1 }]).roomStability).toBe(1)
    expect(softOf([mails1, mails2]).roomStability).toBe(0)
  })
})

it('does not depend on the order of lectures', () => {
  const planted = plantedExample(1)
  const moved = planted.best.map((lecture, index) => ({ ...lecture, period: index % 5 }))
  const before = score(planted.instance, moved)
  expect(before.violations).toBeGreaterThan(0)
  expect(score(planted.instance, moved.toReversed())).toEqual(before)
})
