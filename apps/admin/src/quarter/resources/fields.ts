import type { ResourceKind } from './resource-kinds.ts'

/** Lists that a field chooses from; those in small letters are things of the quarter. */
export type OptionList =
  | 'places'
  | 'wijken'
  | 'organisations'
  | 'digibanken'
  | 'contracts'
  | 'skills'
  | 'features'
  | 'kinds'
  | 'placeKinds'
  | 'starts'
  | 'stances'
  | 'roles'
  | 'languages'
  | 'travelModes'

/** A field of a form: how it is filled in, and where in the document it goes. */
export interface FieldRule {
  /** Place in the document, such as `address.street`; also its name in the form. */
  readonly path: string
  /**
   * `hours`: hours on screen, minutes in the document; `many`: any number of a list; `pairs`: the skills of a person,
   * each a topic with a level.
   */
  readonly kind:
    'text' | 'long' | 'count' | 'decimal' | 'hours' | 'date' | 'yes' | 'choice' | 'many' | 'pairs'
  readonly list?: OptionList
  /** Nothing filled in: the document has no such field. */
  readonly isOptional?: boolean
  /** Chosen when it is added; an id never changes. */
  readonly isOnce?: boolean
}

/** Fields that are looked at together. */
export interface FieldGroup {
  readonly name: 'main' | 'devices' | 'where' | 'moving' | 'limits' | 'holidays' | 'others'
  readonly fields: readonly FieldRule[]
}

const name = { path: 'name', kind: 'text' } as const
const usableBy = { path: 'usableBy', kind: 'many', list: 'digibanken' } as const
const owner = { path: 'ownerId', kind: 'choice', list: 'organisations' } as const
const point: readonly FieldRule[] = [
  { path: 'latitude', kind: 'decimal' },
  { path: 'longitude', kind: 'decimal' },
]
const devices: FieldGroup = {
  name: 'devices',
  fields: ['pc', 'laptop', 'tablet', 'smartphone'].map((type) => ({
    path: `devices.${type}`,
    kind: 'count',
    isOptional: true,
  })),
}
const holidays: FieldGroup = {
  name: 'holidays',
  fields: ['publicHolidays', 'schoolHolidays', 'flemishDay'].map((day) => ({
    path: `holidays.${day}`,
    kind: 'choice',
    list: 'stances',
  })),
}
const optionalDate = (path: string): FieldRule => ({ path, kind: 'date', isOptional: true })

/** What people fill in about each kind of thing, in the order of the form. */
export const fieldGroups: Readonly<Record<ResourceKind, readonly FieldGroup[]>> = {
  room: [
    {
      name: 'main',
      fields: [
        name,
        { path: 'digipuntId', kind: 'choice', list: 'places' },
        { path: 'seats', kind: 'count' },
      ],
    },
    devices,
    {
      name: 'others',
      fields: [
        { path: 'features', kind: 'many', list: 'features' },
        { path: 'kinds', kind: 'many', list: 'kinds' },
      ],
    },
  ],
  digipunt: [
    {
      name: 'main',
      fields: [
        name,
        { path: 'wijkId', kind: 'choice', list: 'wijken' },
        owner,
        { path: 'kind', kind: 'choice', list: 'placeKinds' },
        { path: 'allowedStarts', kind: 'many', list: 'starts' },
      ],
    },
    {
      name: 'where',
      fields: [
        ...['street', 'postalCode', 'municipality'].map((part) => ({
          path: `address.${part}`,
          kind: 'text' as const,
          isOptional: true,
        })),
        ...point,
      ],
    },
    holidays,
    {
      name: 'others',
      fields: [
        optionalDate('opensOn'),
        optionalDate('closesOn'),
        optionalDate('checkedOn'),
        usableBy,
        { path: 'contactNotes', kind: 'long', isOptional: true },
      ],
    },
  ],
  'laptop-class': [
    { name: 'main', fields: [name, owner] },
    devices,
    {
      name: 'moving',
      fields: [
        { path: 'transportMinutes', kind: 'count' },
        { path: 'setupMinutes', kind: 'count' },
        { path: 'packMinutes', kind: 'count' },
        { path: 'maxMovesPerWeek', kind: 'count', isOptional: true },
        { path: 'homeDigipuntId', kind: 'choice', list: 'places', isOptional: true },
        ...point,
      ],
    },
    holidays,
    { name: 'others', fields: [usableBy] },
  ],
  person: [
    {
      name: 'main',
      fields: [
        { path: 'id', kind: 'text', isOnce: true },
        { path: 'roles', kind: 'many', list: 'roles' },
        { path: 'skills', kind: 'pairs', list: 'skills' },
        { path: 'languages', kind: 'many', list: 'languages' },
      ],
    },
    {
      name: 'limits',
      fields: [
        { path: 'maxMinutesPerDay', kind: 'hours' },
        { path: 'maxMinutesPerWeek', kind: 'hours' },
        { path: 'travelMode', kind: 'choice', list: 'travelModes' },
        { path: 'digipuntIds', kind: 'many', list: 'places' },
        { path: 'base.latitude', kind: 'decimal', isOptional: true },
        { path: 'base.longitude', kind: 'decimal', isOptional: true },
      ],
    },
    holidays,
    {
      name: 'others',
      fields: [
        { path: 'employerId', kind: 'choice', list: 'organisations', isOptional: true },
        { path: 'contractId', kind: 'choice', list: 'contracts', isOptional: true },
        { path: 'named', kind: 'yes' },
        { path: 'volunteer', kind: 'yes' },
        usableBy,
      ],
    },
  ],
}

/** All fields of a kind of thing, in order. */
export function fieldsOf(kind: ResourceKind): readonly FieldRule[] {
  return fieldGroups[kind].flatMap(({ fields }) => fields)
}
