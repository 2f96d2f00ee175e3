import type { Model, State } from '@digirooster/planner/kernel'
import type { Instance } from './instance.ts'
import type { Solution } from './solution.ts'

/**
 * Makes an instance into what the kernel timetables: a lecture is an activity of one slot with one role, its
 * room; a course is a bundle. When a course cannot be taught is left out of its starts.
 */
export function modelOf(instance: Instance): Model {
  const { courses, rooms, days, periodsPerDay, unavailable } = instance
  const lectures = lecturesOf(instance)
  const slots = days * periodsPerDay
  const forbidden = new Set(
    unavailable.map(({ course, day, period }) => course * slots + day * periodsPerDay + period),
  )
  const bundleStart = firstLectures(instance)
  return {
    activityCount: lectures.length,
    bundleCount: courses.length,
    resourceCount: rooms.length,
    slotsPerDay: periodsPerDay,
    dayCount: days,
    duration: new Int32Array(lectures.length).fill(1),
    bundleOf: Int32Array.from(lectures),
    bundleStart: Int32Array.from(bundleStart),
    optional: new Uint8Array(courses.length),
    stride: new Int32Array(courses.length),
    roleStart: Int32Array.from({ length: lectures.length + 1 }, (_, lecture) => lecture),
    mayBeVacant: new Uint8Array(lectures.length),
    domainOf: Int32Array.from(lectures),
    domains: courses.map((_, course) =>
      Int32Array.from({ length: slots }, (__, slot) => slot).filter(
        (slot) => !forbidden.has(course * slots + slot),
      ),
    ),
    candidatesOf: new Int32Array(lectures.length),
    candidates: [Int32Array.from(rooms, (_, room) => room)],
    freeRun: rooms.map(() =>
      Int16Array.from({ length: slots }, (_, slot) => periodsPerDay - (slot % periodsPerDay)),
    ),
    dislike: dislikeOf(instance, lectures, bundleStart),
  }
}

/** The course of each lecture. */
export function lecturesOf({ courses }: Instance): number[] {
  return courses.flatMap((course, c) => Array.from({ length: course.lectures }, () => c))
}

/** Per course + 1: its first lecture. */
export function firstLectures({ courses }: Instance): number[] {
  let next = 0
  return [0, ...courses.map((course) => (next += course.lectures))]
}

/** Where the lectures stand, as a solution; those without a place are left out. */
export function solutionOf(instance: Instance, state: State): Solution {
  return lecturesOf(instance).flatMap((course, lecture) => {
    const slot = state.start[lecture] ?? -1
    const room = state.resource[lecture] ?? -1
    if (slot < 0) return []
    const day = Math.floor(slot / instance.periodsPerDay)
    const period = slot % instance.periodsPerDay
    return [{ course, room, day, period }]
  })
}

/** What a room costs a lecture as far as its own course goes: seats short, and a room the course has not yet. */
function dislikeOf(
  { courses, rooms }: Instance,
  lectures: readonly number[],
  bundleStart: readonly number[],
): NonNullable<Model['dislike']> {
  const courseOf = Int32Array.from(lectures)
  const first = Int32Array.from(bundleStart)
  const short = Int32Array.from(
    courses.flatMap(({ students }) =>
      rooms.map(({ capacity }) => Math.max(0, students - capacity)),
    ),
  )
  return (state, lecture, room) => {
    const course = courseOf[lecture] ?? 0
    const seats = short[course * rooms.length + room] ?? 0
    const end = first[course + 1] ?? 0
    for (let other = first[course] ?? 0; other < end; other++)
      if (other !== lecture && state.resource[other] === room) return seats
    return seats + 1
  }
}
