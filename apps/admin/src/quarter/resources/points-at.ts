import type { Problem } from '@digirooster/domain'
import type { Name } from './at-a-glance.ts'
import type { ResourceKind } from './resource-kinds.ts'

/** Something of the quarter that names a thing: it would be left pointing at nothing. */
export interface Pointer {
  readonly what:
    'walk-in' | 'person' | 'laptop-class' | 'activity' | 'travel' | 'fixed-session' | 'room'
  readonly name: Name
  /** When, of a lesson that stands. */
  readonly start?: string
}

/** What points at a thing and must be changed before it can go; hours of the thing itself go with it. */
export function pointsAt(problem: Problem, kind: ResourceKind, id: string): readonly Pointer[] {
  const place = kind === 'digipunt' ? problem.digipunten.find((each) => each.id === id) : undefined
  const rooms = new Set(kind === 'room' ? [id] : (place?.rooms ?? []).map((room) => room.id))
  const isPlace = (other: string | null | undefined) => place !== undefined && other === place.id
  const isRoom = (other: string | null | undefined) => rooms.has(other ?? '')
  const courses = new Map(problem.courses.map(({ id: courseId, title }) => [courseId, title]))
  const uses = (session: Problem['fixed']['sessions'][number]['session']) =>
    isPlace(session.digipuntId) ||
    isRoom(session.roomId) ||
    (kind === 'laptop-class' && session.laptopClassIds.includes(id)) ||
    (kind === 'person' && session.people.some(({ personId }) => personId === id))
  return [
    ...problem.walkIns
      .filter(({ digipuntId, roomId }) => isPlace(digipuntId) || isRoom(roomId))
      .map(({ title }) => ({ what: 'walk-in' as const, name: title })),
    ...problem.activities
      .filter(({ digipuntIds }) => digipuntIds.some(isPlace))
      .map(({ title }) => ({ what: 'activity' as const, name: title })),
    ...problem.people
      .filter(({ digipuntIds }) => digipuntIds.some(isPlace))
      .map((person) => ({ what: 'person' as const, name: person.id })),
    ...problem.laptopClasses
      .filter(({ homeDigipuntId }) => isPlace(homeDigipuntId))
      .map(({ name }) => ({ what: 'laptop-class' as const, name })),
    ...problem.travel.overrides
      .filter(({ fromId, toId }) => isPlace(fromId) || isPlace(toId))
      .map(({ fromId, toId }) => ({ what: 'travel' as const, name: `${fromId} – ${toId}` })),
    ...problem.fixed.sessions
      .filter(({ session }) => uses(session))
      .map(({ session }) => ({
        what: 'fixed-session' as const,
        name: courses.get(session.courseId ?? '') ?? session.id,
        start: session.start,
      })),
    ...onlyRoom(problem, kind, id),
  ]
}

/** A place has at least one room: the last one goes with its place only. */
function onlyRoom(problem: Problem, kind: ResourceKind, id: string): Pointer[] {
  const place = problem.digipunten.find(({ rooms }) => rooms.some((room) => room.id === id))
  const isOnly = kind === 'room' && place?.rooms.length === 1
  return isOnly ? [{ what: 'room', name: place.name }] : []
}
