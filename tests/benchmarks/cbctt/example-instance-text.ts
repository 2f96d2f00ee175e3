import type { Instance } from './instance.ts'

/** Writes an instance as a `.ctt` file. */
export function instanceText(instance: Instance): string {
  const { name, days, periodsPerDay, courses, rooms, curricula, unavailable } = instance
  const idOf = (course: number) => courses[course]?.id ?? ''
  const lines = [
    `Name: ${name}`,
    `Courses: ${courses.length}`,
    `Rooms: ${rooms.length}`,
    `Days: ${days}`,
    `Periods_per_day: ${periodsPerDay}`,
    `Curricula: ${curricula.length}`,
    `Constraints: ${unavailable.length}`,
    '',
    'COURSES:',
    ...courses.map((c) => [c.id, c.teacher, c.lectures, c.minDays, c.students].join(' ')),
    '',
    'ROOMS:',
    ...rooms.map(({ id, capacity }) => `${id}\t${capacity}`),
    '',
    'CURRICULA:',
    ...curricula.map((one) => {
      return [one.id, one.courses.length, ...one.courses.map(idOf)].join(' ')
    }),
    '',
    'UNAVAILABILITY_CONSTRAINTS:',
    ...unavailable.map(({ course, day, period }) => `${idOf(course)} ${day} ${period}`),
    '',
    'END.',
  ]
  return lines.map((line) => `${line}\n`).join('')
}
