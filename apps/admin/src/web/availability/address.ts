import type { ThingKind } from '#server/quarter/availability/thing.ts'
import type { ResourcePath } from '#server/quarter/resources/resource-kinds.ts'

const paths: Readonly<Record<ThingKind, ResourcePath>> = {
  room: 'rooms',
  digipunt: 'places',
  'laptop-class': 'laptops',
  person: 'people',
}

/** Which form of a page about hours is open. */
export type OpenForm = 'add' | 'block' | 'edit' | 'day' | ''

/** What a page about the hours of one thing shows, as it stands in the address. */
export interface HoursAddress {
  /** A day of the week to show; empty: the first of the quarter. */
  readonly date: string
  readonly form: OpenForm
  /** The line that a form is about; empty: a new one. */
  readonly line: string
  /** Name of the page that opened the form: opened again after it was saved, it is another address. */
  readonly at: string
  /** Hours that were painted, to begin a new line with: `2027-01-05 9:00 12:00`. */
  readonly painted: string
}

/** Reads what an address asks for; what makes no sense counts as not asked. */
export function hoursAddress(search: URLSearchParams): HoursAddress {
  const text = (name: string) => (search.get(name) ?? '').slice(0, 200)
  const form = (['add', 'block', 'edit', 'day'] as const).find((each) => each === text('form'))
  return {
    date: /^\d{4}-\d\d-\d\d$/.test(text('date')) ? text('date') : '',
    form: form ?? '',
    line: text('line'),
    at: text('at'),
    painted: text('painted'),
  }
}

interface Ref {
  readonly kind: ThingKind
  readonly id: string
}

/** The page of a thing itself. */
export function thingPath({ kind, id }: Ref): string {
  return `/resources/${paths[kind]}/${encodeURIComponent(id)}`
}

/** The page of the hours of a thing. */
export function hoursPath(thing: Ref): string {
  return `${thingPath(thing)}/availability`
}

/** The address of the same page with something else in it. */
export function hoursLink(address: HoursAddress, changes: Partial<HoursAddress>): string {
  const wanted = Object.entries({ ...address, ...changes }).filter(([, value]) => value !== '')
  const search = new URLSearchParams(wanted).toString()
  return `?${search}${changes.form ? '#form' : ''}`
}
