import type { Course, Problem } from '@digirooster/domain'
import { many, note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'

/** How many people came to the groups of one course in one format. */
export interface Attendance {
  readonly courseId: string
  readonly formatId: string
  /** groups of which somebody counted who came */
  readonly groups: number
  readonly invited: number
  /** of those, by the no-show rate there was */
  readonly expected: number
  readonly came: number
  readonly rateBefore: number
  readonly rateAfter: number
}

/** People whose no-shows are assumed to be as the rate says: a handful of groups must not overturn it. */
const PRIOR_PEOPLE = 40

/**
 * The no-show rate after more people were counted: as if `PRIOR_PEOPLE` had come by the old one; in hundredths.
 * @example
 * smoothedRate(0.15, 40, 28) // 0.23: 6 of 40 before, 12 of 40 now
 */
export function smoothedRate(rate: number, invited: number, came: number): number {
  const absent = PRIOR_PEOPLE * rate + Math.max(0, invited - came)
  return Math.round((100 * absent) / (PRIOR_PEOPLE + invited)) / 100
}

/** What was planned, expected and seen per course and format, and the courses with rates that learned from it. */
export function nextCourses(outcome: Outcome): {
  courses: Course[]
  attendance: Attendance[]
  notes: Note[]
} {
  const { problem } = outcome
  const attendance = problem.courses.flatMap((course) =>
    course.formats.flatMap((format) => attendanceOf(outcome, course, format)),
  )
  const courses = problem.courses.map((course) => ({
    ...course,
    formats: course.formats.map((format) => {
      const seen = attendance.find((a) => a.courseId === course.id && a.formatId === format.id)
      return { ...format, noShowRate: seen?.rateAfter ?? format.noShowRate }
    }),
  }))
  return { courses, attendance, notes: attendanceNotes(problem, attendance) }
}

function attendanceOf(
  { groups }: Outcome,
  course: Course,
  { id, noShowRate }: Course['formats'][number],
): Attendance[] {
  const seen = groups.filter(
    ({ offering, isCounted, state }) =>
      isCounted && state === 'held' && offering.courseId === course.id && offering.formatId === id,
  )
  if (seen.length === 0) return []
  const invited = seen.reduce((sum, group) => sum + group.invited, 0)
  const came = seen.reduce((sum, group) => sum + group.came, 0)
  return [
    {
      courseId: course.id,
      formatId: id,
      groups: seen.length,
      invited,
      expected: Math.round(invited * (1 - noShowRate)),
      came,
      rateBefore: noShowRate,
      rateAfter: smoothedRate(noShowRate, invited, came),
    },
  ]
}

function attendanceNotes(problem: Problem, attendance: readonly Attendance[]): Note[] {
  const [invited, expected, came] = (['invited', 'expected', 'came'] as const).map((key) =>
    attendance.reduce((sum, seen) => sum + seen[key], 0),
  )
  if (invited === 0)
    return [
      note(
        'to-do',
        'nobody-counted',
        'Er is nergens ingevuld hoeveel mensen kwamen. De planning rekent verder met wat verwacht was.',
        'Nobody filled in how many people came. Planning goes on with what was expected.',
      ),
    ]
  const most = attendance
    .filter(({ rateAfter, rateBefore }) => Math.abs(rateAfter - rateBefore) >= 0.03)
    .sort((a, b) => b.invited - a.invited)
    .slice(0, 5)
  return [
    note(
      'carried',
      'attendance',
      `${many(invited, 'mens had', 'mensen hadden')} een plaats, ${expected} verwacht, ${came} gekomen.`,
      `${many(invited, 'person', 'people')} had a place, ${expected} expected, ${came} came.`,
      [
        { name: 'invited', unit: 'count', value: invited },
        { name: 'expected', unit: 'count', value: expected },
        { name: 'came', unit: 'count', value: came },
      ],
    ),
    ...most.map(({ courseId, formatId, rateBefore, rateAfter }) => {
      const title = problem.courses.find((c) => c.id === courseId)?.title
      const [before, after] = [rateBefore, rateAfter].map((rate) => Math.round(100 * rate))
      return note(
        'carried',
        'no-show-rate',
        `“${title?.nl ?? courseId}”: de planning rekent nu op ${after} % afwezigen, eerst op ${before} %.`,
        `“${title?.en ?? title?.nl ?? courseId}”: planning now counts on ${after} % no-shows, before on ${before} %.`,
        [{ name: 'rate', of: `${courseId}/${formatId}`, unit: 'count', value: after }],
      )
    }),
  ]
}
