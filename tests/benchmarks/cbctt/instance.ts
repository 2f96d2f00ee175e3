import { LineReader } from './line-reader.ts'
import type { Line } from './line-reader.ts'

/** A week to fill: every lecture of every course gets a period and a room. All numbers are whole and ≥ 0. */
export interface Instance {
  readonly name: string
  /** ≥ 1 */
  readonly days: number
  /** ≥ 1, the same on all days */
  readonly periodsPerDay: number
  readonly courses: readonly Course[]
  readonly rooms: readonly Room[]
  readonly curricula: readonly Curriculum[]
  /** when a course cannot be taught; each course and period at most once */
  readonly unavailable: readonly Unavailability[]
}

export interface Course {
  readonly id: string
  /** two courses with one teacher are never at the same time */
  readonly teacher: string
  /** lectures a week */
  readonly lectures: number
  /** on how many days they should be at least */
  readonly minDays: number
  readonly students: number
}

export interface Room {
  readonly id: string
  /** seats */
  readonly capacity: number
}

/** Courses that some students follow together. */
export interface Curriculum {
  readonly id: string
  /** indexes of courses, each once */
  readonly courses: readonly number[]
}

export interface Unavailability {
  /** index of the course */
  readonly course: number
  /** from 0 */
  readonly day: number
  /** within the day, from 0 */
  readonly period: number
}

const mostPeriods = 10_000

/**
 * Reads a `.ctt` file of the second International Timetabling Competition.
 * Blanks may be spaces or tabs, lines may end as on Windows, blank lines count for nothing. A course that a curriculum
 * lists twice, or a period that is forbidden twice, says nothing new and counts once.
 * @param path what the text is called in errors
 * @throws {TextError} at the first fault
 */
export function parseInstance(text: string, path = 'instance'): Instance {
  const reader = new LineReader(text, path)
  const name = reader.header('Name', 'a name').value
  const counts = {
    courses: reader.count('Courses', 1),
    rooms: reader.count('Rooms', 1),
    days: reader.count('Days', 1),
    periodsPerDay: reader.count('Periods_per_day', 1),
    curricula: reader.count('Curricula', 0),
    unavailable: reader.count('Constraints', 0),
  }
  const { days, periodsPerDay } = counts
  if (days * periodsPerDay > mostPeriods) {
    const fault = `${days} days of ${periodsPerDay} periods are too many`
    throw reader.error(fault, `A week has at most ${mostPeriods} periods.`)
  }
  const courses = reader.section('COURSES', counts.courses, 'Courses').map(readCourse)
  const courseIndex = uniqueIndex(courses, 'course')
  const rooms = reader.section('ROOMS', counts.rooms, 'Rooms').map(readRoom)
  uniqueIndex(rooms, 'room')
  const curricula = reader
    .section('CURRICULA', counts.curricula, 'Curricula')
    .map((line) => readCurriculum(line, courseIndex))
  uniqueIndex(curricula, 'curriculum')
  const unavailable = reader
    .section('UNAVAILABILITY_CONSTRAINTS', counts.unavailable, 'Constraints')
    .map((line) => readUnavailability(line, courseIndex, days, periodsPerDay))
  reader.end()
  return {
    name,
    days,
    periodsPerDay,
    courses: courses.map(({ row }) => row),
    rooms: rooms.map(({ row }) => row),
    curricula: curricula.map(({ row }) => row),
    unavailable: withoutRepeats(unavailable, days, periodsPerDay),
  }
}

interface Read<Row> {
  readonly row: Row
  readonly line: Line
}

function readCourse(line: Line): Read<Course> {
  line.expectFields(['course', 'teacher', 'lectures', 'min_days', 'students'])
  const [id, teacher] = [line.field(0), line.field(1)]
  const lectures = line.number(2, 'lectures')
  const minDays = line.number(3, 'min_days')
  return { row: { id, teacher, lectures, minDays, students: line.number(4, 'students') }, line }
}

function readRoom(line: Line): Read<Room> {
  line.expectFields(['room', 'capacity'])
  return { row: { id: line.field(0), capacity: line.number(1, 'capacity') }, line }
}

function readCurriculum(line: Line, courseIndex: ReadonlyMap<string, number>): Read<Curriculum> {
  const id = line.field(0)
  const size = line.number(1, 'number of courses')
  const names = line.fields.slice(2)
  if (names.length !== size) {
    const fault = `curriculum '${id}' says ${size} courses and lists ${names.length}`
    throw line.error(fault, 'The number after its name must be how many courses follow.')
  }
  const courses = names.map((name) => line.known(name, courseIndex, 'course', 'COURSES'))
  return { row: { id, courses: [...new Set(courses)] }, line }
}

function readUnavailability(
  line: Line,
  courseIndex: ReadonlyMap<string, number>,
  days: number,
  periodsPerDay: number,
): Unavailability {
  line.expectFields(['course', 'day', 'period'])
  const course = line.known(line.field(0), courseIndex, 'course', 'COURSES')
  const day = line.numberBelow(1, 'day', days)
  return { course, day, period: line.numberBelow(2, 'period', periodsPerDay) }
}

/** @throws {TextError} at the first id that was there before */
function uniqueIndex(list: readonly Read<{ id: string }>[], what: string): Map<string, number> {
  const index = new Map<string, number>()
  for (const { row, line } of list) {
    if (index.has(row.id)) {
      throw line.error(`${what} '${row.id}' appears twice`, `Each ${what} has a name of its own.`)
    }
    index.set(row.id, index.size)
  }
  return index
}

function withoutRepeats(
  list: readonly Unavailability[],
  days: number,
  periodsPerDay: number,
): Unavailability[] {
  const byPlace = new Map<number, Unavailability>()
  for (const one of list) {
    byPlace.set((one.course * days + one.day) * periodsPerDay + one.period, one)
  }
  return [...byPlace.values()]
}
