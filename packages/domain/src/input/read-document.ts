import type { Bilingual } from '../terms.ts'
import type { IssueList } from './input-issue.ts'
import { jsonFaultHint } from './json-fault-hint.ts'
import { foreignFileHint } from './foreign-file.ts'
import { scanJson } from './scan-json.ts'

/** A document as plain data, or nothing when the text cannot be read; issues are in the list. */
export type ReadDocument = { readonly data: unknown } | undefined

const expected: Bilingual = {
  nl: 'een tekstbestand in JSON: { "version": 1, … }',
  en: 'a text file in JSON: { "version": 1, … }',
}

/**
 * Turns input into plain data: parses a JSON text or its bytes (UTF-8, or UTF-16 with a byte order mark), and takes
 * anything else for data that was parsed before. Reports what is not JSON and keys that are twice in one object.
 */
export function readDocument(input: unknown, list: IssueList): ReadDocument {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) return { data: input }
  const text = withoutMark(typeof input === 'string' ? input : decode(input))
  const foreign = foreignFileHint(text)
  if (foreign) {
    list.add(() => ({ code: foreign.code, value: start(text), expected, hint: foreign.hint }))
    return undefined
  }
  const scan = scanJson(text, (path) => list.addAt(path, () => duplicateKey(path.at(-1))))
  if (scan.ok) {
    const data: unknown = JSON.parse(text)
    return { data }
  }
  list.addAt(scan.path, () => ({
    code: codeOf(scan.fault),
    value: near(text, scan.offset),
    expected,
    hint: jsonFaultHint(text, scan.fault, scan.offset),
  }))
  return undefined
}

function codeOf(fault: string): string {
  return fault === 'truncated' || fault === 'too-deep' ? fault : 'json-syntax'
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** The first characters, or nothing for an empty text. */
function start(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.slice(0, 40)
}

/** A few characters before and after a place, from its line only. */
function near(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 30), offset)
  const after = text.slice(offset, offset + 30)
  return `${before.slice(before.lastIndexOf('\n') + 1)}${after.split('\n', 1)[0] ?? ''}`
}

function duplicateKey(key: unknown) {
  const name = String(key).slice(0, 80)
  return {
    code: 'duplicate-key',
    value: key,
    expected: { nl: 'elk veld hoogstens één keer', en: 'every field at most once' },
    hint: {
      nl: `Het veld “${name}” staat hier twee keer. Voeg de twee samen of haal er een weg.`,
      en: `The field “${name}” is here twice. Merge the two or remove one.`,
    },
  }
}
