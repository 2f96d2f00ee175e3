import { error } from '@sveltejs/kit'
import { fieldsOf } from '#server/quarter/resources/fields.ts'
import type { FieldRule } from '#server/quarter/resources/fields.ts'
import { isSameValue } from '#server/quarter/resources/form-values.ts'
import type { FormValues } from '#server/quarter/resources/form-values.ts'
import { resourceKindOf } from '#server/quarter/resources/resource-kinds.ts'
import type { ResourceKind } from '#server/quarter/resources/resource-kinds.ts'

/** What a form about a thing sends. */
export interface SentForm {
  readonly values: FormValues
  /** What stood in the form when it was shown. */
  readonly base: FormValues
  readonly seen: number
  readonly key: string
  readonly agreed: string
}

/** More than any field may hold, so that what is too long is said and not cut off. */
const MOST = 5000
const MOST_CHOICES = 2000

/** The kind of thing that an address is about. */
export function kindOf(path: string): ResourceKind {
  return resourceKindOf(path) ?? error(404)
}

/** The id of the thing that an address is about: as the domain writes ids, or there is no such page. */
export function thingIdOf(id: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,119}$/.test(id) ? id : error(404)
}

/** A name that somebody typed, fit for the list of changes. */
export function shortName(name: unknown): string {
  return (typeof name === 'string' ? name : '').replace(/\p{C}/gu, '').slice(0, 100)
}

/** Reads the form about a thing of a kind; a field that it did not show stays out. */
export async function sentForm(request: Request, kind: ResourceKind): Promise<SentForm> {
  const form = await request.formData()
  const shown = new Set(textOf(form, 'fields').split(' '))
  const fields = fieldsOf(kind).filter(({ path }) => shown.has(path))
  const seen = Number(textOf(form, 'seen'))
  return {
    values: Object.fromEntries(fields.map((field) => [field.path, valueOf(form, field)])),
    base: baseOf(textOf(form, 'base'), fields),
    seen: Number.isInteger(seen) ? seen : 0,
    key: keyOf(textOf(form, 'key')),
    agreed: textOf(form, 'agreed'),
  }
}

/** What to show after somebody else changed the thing: what was typed, else what stands there now. */
export function merged(
  { values, base }: SentForm,
  now: FormValues,
): { readonly values: FormValues; readonly theirs: FormValues } {
  const paths = Object.keys(values)
  const isTyped = (path: string) => !isSameValue(values[path], base[path])
  const isTheirs = (path: string) => !isSameValue(now[path], base[path])
  const pick = (from: FormValues, path: string) => [path, from[path] ?? ''] as const
  return {
    values: Object.fromEntries(paths.map((path) => pick(isTyped(path) ? values : now, path))),
    theirs: Object.fromEntries(paths.filter(isTheirs).map((path) => pick(now, path))),
  }
}

function valueOf(form: FormData, { path, kind }: FieldRule): string | string[] {
  // Browsers send the end of a line as two characters.
  if (kind !== 'many' && kind !== 'pairs') return textOf(form, path).replaceAll('\r\n', '\n')
  const all = form.getAll(path).slice(0, MOST_CHOICES)
  return all.flatMap((value) => (typeof value === 'string' ? [value.slice(0, 300)] : []))
}

/** A key as our forms make them; any other counts as none. */
function keyOf(key: string): string {
  return /^[\w-]{1,100}$/.test(key) ? key : crypto.randomUUID()
}

/** What a form says that it showed; it decides only what is pointed out, so nobody gains by inventing it. */
function baseOf(text: string, fields: readonly FieldRule[]): FormValues {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return {}
  }
  if (typeof read !== 'object' || read === null) return {}
  const shown = new Map<string, string | string[]>()
  for (const { path } of fields) {
    const value: unknown = Reflect.get(read, path)
    if (typeof value === 'string') shown.set(path, value)
    if (Array.isArray(value))
      shown.set(
        path,
        value.filter((each) => typeof each === 'string'),
      )
  }
  return Object.fromEntries(shown)
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  if (typeof value !== 'string') return ''
  return name === 'base' ? value.slice(0, 100 * MOST) : value.slice(0, MOST)
}
