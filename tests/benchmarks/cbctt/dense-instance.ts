import { random } from '@digirooster/planner/kernel'
import type { Random } from '@digirooster/planner/kernel'
import type { Example } from './example-instances.ts'
import type { Course, Curriculum, Unavailability } from './instance.ts'
import type { Lecture, Solution } from './solution.ts'

const days = 6
const periodsPerDay = 6
const capacities = [24, 32, 40, 48, 64, 80, 120, 200, 400]
/** 54 courses of 152 lectures */
const lecturesOfCourses = [...Array<number>(46).fill(3), ...Array<number>(6).fill(2), 1, 1]
const curriculumCount = 139
/** of 100 curricula so many have this number of courses */
const curriculumSizes = { 2: 14, 3: 14, 4: 42, 5: 22, 6: 8 }
/** of 100 periods of a course in which it is not held, so many it cannot be held in */
const forbiddenShare = 43

/**
 * Makes a week in which curricula crowd as much as in the densest of the competition: 54 courses, 152 lectures, 139
 * curricula, about ten of them per lecture, 9 rooms, 36 periods. It has a timetable that breaks no hard rule; what that
 * costs is not known to be least. The same seed gives the same.
 */
export function denseExample(seed: number): Example {
  const draw = random(seed)
  const best = plant(draw)
  const timesOf = lecturesOfCourses.map((_, course) => {
    const own = best.filter((lecture) => lecture.course === course)
    return new Set(own.map(({ day, period }) => day * periodsPerDay + period))
  })
  const courses = lecturesOfCourses.map((lectures, course): Course => {
    const room = best.find((lecture) => lecture.course === course)?.room ?? 0
    const students = 5 + draw.int((capacities[room] ?? 0) - 5)
    return { id: `c${course}`, teacher: `t${course}`, lectures, minDays: lectures, students }
  })
  const unavailable: Unavailability[] = timesOf.flatMap((times, course) =>
    Array.from({ length: days * periodsPerDay }, (_, time) => time)
      .filter((time) => draw.int(100) < forbiddenShare && !times.has(time))
      .map((time) => {
        return { course, day: Math.floor(time / periodsPerDay), period: time % periodsPerDay }
      }),
  )
  const instance = {
    name: `dense-${seed}`,
    days,
    periodsPerDay,
    courses,
    rooms: capacities.map((capacity, r) => ({ id: `room${r + 1}`, capacity })),
    curricula: plantCurricula(draw, timesOf),
    unavailable,
  }
  return { instance, best }
}

/** Every course on days of its own, in one room. */
function plant(draw: Random): Solution {
  const best: Lecture[] = []
  const isTaken = (room: number, day: number, period: number) =>
    best.some((l) => l.room === room && l.day === day && l.period === period)
  lecturesOfCourses.forEach((lectures, course) => {
    const room = course % capacities.length
    const first = draw.int(days)
    for (let k = 0; k < lectures; k++) {
      const day = (first + 2 * k) % days
      const free = [...Array(periodsPerDay).keys()].filter((p) => !isTaken(room, day, p))
      best.push({ course, room, day, period: free[draw.int(free.length)] ?? 0 })
    }
  })
  return best
}

/** Sets of courses that are never at once; few courses are in many, as obligatory ones are. */
function plantCurricula(draw: Random, timesOf: readonly ReadonlySet<number>[]): Curriculum[] {
  const sizes = Object.entries(curriculumSizes).flatMap(([size, share]) =>
    Array<number>(share).fill(Number(size)),
  )
  // The first courses stand in this list more often than the last.
  const popular = timesOf.flatMap((_, c) => Array<number>(Math.ceil(120 / (c + 3))).fill(c))
  return Array.from({ length: curriculumCount }, (_, q) => {
    const courses = new Set<number>()
    const size = sizes[draw.int(sizes.length)] ?? 0
    for (let tries = 0; courses.size < size && tries < 400; tries++) {
      const course = popular[draw.int(popular.length)] ?? 0
      const times = [...(timesOf[course] ?? [])]
      const isApart = [...courses].every((other) => !times.some((t) => timesOf[other]?.has(t)))
      if (isApart) courses.add(course)
    }
    return { id: `q${q}`, courses: [...courses] }
  })
}
