import type { SessionKind } from '@digirooster/domain'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { storeOf } from '../kinds.ts'
import { glances } from './at-a-glance.ts'
import type { Glance, Name } from './at-a-glance.ts'
import { choices } from './choices.ts'
import type { Option } from './choices.ts'
import { fieldGroups, fieldsOf } from './fields.ts'
import type { FieldGroup, FieldRule } from './fields.ts'
import { valuesOf } from './form-values.ts'
import type { FormValues } from './form-values.ts'
import type { ResourceKind } from './resource-kinds.ts'
import { readSeen } from './seen-quarter.ts'
import type { SeenQuarter } from './seen-quarter.ts'

/** A field with what can be chosen in it. */
export interface FormField extends FieldRule {
  readonly options: readonly Option[]
}

/** Fields that are looked at together, with what can be chosen. */
export interface FormGroup {
  readonly name: FieldGroup['name']
  readonly fields: readonly FormField[]
}

/** A form to fill in a thing. */
export interface ResourceForm {
  readonly kind: ResourceKind
  readonly groups: readonly FormGroup[]
  readonly values: FormValues
}

/** All about one thing. */
export interface ResourcePage extends ResourceForm {
  readonly id: string
  readonly name: string
  /** The place that a room is in. */
  readonly place: { readonly id: string; readonly name: string } | null
  /** The rooms of a place. */
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly seats: number }[]
  /** Whoever changes it names this. */
  readonly revision: number
  readonly glance: Glance
  /** Whether there is a draft that may use it. */
  readonly hasDraft: boolean
  readonly lessons: readonly {
    readonly id: string
    readonly title: Name | null
    readonly kind: SessionKind
    readonly start: string
  }[]
}

/** All about one thing of the newest quarter; undefined: it is not there, or not theirs to see. */
export async function resourcePage(
  database: Database,
  session: SignedIn,
  kind: ResourceKind,
  id: string,
): Promise<ResourcePage | undefined> {
  const found = await database.withScope(scopeOf(session), async (tx) => {
    const [newest] = await listQuarters(tx)
    const thing = newest && (await storeOf(kind).one(tx, newest.id, id))
    return thing && { thing, seen: await readSeen(tx, newest.id) }
  })
  if (!found) return undefined
  const { thing, seen } = found
  const { problem } = seen
  const place =
    kind === 'room'
      ? problem.digipunten.find(({ rooms }) => rooms.some((each) => each.id === id))
      : undefined
  const rooms =
    problem.digipunten.find((each) => kind === 'digipunt' && each.id === id)?.rooms ?? []
  return {
    ...{ kind, id, revision: thing.revision },
    name: String(Reflect.get(thing.document, 'name') ?? id),
    place: place ? { id: place.id, name: place.name } : null,
    rooms: rooms.map((room) => ({ id: room.id, name: room.name, seats: room.seats })),
    groups: groupsOf(seen, kind, false),
    values: valuesOf(fieldsOf(kind), thing.document),
    glance: glances(seen)(kind, id),
    hasDraft: seen.plan !== null,
    lessons: lessonsOf(seen, kind, id),
  }
}

/** An empty form for a new thing; undefined: there is no quarter to add it to. */
export async function newResource(
  database: Database,
  session: SignedIn,
  kind: ResourceKind,
  given: FormValues,
): Promise<ResourceForm | undefined> {
  return database.withScope(scopeOf(session), async (tx) => {
    const [newest] = await listQuarters(tx)
    if (newest === undefined) return undefined
    const seen = await readSeen(tx, newest.id)
    const values = { ...valuesOf(fieldsOf(kind), defaults[kind]), ...given }
    return { kind, groups: groupsOf(seen, kind, true), values }
  })
}

const holidays = { publicHolidays: 'closed', schoolHolidays: 'avoid', flemishDay: 'closed' }

/** What a new thing begins with. */
const defaults: Readonly<Record<ResourceKind, object>> = {
  room: { features: ['internet'] },
  digipunt: { kind: 'digipunt', allowedStarts: [0, 30], holidays },
  'laptop-class': {
    ...{ transportMinutes: 30, setupMinutes: 20, packMinutes: 15 },
    holidays: { ...holidays, schoolHolidays: 'closed' },
  },
  person: {
    ...{ roles: ['trainer'], languages: ['nl'], named: true, travelMode: 'car' },
    ...{ maxMinutesPerDay: 240, maxMinutesPerWeek: 720 },
    holidays: { ...holidays, schoolHolidays: 'open' },
  },
}

function groupsOf({ problem }: SeenQuarter, kind: ResourceKind, isNew: boolean): FormGroup[] {
  const optionsOf = choices(problem)
  return fieldGroups[kind].map(({ name, fields }) => ({
    name,
    fields: fields
      // Only where several digibanken plan together is there somebody to share with.
      .filter(({ list }) => list !== 'digibanken' || problem.digibanken.length > 1)
      .filter(({ isOnce }) => isNew || isOnce !== true)
      .map((field) => ({ ...field, options: field.list ? optionsOf(field.list) : [] })),
  }))
}

function lessonsOf({ problem, plan }: SeenQuarter, kind: ResourceKind, id: string) {
  const titles = new Map<string, Name>([
    ...problem.courses.map((each) => [each.id, each.title] as const),
    ...problem.activities.map((each) => [each.id, each.title] as const),
    ...problem.walkIns.map((each) => [each.id, each.title] as const),
  ])
  return (plan?.sessions ?? [])
    .filter(
      (session) =>
        (kind === 'room' && session.roomId === id) ||
        (kind === 'digipunt' && session.digipuntId === id) ||
        (kind === 'laptop-class' && session.laptopClassIds.includes(id)) ||
        (kind === 'person' && session.people.some(({ personId }) => personId === id)),
    )
    .map((session) => ({
      ...{ id: session.id, kind: session.kind, start: session.start },
      title: titles.get(session.courseId ?? session.activityId ?? session.walkInId ?? '') ?? null,
    }))
}
