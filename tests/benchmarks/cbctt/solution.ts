import type { Instance } from './instance.ts'
import { linesOf } from './line-reader.ts'
import type { Line } from './line-reader.ts'

/** When and where one lecture of a course is held; all indexes from 0. */
export interface Lecture {
  readonly course: number
  readonly room: number
  readonly day: number
  /** within the day */
  readonly period: number
}

/** Lectures in any order; complete when each course has all of its own. */
export type Solution = readonly Lecture[]

/** Whether two things are in the same period of the same day. */
export function isSameTime(
  a: Pick<Lecture, 'day' | 'period'>,
  b: Pick<Lecture, 'day' | 'period'>,
): boolean {
  return a.day === b.day && a.period === b.period
}

/** Writes a solution as the competition wants it: `CourseId RoomId Day Period`, one line per lecture. */
export function writeSolution(instance: Instance, solution: Solution): string {
  const lines = solution.map(({ course, room, day, period }) => {
    const ids = [instance.courses[course]?.id, instance.rooms[room]?.id]
    if (ids.includes(undefined)) {
      throw new Error(`course ${course} or room ${room} is not in instance ${instance.name}.`)
    }
    return `${[...ids, day, period].join(' ')}\n`
  })
  return lines.join('')
}

/**
 * Reads a solution; the number of lectures of a course is not checked.
 * @param path what the text is called in errors
 * @throws {TextError} at the first line that names something unknown, or a course that is in that period already
 */
export function parseSolution(instance: Instance, text: string, path = 'solution'): Solution {
  const courses = indexOf(instance.courses)
  const rooms = indexOf(instance.rooms)
  const seen = new Set<string>()
  return linesOf(text, path).map((line) => {
    const lecture = readLecture(line, courses, rooms, instance)
    const key = [lecture.course, lecture.day, lecture.period].join()
    if (seen.has(key)) {
      const fault = `course '${line.field(0)}' has two lectures in one period`
      throw line.error(fault, 'Give each lecture of a course a period of its own.')
    }
    seen.add(key)
    return lecture
  })
}

function readLecture(
  line: Line,
  courses: ReadonlyMap<string, number>,
  rooms: ReadonlyMap<string, number>,
  { days, periodsPerDay }: Instance,
): Lecture {
  line.expectFields(['course', 'room', 'day', 'period'])
  const course = line.known(line.field(0), courses, 'course', 'COURSES')
  const room = line.known(line.field(1), rooms, 'room', 'ROOMS')
  const day = line.numberBelow(2, 'day', days)
  return { course, room, day, period: line.numberBelow(3, 'period', periodsPerDay) }
}

function indexOf(list: readonly { id: string }[]): Map<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]))
}
