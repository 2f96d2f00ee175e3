import type { FieldRule } from './fields.ts'

/** What stands in a form: text by field; of a field with several answers the chosen ones. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** Between a topic and a level; no id holds it. */
const PAIR = ' '

/** Writes a thing into the fields of its form. */
export function valuesOf(fields: readonly FieldRule[], document: object): FormValues {
  return Object.fromEntries(
    fields.map((field) => [field.path, valueOf(field, at(document, field.path))] as const),
  )
}

/**
 * Reads a form back into a thing. What makes no number stays text, so that whoever checks it can say what is wrong.
 * @param before what the form does not hold stays as it is here
 */
export function documentOf(
  fields: readonly FieldRule[],
  values: FormValues,
  before: object,
): object {
  const document = structuredClone(before) as Record<string, unknown>
  for (const field of fields)
    if (Object.hasOwn(values, field.path))
      put(document, field.path, read(field, values[field.path]))
  // Half a place to start from is a fault; none at all is a person who starts anywhere.
  if (isEmpty(document.base)) delete document.base
  return document
}

/** Whether two forms hold the same. */
export function isSameValue(
  a: string | readonly string[] | undefined,
  b: string | readonly string[] | undefined,
): boolean {
  const plain = (value: typeof a) =>
    typeof value === 'object' ? value.toSorted().join('\n') : (value ?? '').trim()
  return plain(a) === plain(b)
}

function valueOf({ kind }: FieldRule, value: unknown): string | readonly string[] {
  if (kind === 'many') return Array.isArray(value) ? value.map(String) : []
  if (kind === 'pairs') return pairsOf(value)
  if (kind === 'yes') return value === true ? 'on' : ''
  if (typeof value !== 'number') return typeof value === 'string' ? value : ''
  return String(kind === 'hours' ? value / 60 : value).replace('.', ',')
}

function read(field: FieldRule, value: string | readonly string[] = ''): unknown {
  const { kind, list } = field
  if (typeof value === 'object') {
    if (kind === 'pairs') return skillsOf(value)
    return list === 'starts' ? value.map(Number) : value
  }
  if (kind === 'many' || kind === 'pairs') return []
  if (kind === 'yes') return value === 'on'
  const text = kind === 'long' ? value : value.trim()
  if (text === '') return undefined
  if (kind === 'count' || kind === 'decimal' || kind === 'hours') return numberOf(field, text)
  return text
}

function numberOf({ kind }: FieldRule, text: string): number | string {
  const shape = kind === 'count' ? /^-?\d{1,9}$/ : /^-?\d{1,9}([.,]\d{1,20})?$/
  if (!shape.test(text)) return text
  const number = Number(text.replace(',', '.'))
  return kind === 'hours' ? Math.round(number * 60) : number
}

function pairsOf(value: unknown): readonly string[] {
  const skills = value as readonly { topicId: string; levels: readonly string[] }[] | undefined
  return (skills ?? []).flatMap(({ topicId, levels }) =>
    levels.map((level) => topicId + PAIR + level),
  )
}

function skillsOf(pairs: readonly string[]): object[] {
  const split = pairs.map((pair) => pair.split(PAIR))
  return [...Map.groupBy(split, ([topicId = '']) => topicId)].map(([topicId, of]) => ({
    topicId,
    levels: of.map(([, level = '']) => level),
  }))
}

function at(document: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part ? Reflect.get(part, key) : undefined),
      document,
    )
}

function put(document: Record<string, unknown>, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    if (value === undefined) delete document[key]
    else document[key] = value
    return
  }
  const inner = (document[key] ?? {}) as Record<string, unknown>
  put(inner, rest.join('.'), value)
  document[key] = inner
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
