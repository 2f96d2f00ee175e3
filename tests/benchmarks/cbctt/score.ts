import type { Course, Instance } from './instance.ts'
import { isSameTime } from './solution.ts'
import type { Lecture, Solution } from './solution.ts'

/** What a solution breaks and costs. */
export interface Score {
  /** counts; all 0 when the solution is feasible */
  readonly hard: {
    /** lectures too few or too many */
    readonly lectures: number
    /** pairs of lectures at one time that share a teacher, a curriculum or the course */
    readonly conflicts: number
    /** lectures when their course cannot be taught */
    readonly availability: number
    /** lectures in a room and period beyond the first */
    readonly roomOccupation: number
  }
  /** costs, weights included */
  readonly soft: {
    readonly roomCapacity: number
    readonly minimumDays: number
    readonly compactness: number
    readonly roomStability: number
  }
  /** sum of hard */
  readonly violations: number
  /** sum of soft */
  readonly cost: number
}

/**
 * Counts a solution anew, straight from the definition and as slowly as that is: a second opinion on the solver.
 * @source Di Gaspero, McCollum, Schaerf (2007), The second International Timetabling Competition, curriculum-based
 * course timetabling (track 3), formulation UD2
 */
export function score(instance: Instance, solution: Solution): Score {
  const hard = {
    lectures: sum(instance.courses, (course, c) => {
      return Math.abs(lecturesOf(solution, c).length - course.lectures)
    }),
    conflicts: pairs(solution, (a, b) => isSameTime(a, b) && isConflict(instance, a, b)),
    availability: sum(instance.unavailable, (forbidden) => {
      const isThen = (one: Lecture) => one.course === forbidden.course && isSameTime(one, forbidden)
      return solution.filter(isThen).length
    }),
    roomOccupation: sum(solution, (lecture, index) => {
      const before = solution.slice(0, index)
      return before.some((one) => one.room === lecture.room && isSameTime(one, lecture)) ? 1 : 0
    }),
  }
  const soft = {
    roomCapacity: sum(solution, ({ course, room }) => {
      const { students = 0 } = instance.courses[course] ?? {}
      return Math.max(0, students - (instance.rooms[room]?.capacity ?? 0))
    }),
    minimumDays: sum(instance.courses, (course, c) => 5 * daysShort(course, solution, c)),
    compactness: sum(instance.curricula, ({ courses }) => {
      const own = solution.filter(({ course }) => courses.includes(course))
      return 2 * own.filter((lecture) => !own.some((other) => isNextTo(lecture, other))).length
    }),
    roomStability: sum(instance.courses, (_, c) => {
      const rooms = new Set(lecturesOf(solution, c).map(({ room }) => room))
      return Math.max(0, rooms.size - 1)
    }),
  }
  return { hard, soft, violations: total(hard), cost: total(soft) }
}

function isNextTo(a: Lecture, b: Lecture): boolean {
  return a.day === b.day && Math.abs(a.period - b.period) === 1
}

function isConflict({ courses, curricula }: Instance, a: Lecture, b: Lecture): boolean {
  const isTogether = curricula.some((one) => {
    return one.courses.includes(a.course) && one.courses.includes(b.course)
  })
  const isOneTeacher = courses[a.course]?.teacher === courses[b.course]?.teacher
  return isOneTeacher || isTogether
}

function daysShort({ minDays }: Course, solution: Solution, course: number): number {
  const days = new Set(lecturesOf(solution, course).map(({ day }) => day))
  return Math.max(0, minDays - days.size)
}

function lecturesOf(solution: Solution, course: number): Solution {
  return solution.filter((lecture) => lecture.course === course)
}

function pairs(solution: Solution, isCounted: (a: Lecture, b: Lecture) => boolean): number {
  return sum(solution, (a, index) => solution.slice(0, index).filter((b) => isCounted(a, b)).length)
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item, index: number) => number): number {
  return items.reduce((before, item, index) => before + valueOf(item, index), 0)
}

function total(parts: Readonly<Record<string, number>>): number {
  return sum(Object.values(parts), (part) => part)
}
