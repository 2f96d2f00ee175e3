import { random } from '@digirooster/planner/kernel'
import type { Random } from '@digirooster/planner/kernel'
import { score } from './score.ts'
import type { Course, Curriculum, Instance, Unavailability } from './instance.ts'
import { isSameTime } from './solution.ts'
import type { Lecture, Solution } from './solution.ts'

/** An instance with a solution that no other beats. */
export interface Example {
  readonly instance: Instance
  readonly best: Solution
}

/** How large a week to make; left out: a week of about 40 lectures. */
export interface ExampleSize {
  readonly days?: number
  /** ≥ 2: in less nothing has a neighbour */
  readonly periodsPerDay?: number
  readonly rooms?: number
  /** groups of students, each with two to four courses of its own */
  readonly groups?: number
}

/**
 * Two days of two periods, three courses, made by hand. The best cost is 12: photos can be on the first day only (5),
 * so mails, for the same students, fill the second (5), and banking must be on the second day because a curriculum
 * shares it with photos, where it stands alone (2).
 */
export const toy: Example = {
  instance: {
    name: 'toy',
    days: 2,
    periodsPerDay: 2,
    courses: [
      { id: 'mails', teacher: 'an', lectures: 2, minDays: 2, students: 25 },
      { id: 'photos', teacher: 'bart', lectures: 2, minDays: 2, students: 12 },
      { id: 'banking', teacher: 'carla', lectures: 1, minDays: 1, students: 8 },
    ],
    rooms: [
      { id: 'large', capacity: 30 },
      { id: 'small', capacity: 10 },
    ],
    curricula: [
      { id: 'beginners', courses: [0, 1] },
      { id: 'advanced', courses: [1, 2] },
    ],
    unavailable: [
      { course: 1, day: 1, period: 0 },
      { course: 1, day: 1, period: 1 },
    ],
  },
  best: [
    { course: 0, room: 0, day: 1, period: 0 },
    { course: 0, room: 0, day: 1, period: 1 },
    { course: 1, room: 0, day: 0, period: 0 },
    { course: 1, room: 0, day: 0, period: 1 },
    { course: 2, room: 1, day: 1, period: 0 },
  ],
}

/** Makes a timetable that costs nothing, and then an instance it solves; the same seed gives the same. */
export function plantedExample(seed: number, size: ExampleSize = {}): Example {
  const { days = 5, periodsPerDay = 5, rooms: roomCount = 4, groups = 5 } = size
  const draw = random(seed)
  const rooms = Array.from({ length: roomCount }, (_, r) => ({
    id: `room${r + 1}`,
    capacity: 5 + draw.int(60),
  }))
  const { best, members } = plantLectures(draw, days, periodsPerDay, roomCount, groups)
  const courses: Course[] = []
  members.flat().forEach((course) => {
    const own = best.filter((lecture) => lecture.course === course)
    const capacity = rooms[own[0]?.room ?? 0]?.capacity ?? 0
    courses.push({
      id: `c${course}`,
      teacher: freeTeacher(courses, best, course, draw),
      lectures: own.length,
      minDays: 1 + draw.int(new Set(own.map(({ day }) => day)).size),
      students: 1 + draw.int(capacity),
    })
  })
  const bare: Instance = {
    name: `planted-${seed}`,
    days,
    periodsPerDay,
    courses,
    rooms,
    curricula: members.map((list, g) => ({ id: `group${g + 1}`, courses: list })),
    unavailable: plantUnavailability(draw, best, courses.length, days, periodsPerDay),
  }
  return { instance: withMoreCurricula(bare, best, draw), best }
}

/**
 * Fills the week group by group with runs of neighbouring periods; a course keeps its room.
 * @returns lectures that cost nothing, and the courses of each group, numbered in one go
 */
function plantLectures(
  draw: Random,
  days: number,
  periodsPerDay: number,
  roomCount: number,
  groups: number,
): { best: Lecture[]; members: number[][] } {
  const best: Lecture[] = []
  const members: number[][] = []
  let courseCount = 0
  for (let group = 0; group < groups; group++) {
    const homes = Array.from({ length: 2 + draw.int(3) }, () => draw.int(roomCount))
    const held = homes.map((): Lecture[] => [])
    for (let day = 0; day < days; day++) {
      const from = draw.int(periodsPerDay - 1)
      const run: { home: number; lecture: Lecture }[] = []
      for (let period = from; period < Math.min(periodsPerDay, from + 4); period++) {
        const free = [...homes.keys()].filter((home) => {
          return !best.some((l) => l.room === homes[home] && l.day === day && l.period === period)
        })
        const home = free[draw.int(Math.max(1, free.length))]
        if (home === undefined) break
        run.push({ home, lecture: { course: -1, room: homes[home] ?? 0, day, period } })
      }
      if (run.length > 1) run.forEach(({ home, lecture }) => held[home]?.push(lecture))
    }
    const taught = held.filter((lectures) => lectures.length > 0)
    members.push(taught.map((_, index) => courseCount + index))
    for (const lectures of taught) {
      best.push(...lectures.map((lecture) => ({ ...lecture, course: courseCount })))
      courseCount++
    }
  }
  return { best, members: members.filter((list) => list.length > 0) }
}

/** One of the teachers there are who is free whenever the course is, or a new one. */
function freeTeacher(
  courses: readonly Course[],
  best: Solution,
  course: number,
  draw: Random,
): string {
  const isBusyWith = (other: number) =>
    best.some((a) => {
      return a.course === course && best.some((b) => b.course === other && isSameTime(a, b))
    })
  const busy = courses.filter((_, other) => isBusyWith(other)).map(({ teacher }) => teacher)
  const known = [...new Set(courses.map(({ teacher }) => teacher))]
  const free = known.filter((teacher) => !busy.includes(teacher))
  return free[draw.int(free.length + 1)] ?? `t${known.length + 1}`
}

function plantUnavailability(
  draw: Random,
  best: Solution,
  courseCount: number,
  days: number,
  periodsPerDay: number,
): Unavailability[] {
  const all: Unavailability[] = []
  for (let slot = 0; slot < courseCount * days * periodsPerDay; slot++) {
    const period = slot % periodsPerDay
    const day = Math.floor(slot / periodsPerDay) % days
    const course = Math.floor(slot / (periodsPerDay * days))
    const isUsed = best.some((lecture) => {
      return lecture.course === course && isSameTime(lecture, { day, period })
    })
    if (!isUsed && draw.int(4) === 0) all.push({ course, day, period })
  }
  return all
}

/** Adds curricula that mix courses, as far as the planted timetable still costs nothing. */
function withMoreCurricula(instance: Instance, best: Solution, draw: Random): Instance {
  let result = instance
  const count = instance.courses.length
  for (let attempt = 0; attempt < 4 * count; attempt++) {
    const drawn = Array.from({ length: 1 + draw.int(4) }, () => draw.int(count))
    const extra: Curriculum = { id: `mix${attempt + 1}`, courses: [...new Set(drawn)] }
    const larger = { ...result, curricula: [...result.curricula, extra] }
    const { violations, cost } = score(larger, best)
    if (violations + cost === 0) result = larger
  }
  return result
}
