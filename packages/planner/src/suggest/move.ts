import { localOfSlot, slotOf } from '@digirooster/domain'
import type { LocalDateTime, Session } from '@digirooster/domain'
import { laptopsOf, PEOPLE, roomOf, sessionNumber, bundleOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { roomAt } from '../compile/resource-index.ts'
import type { Way } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import type { State } from '../kernel/index.ts'
import { PlannerError } from '../planner-error.ts'

/** When and where a session is, and with what and whom. */
export interface Place {
  readonly start: LocalDateTime
  /** null: online, or a corner nothing else uses */
  readonly roomId: string | null
  readonly laptopClassIds: readonly string[]
  readonly people: Readonly<Session['people']>
}

/** Puts a session elsewhere; what is absent stays as it is. */
export interface Move extends Partial<Place> {
  readonly sessionId: string
}

/** A session that stands elsewhere than before. */
export interface Moved {
  readonly sessionId: string
  /** null: it is new */
  readonly from: Place | null
  readonly to: Place
}

/** An activity and where it goes. */
export interface Put {
  readonly activity: number
  readonly way: Way
}

/** Id of the session that an activity is. */
export function sessionIdOf({ model, bundles }: Quarter, activity: number): string {
  const bundle = model.bundleOf[activity]
  return bundles[bundle].sessionIds[activity - model.bundleStart[bundle]]
}

/** Where an activity is, by names. */
export function placeOfWay(quarter: Quarter, { activity, way }: Put): Place {
  const { resources, time } = quarter
  const [room, laptops, ...people] = way.resources
  const staff = bundleOf(quarter, activity).staff[sessionNumber(quarter, activity)]
  return {
    start: localOfSlot(time.startDate, way.start),
    roomId: room < 0 ? null : resources.rooms[room].room.id,
    laptopClassIds: laptops < 0 ? [] : [resources.classes[laptops - resources.classBase].id],
    people: people.flatMap((resource, n) =>
      resource < 0
        ? []
        : [{ role: staff[n].role, personId: resources.people[resource - resources.personBase].id }],
    ),
  }
}

/**
 * Reads a move: which activity goes where.
 * @throws {PlannerError} `unknown-subject` when the plan has no such session, or the problem no such room, laptop class
 *   or person; `invalid-option` when the start is none or the session has no such role
 */
export function putOf({ placed, activityOf }: Opened, move: Move): Put {
  const { quarter, state } = placed
  const activity = activityOf(move.sessionId)
  if (activity === undefined) throw unknown('session', move.sessionId)
  const start = move.start === undefined ? state.start[activity] : slotFor(quarter, activity, move)
  const room =
    move.roomId === undefined
      ? sameRoom(quarter, state, activity, start)
      : roomFor(quarter, start, move.roomId)
  return {
    activity,
    way: {
      start,
      resources: [
        room,
        laptopsFor(quarter, state, activity, move.laptopClassIds),
        ...peopleFor(quarter, state, activity, move.people),
      ],
    },
  }
}

function unknown(what: string, id: string): PlannerError {
  return new PlannerError(
    'unknown-subject',
    `${what} (${id}) is not in this quarter.\nMaybe it belongs to another plan.`,
  )
}

function slotFor({ time, model }: Quarter, activity: number, { start }: Move): number {
  const text = start ?? ''
  const slot = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? slotOf(time.startDate, text) : -1
  const lasts = (slot % model.slotsPerDay) + model.duration[activity]
  const isInside = slot >= 0 && slot < model.slotsPerDay * model.dayCount
  if (!isInside || lasts > model.slotsPerDay || localOfSlot(time.startDate, slot) !== text)
    throw new PlannerError(
      'invalid-option',
      `start (${text}) must be a quarter of an hour of the quarter, such as ${time.startDate}T10:00, and the session must end before midnight.`,
    )
  return slot
}

/** The room a session is in; that of a moving unit is another one at another stay. */
function sameRoom(quarter: Quarter, state: State, activity: number, start: number): number {
  const room = roomOf(quarter, state, activity)
  return room < 0 ? -1 : roomAt(quarter.resources, quarter.resources.rooms[room].room.id, start)
}

function roomFor({ resources }: Quarter, start: number, roomId: string | null): number {
  if (roomId === null) return -1
  const room = roomAt(resources, roomId, start)
  if (room < 0) throw unknown('room', roomId)
  return room
}

function laptopsFor(
  quarter: Quarter,
  state: State,
  activity: number,
  ids: readonly string[] | undefined,
): number {
  const { classes, classBase } = quarter.resources
  const now = laptopsOf(quarter, state, activity)
  if (ids === undefined) return now < 0 ? -1 : classBase + now
  if (ids.length > 1)
    throw new PlannerError(
      'invalid-option',
      'laptopClassIds: a session has one laptop class at most.',
    )
  if (ids.length === 0) return -1
  const found = classes.findIndex(({ id }) => id === ids[0])
  if (found < 0) throw unknown('laptop class', ids[0])
  return classBase + found
}

function peopleFor(
  quarter: Quarter,
  state: State,
  activity: number,
  people: Move['people'],
): number[] {
  const { roleStart } = quarter.model
  const first = roleStart[activity] + PEOPLE
  if (people === undefined)
    return Array.from(state.resource.subarray(first, roleStart[activity + 1]))
  const unused = [...people]
  const staff = bundleOf(quarter, activity).staff[sessionNumber(quarter, activity)]
  const found = staff.map(({ role }) => {
    const at = unused.findIndex((person) => person.role === role)
    if (at < 0) return -1
    const [{ personId }] = unused.splice(at, 1)
    const index = quarter.resources.people.findIndex(({ id }) => id === personId)
    if (index < 0) throw unknown('person', personId)
    return quarter.resources.personBase + index
  })
  if (unused.length > 0)
    throw new PlannerError(
      'invalid-option',
      `people: this session asks for no (other) ${unused[0].role} (${unused[0].personId}).`,
    )
  return found
}
