import type { Bilingual, InputIssue } from '@digirooster/domain'
import type { FieldRule } from './fields.ts'
import type { ResourceKind } from './resource-kinds.ts'

/** What is wrong with a field: a text to fill in, or a word for it. */
export interface FieldFault {
  /** `empty`: nothing stands there; `number`, `taken`: what it says; `other`: `expected` says what belongs there. */
  readonly code: 'empty' | 'number' | 'taken' | 'other'
  readonly expected: Bilingual
  readonly hint: Bilingual
}

/** What is wrong with a form. */
export interface FormFaults {
  readonly fields: Readonly<Record<string, FieldFault>>
  /** Faults elsewhere in the quarter that it would make. */
  readonly elsewhere: readonly Bilingual[]
}

/** Where a thing of a kind stands in a quarter; the group is the place within the thing. */
const places: Readonly<Record<ResourceKind, RegExp>> = {
  room: /^\$\.digipunten\[\d+\]\.rooms\[\d+\]\.(.+)$/,
  digipunt: /^\$\.digipunten\[\d+\]\.(?!rooms\b)(.+)$/,
  'laptop-class': /^\$\.laptopClasses\[\d+\]\.(.+)$/,
  person: /^\$\.people\[\d+\]\.(.+)$/,
}

/** Brings what is wrong with a quarter to the fields of the form that would make it so. */
export function formFaults(
  kind: ResourceKind,
  fields: readonly FieldRule[],
  issues: readonly InputIssue[],
): FormFaults {
  const found: Record<string, FieldFault> = {}
  const elsewhere: Bilingual[] = []
  for (const issue of issues) {
    const within = places[kind].exec(issue.path)?.[1]
    const field = within === undefined ? undefined : fieldOf(kind, fields, within)
    if (field) found[field.path] ??= faultOf(field, issue)
    else elsewhere.push(issue.hint)
  }
  return { fields: found, elsewhere: elsewhere.slice(0, 5) }
}

function fieldOf(
  kind: ResourceKind,
  fields: readonly FieldRule[],
  within: string,
): FieldRule | undefined {
  const isIn = (path: string) =>
    within === path || within.startsWith(`${path}.`) || within.startsWith(`${path}[`)
  // The id of a thing is made from its name, unless people fill it in themselves.
  const asked = within === 'id' && kind !== 'person' ? 'name' : within
  return fields.find(({ path }) => isIn(path)) ?? fields.find(({ path }) => path === asked)
}

function faultOf({ kind }: FieldRule, { code, expected, hint }: InputIssue): FieldFault {
  const isNumber = kind === 'count' || kind === 'decimal' || kind === 'hours'
  const word =
    code === 'missing' || (kind === 'many' && code === 'out-of-range')
      ? 'empty'
      : code === 'duplicate-id'
        ? 'taken'
        : isNumber && code === 'wrong-type'
          ? 'number'
          : 'other'
  return { code: word, expected, hint }
}
