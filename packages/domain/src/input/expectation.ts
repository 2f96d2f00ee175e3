import { z } from 'zod'
import type { Bilingual } from '../terms.ts'
import { textFormats } from './text-format.ts'
import type { TextFormat } from './text-format.ts'

/** What a schema accepts, in a form that hints can be written from. */
export type Expectation =
  | { readonly kind: 'choice'; readonly values: readonly unknown[] }
  | {
      readonly kind: 'number'
      readonly isWhole: boolean
      readonly min: number
      /** Only values above `min`, not `min` itself. */
      readonly isAbove: boolean
      readonly max: number
      readonly step: number | undefined
    }
  | {
      readonly kind: 'text'
      readonly format: TextFormat | undefined
      readonly min: number
      readonly max: number
    }
  | { readonly kind: 'yes-no' | 'other' }
  | { readonly kind: 'list'; readonly min: number; readonly max: number }
  | { readonly kind: 'object'; readonly fields: readonly string[] }

const known = new WeakMap<z.core.$ZodType, Expectation>()

/** Tells what a schema accepts at its own level; parts of lists and objects are left out. */
export function expectationOf(schema: z.core.$ZodType): Expectation {
  const before = known.get(schema)
  if (before) return before
  const expectation = readExpectation(schema)
  known.set(schema, expectation)
  return expectation
}

/** Says what belongs at a place. */
export function describeExpectation(expectation: Expectation): Bilingual {
  switch (expectation.kind) {
    case 'choice':
      return describeChoice(expectation.values)
    case 'number':
      return describeNumber(expectation)
    case 'text':
      return expectation.format?.expected ?? describeText(expectation)
    case 'yes-no':
      return { nl: 'true (ja) of false (nee)', en: 'true (yes) or false (no)' }
    case 'list':
      return describeList(expectation)
    case 'object':
      return { nl: 'een groep velden: { … }', en: 'a group of fields: { … }' }
    case 'other':
      return { nl: 'een andere waarde', en: 'another value' }
  }
}

function readExpectation(schema: z.core.$ZodType): Expectation {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    // Without names, so that nothing is moved to definitions.
    metadata: z.registry<Record<string, unknown>>(),
  })
  const values = json.enum ?? (json.anyOf ?? [json]).flatMap((option) => option.const ?? [])
  if (values.length > 0) return { kind: 'choice', values }
  switch (json.type) {
    case 'integer':
    case 'number':
      return numberExpectation(json)
    case 'string':
      return {
        kind: 'text',
        format: formatOf(schema),
        min: json.minLength ?? 0,
        max: json.maxLength ?? Infinity,
      }
    case 'boolean':
      return { kind: 'yes-no' }
    case 'array':
      return { kind: 'list', min: json.minItems ?? 0, max: json.maxItems ?? Infinity }
    case 'object':
      return { kind: 'object', fields: Object.keys(json.properties ?? {}) }
    default:
      // Objects of several kinds, which one field tells apart.
      return json.oneOf ? { kind: 'object', fields: [] } : { kind: 'other' }
  }
}

function numberExpectation(json: z.core.JSONSchema.JSONSchema): Expectation {
  const isWhole = json.type === 'integer'
  const above = typeof json.exclusiveMinimum === 'number' ? json.exclusiveMinimum : undefined
  const step = isWhole ? 1 : 0
  return {
    kind: 'number',
    isWhole,
    min: json.minimum ?? (above === undefined ? -Infinity : above + step),
    isAbove: above !== undefined && !isWhole,
    max: json.maximum ?? Infinity,
    step: json.multipleOf,
  }
}

/** Finds the form of a text by what its schema says of an empty one. */
function formatOf(schema: z.core.$ZodType): TextFormat | undefined {
  const issue = z.safeParse(schema, '').error?.issues[0]
  if (!issue) return undefined
  return textFormats.get(issue.code === 'custom' ? String(issue.params?.['hint']) : issue.message)
}

function describeChoice(values: readonly unknown[]): Bilingual {
  const list = values.map((value) => JSON.stringify(value)).join(', ')
  return values.length === 1
    ? { nl: list, en: list }
    : { nl: `een van ${list}`, en: `one of ${list}` }
}

function describeNumber(expectation: Expectation & { kind: 'number' }): Bilingual {
  const { isWhole, min, isAbove, max, step } = expectation
  const noun = isWhole
    ? { nl: 'een geheel getal', en: 'a whole number' }
    : { nl: 'een getal', en: 'a number' }
  const range = isAbove ? { nl: ` boven ${min}`, en: ` above ${min}` } : rangeOf(min, max)
  const multiple =
    step === undefined ? none : { nl: `, een veelvoud van ${step}`, en: `, a multiple of ${step}` }
  return { nl: `${noun.nl}${range.nl}${multiple.nl}`, en: `${noun.en}${range.en}${multiple.en}` }
}

function describeText({ min, max }: Expectation & { kind: 'text' }): Bilingual {
  const filled = min > 0 ? { nl: ' die niet leeg is', en: ' that is not empty' } : none
  const short =
    max < Infinity ? { nl: `, hoogstens ${max} tekens`, en: `, at most ${max} characters` } : none
  return { nl: `een tekst${filled.nl}${short.nl}`, en: `a text${filled.en}${short.en}` }
}

function describeList({ min, max }: Expectation & { kind: 'list' }): Bilingual {
  const least = min > 0 ? { nl: ` met minstens ${min}`, en: ` with at least ${min}` } : none
  const most = max < Infinity ? { nl: `, hoogstens ${max}`, en: `, at most ${max}` } : none
  return { nl: `een lijst: [ … ]${least.nl}${most.nl}`, en: `a list: [ … ]${least.en}${most.en}` }
}

function rangeOf(min: number, max: number): Bilingual {
  // Zod bounds every integer by what a number can hold; that says nothing to people.
  const isLow = min <= -Number.MAX_SAFE_INTEGER
  const isHigh = max >= Number.MAX_SAFE_INTEGER
  if (isLow && isHigh) return none
  if (isLow) return { nl: ` tot ${max}`, en: ` up to ${max}` }
  return isHigh
    ? { nl: ` vanaf ${min}`, en: ` from ${min}` }
    : { nl: ` van ${min} tot ${max}`, en: ` from ${min} to ${max}` }
}

const none: Bilingual = { nl: '', en: '' }
