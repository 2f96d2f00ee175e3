import type { Availability, Problem, Role } from '@digirooster/domain'

/** Kinds of things that have hours of their own. */
export const thingKinds = ['digipunt', 'room', 'laptop-class', 'person'] as const
/** Kind of a thing that has hours. */
export type ThingKind = Availability['subject']['kind']

/** A place, room, laptop class or person, as far as its hours go. */
export interface AvailableThing {
  readonly kind: ThingKind
  readonly id: string
  /** Its name; of a person the code. */
  readonly name: string
  /** Of a room: the place it is in. */
  readonly placeName: string
  readonly placeId: string
  /** Of a person: what they do first of all. */
  readonly role: Role | null
  /** What it does on holidays; a room does what its place does. */
  readonly holidays: Problem['digipunten'][number]['holidays']
  /** First and last day it exists, inclusive; null: all of the quarter. */
  readonly opensOn: string | null
  readonly closesOn: string | null
}

/** Everything in a quarter that has hours: places, each with its rooms behind it, laptop classes, people. */
export function thingsOf(problem: Problem): AvailableThing[] {
  const always = { opensOn: null, closesOn: null, placeName: '', placeId: '', role: null }
  return [
    ...problem.digipunten.flatMap((place): AvailableThing[] => {
      const exists = {
        holidays: place.holidays,
        opensOn: place.opensOn ?? null,
        closesOn: place.closesOn ?? null,
        placeId: place.id,
        role: null,
      }
      const { id, name } = place
      return [
        { kind: 'digipunt', id, name, placeName: '', ...exists },
        ...place.rooms.map((room) => ({
          ...{ kind: 'room' as const, id: room.id, name: room.name, placeName: name },
          ...exists,
        })),
      ]
    }),
    ...problem.laptopClasses.map(({ id, name, holidays }) => ({
      ...{ kind: 'laptop-class' as const, id, name, holidays },
      ...always,
    })),
    ...problem.people.map(({ id, holidays, roles }) => ({
      ...always,
      ...{ kind: 'person' as const, id, name: id, holidays, role: roles[0] ?? null },
    })),
  ]
}

/** The hours that somebody gave of a thing. */
export function entriesOf(problem: Problem, { kind, id }: Pick<AvailableThing, 'kind' | 'id'>) {
  return problem.availability.filter(({ subject }) => subject.kind === kind && subject.id === id)
}
