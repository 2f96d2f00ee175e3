import { parseProblem, slotOf } from '@digirooster/domain'
import type { Bilingual, ProblemInput } from '@digirooster/domain'
import { compile, indexProblem } from '../compile/compile.ts'
import type { Filters } from '../compile/domains.ts'
import type { Proposal } from '../compile/bundle.ts'
import { isAvailable, LAPTOPS, PEOPLE, ROOM } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import { costsOf } from '../recount.ts'
import type { Constraint } from './constraint.ts'
import { exampleProblem } from './example-problem.ts'

/** A group of the example quarter: a course with its first format, and wishes per demand line. */
export interface ExampleGroup {
  readonly id: string
  readonly courseId: string
  readonly served: Readonly<Record<string, number>>
}

/** The groups the example quarter proposes unless a test says otherwise. */
export const exampleGroups: readonly ExampleGroup[] = [
  { id: 'email-1', courseId: 'email', served: { 'email-noord': 6, 'email-zuid': 4 } },
  { id: 'email-2', courseId: 'email', served: { 'email-noord': 6 } },
  {
    id: 'smartphone-1',
    courseId: 'smartphone',
    served: { 'smartphone-noord': 5, 'smartphone-zuid': 3 },
  },
  { id: 'itsme-1', courseId: 'itsme', served: { 'itsme-noord': 8 } },
  { id: 'schoolapps-1', courseId: 'schoolapps', served: { 'schoolapps-zuid': 6 } },
]

/** Filters that forbid nothing, so that a state can break any rule. */
export const permissive: Filters = {
  start: () => true,
  room: () => true,
  laptops: () => true,
  person: () => true,
}

/**
 * Compiles the example quarter of `example-problem.ts`: places `bib` (rooms `bib-1`, `bib-2`), `hal` (`hal-1`) and
 * moving unit `bus` (`bus-1`), laptop classes `klas-a` (lives in `hal`) and `klas-b`, people `T1 T2 D1 D2`.
 * Sessions: `email-1/1`, `smartphone-1/1` to `/3`, `it-cafe.1/1`, `opleiding.1/2`, `inloop@2027-01-08T13:30`.
 * @param overrides parts of the problem that replace the whole part of the same name
 * @throws when an override does not fit the schema
 */
export function exampleQuarter(
  overrides: Partial<ProblemInput> = {},
  groups: readonly ExampleGroup[] = exampleGroups,
  filters: Filters = permissive,
): Quarter {
  const parsed = parseProblem({ ...exampleProblem(), ...overrides })
  if (!parsed.ok) throw new Error(parsed.issues.map((i) => `${i.path}: ${i.hint.en}`).join('\n'))
  const problem = parsed.value
  const indexes = indexProblem(problem)
  const proposals = groups.map(({ id, courseId, served }): Proposal => {
    const course = problem.courses.find((c) => c.id === courseId)
    if (!course) throw new Error(`The example has no course ${courseId}.`)
    const [format] = course.formats
    return {
      id,
      course,
      format,
      level: format.levels[0],
      digibankId: 'leie',
      wijkId: course.mode === 'online' ? null : 'noord',
      served: Object.entries(served).map(([demandId, wishes]) => ({
        line: indexes.demand.indexOf.get(demandId) ?? -1,
        wishes,
      })),
    }
  })
  return compile(problem, indexes, proposals, filters)
}

/** Where a session of the example stands. */
export interface Spot {
  /** `2027-01-12T09:30`; absent: as it is */
  readonly start?: string
  /** id of a room; null empties it */
  readonly room?: string | null
  /** id of a laptop class; null takes it away */
  readonly laptops?: string | null
  /** ids of people in the order of the staff slots; null leaves a slot empty */
  readonly people?: readonly (string | null)[]
}

/** A state with sessions, by id, put somewhere; the others are out, walk-ins and fixed sessions stand. */
export function stateOf(quarter: Quarter, spots: Readonly<Record<string, Spot>> = {}): State {
  const state = {
    start: quarter.initial.start.slice(),
    resource: quarter.initial.resource.slice(),
  }
  for (const [sessionId, spot] of Object.entries(spots)) put(quarter, state, sessionId, spot)
  return state
}

/** Puts one session, by id, somewhere; changes `state`. What `spot` leaves out stays as it is. */
export function put(quarter: Quarter, state: State, sessionId: string, spot: Spot): void {
  const { model, resources, time } = quarter
  const activity = activityOf(quarter, sessionId)
  const first = model.roleStart[activity]
  if (spot.start !== undefined) state.start[activity] = slotOf(time.startDate, spot.start)
  if (spot.room !== undefined)
    state.resource[first + ROOM] = roomIndex(quarter, spot.room, state.start[activity])
  if (spot.laptops !== undefined)
    state.resource[first + LAPTOPS] = indexOf(resources.classes, spot.laptops, resources.classBase)
  for (const [n, id] of (spot.people ?? []).entries()) {
    if (first + PEOPLE + n >= model.roleStart[activity + 1])
      throw new Error(`${sessionId} has no staff slot ${n}.`)
    state.resource[first + PEOPLE + n] = indexOf(resources.people, id, resources.personBase)
  }
}

/** Activity of a session, by its id. */
export function activityOf(quarter: Quarter, sessionId: string): number {
  const ids = quarter.bundles.flatMap((b) => b.sessionIds)
  if (!ids.includes(sessionId)) throw new Error(`The example has no session ${sessionId}.`)
  return ids.indexOf(sessionId)
}

/** What a rule says of every fault in a state, in the order in which it finds them. */
export function explanationsOf(
  constraint: Constraint,
  quarter: Quarter,
  state: State,
): Bilingual[] {
  return costsOf(constraint, quarter, state).map((cost) => cost.text)
}

/** Room by id; of a moving unit, the one of the stay that is open then. */
function roomIndex(quarter: Quarter, id: string | null, start: number): number {
  if (id === null) return -1
  const { rooms } = quarter.resources
  const same = rooms.flatMap((r, k) => (r.room.id === id ? [k] : []))
  if (same.length === 0) throw new Error(`The example has no room ${id}.`)
  return same.find((r) => start >= 0 && isAvailable(quarter, r, start, 1)) ?? same[0]
}

function indexOf(list: readonly { id: string }[], id: string | null, base: number): number {
  if (id === null) return -1
  const index = list.findIndex((thing) => thing.id === id)
  if (index < 0) throw new Error(`The example has no ${id}.`)
  return base + index
}
