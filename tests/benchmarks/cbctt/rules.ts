import { dayOf } from '@digirooster/planner/kernel'
import type { Model, Rule } from '@digirooster/planner/kernel'
import type { Instance } from './instance.ts'
import { firstLectures, lecturesOf } from './model.ts'

/**
 * The rules of the competition (formulation UD2), as the kernel takes them. Availability is in the starts
 * that `modelOf` allows.
 */
export function rulesOf(instance: Instance, model: Model): Rule[] {
  const { courses, rooms, curricula } = instance
  const lectures = lecturesOf(instance)
  const first = firstLectures(instance)
  const lecturesOfCourse = courses.map(({ lectures: n }, c) =>
    Array.from({ length: n }, (_, k) => (first[c] ?? 0) + k),
  )
  const lecturesOfCurriculum = curricula.map((curriculum) =>
    curriculum.courses.flatMap((c) => lecturesOfCourse[c] ?? []),
  )
  const teachers = [...new Set(courses.map(({ teacher }) => teacher))]
  const lecturesOfTeacher = teachers.map((teacher) =>
    courses.flatMap((course, c) => (course.teacher === teacher ? (lecturesOfCourse[c] ?? []) : [])),
  )
  const slots = model.dayCount * model.slotsPerDay
  const daysOfSlots = Int32Array.from({ length: slots }, (_, slot) => dayOf(model, slot))
  const minDays = Int32Array.from(courses, (course) => course.minDays)
  return [
    {
      // Conflicts: a teacher, a course and a curriculum have one lecture at a time.
      kind: 'clash',
      level: 0,
      weight: 1,
      sets: [...lecturesOfTeacher, ...lecturesOfCurriculum],
    },
    // Room occupancy.
    { kind: 'exclusive', level: 0, weight: 1 },
    {
      // Room capacity.
      kind: 'unary',
      scope: 'activity',
      level: 3,
      weight: 1,
      penalty: shortageOf(lectures, courses, rooms),
    },
    {
      // Minimum working days.
      kind: 'spread',
      level: 3,
      weight: 5,
      sets: lecturesOfCourse,
      valueCount: model.dayCount,
      valueOf: (state, lecture) => daysOfSlots[state.start[lecture] ?? -1] ?? -1,
      penalty: (days, course) => Math.max(0, (minDays[course] ?? 0) - days),
    },
    {
      // Curriculum compactness.
      kind: 'pattern',
      level: 3,
      weight: 2,
      sets: lecturesOfCurriculum,
      penalty: isolated,
    },
    {
      // Room stability.
      kind: 'spread',
      level: 3,
      weight: 1,
      sets: lecturesOfCourse,
      valueCount: rooms.length,
      valueOf: (state, lecture) => state.resource[lecture] ?? -1,
      penalty: (used) => Math.max(0, used - 1),
    },
  ]
}

/** How many taken periods of a day have none taken just before or after. */
function isolated(mask: number): number {
  let alone = mask & ~(mask << 1) & ~(mask >> 1)
  let count = 0
  for (; alone !== 0; alone &= alone - 1) count++
  return count
}

/** Students without a seat, from a table per course and room. */
function shortageOf(
  lectures: readonly number[],
  courses: Instance['courses'],
  rooms: Instance['rooms'],
): (state: { readonly resource: Int32Array }, lecture: number) => number {
  const courseOf = Int32Array.from(lectures)
  const table = Int32Array.from(
    courses.flatMap(({ students }) =>
      rooms.map(({ capacity }) => Math.max(0, students - capacity)),
    ),
  )
  return ({ resource }, lecture) => {
    const room = resource[lecture] ?? -1
    return room < 0 ? 0 : (table[(courseOf[lecture] ?? 0) * rooms.length + room] ?? 0)
  }
}
