import type { z } from 'zod'
import { describeExpectation, expectationOf } from './expectation.ts'
import { hintFor } from './field-hint.ts'
import type { IssueDetail } from './input-issue.ts'
import type { PathPart } from './json-path.ts'
import { textFormats } from './text-format.ts'

/**
 * Describes why a value does not fit its schema.
 * @param issue what zod says of it; absent when the value is not even a list or an object
 * @param path  where it is; the name of the field helps the hint
 */
export function faultOf(
  schema: z.core.$ZodType,
  value: unknown,
  issue: z.core.$ZodIssue | undefined,
  path: readonly PathPart[],
): IssueDetail {
  const rule = ruleFault(value, issue)
  if (rule) return rule
  const expectation = expectationOf(schema)
  return {
    code: codeOf(value, issue),
    value,
    expected: describeExpectation(expectation),
    hint: hintFor(expectation, value, String(path.findLast((part) => typeof part === 'string'))),
  }
}

/** Describes a key that an object does not have; `guess` is the key that was probably meant. */
export function unknownKey(
  key: string,
  names: readonly string[],
  guess: string | undefined,
): IssueDetail {
  const list = names.filter((known) => !known.startsWith('$')).join(', ')
  const name = key.slice(0, 80)
  return {
    code: 'unknown-key',
    value: key,
    expected: { nl: `een van de velden ${list}`, en: `one of the fields ${list}` },
    hint:
      guess === undefined
        ? {
            nl: `Het veld “${name}” bestaat hier niet. Haal het weg.`,
            en: `There is no field “${name}” here. Remove it.`,
          }
        : {
            nl: `Het veld “${name}” bestaat hier niet. Bedoel je “${guess}”?`,
            en: `There is no field “${name}” here. Did you mean “${guess}”?`,
          },
  }
}

/** Describes the key that would change the inside of an object instead of adding a field. */
export function forbiddenKey(key: string): IssueDetail {
  return {
    code: 'forbidden-key',
    value: key,
    expected: { nl: 'een gewone naam van een veld', en: 'an ordinary name of a field' },
    hint: {
      nl: `Het veld “${key}” mag nergens staan. Haal het weg.`,
      en: `The field “${key}” is not allowed anywhere. Remove it.`,
    },
  }
}

/** Describes a key that is free to choose but has the wrong form or is not one of the possible ones. */
export function wrongKey(keySchema: z.core.$ZodType, key: string): IssueDetail {
  const expectation = expectationOf(keySchema)
  return {
    code: 'unknown-key',
    value: key,
    expected: describeExpectation(expectation),
    hint: hintFor(expectation, key, key),
  }
}

/** A recurrence rule says itself, in both languages, what is wrong with it. */
function ruleFault(value: unknown, issue: z.core.$ZodIssue | undefined): IssueDetail | undefined {
  if (issue?.code !== 'custom' || typeof issue.params?.['nl'] !== 'string') return undefined
  const said = { nl: issue.params['nl'], en: issue.message }
  const format = textFormats.get(String(issue.params['hint']))
  return {
    code: 'wrong-format',
    value,
    expected: format?.expected ?? said,
    hint: format?.hint ?? { nl: asSentence(said.nl), en: asSentence(said.en) },
  }
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1, 200)}.`
}

function codeOf(value: unknown, issue: z.core.$ZodIssue | undefined): string {
  if (value === undefined) return 'missing'
  switch (issue?.code) {
    case 'too_small':
    case 'too_big':
      return 'out-of-range'
    case 'not_multiple_of':
      return 'not-a-multiple'
    case 'invalid_format':
    case 'custom':
      return 'wrong-format'
    case 'invalid_value':
    case 'invalid_union':
      return 'unknown-value'
    default:
      return 'wrong-type'
  }
}
