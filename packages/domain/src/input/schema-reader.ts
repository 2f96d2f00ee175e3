import { z } from 'zod'
import { choiceReader } from './choice-reader.ts'
import { faultOf, forbiddenKey, unknownKey, wrongKey } from './field-fault.ts'
import type { IssueList } from './input-issue.ts'
import { nearest } from './nearest.ts'

/** Reads values of one schema. */
interface Reader {
  /** Reads a value at `list.path`; returns what can be read of it, undefined when nothing can. */
  readonly read: (value: unknown, list: IssueList) => unknown
  /** Tells whether a value could be meant for this schema, looking no deeper than the value itself. */
  readonly fits: (value: unknown) => boolean
}

/** Most unknown keys of one object for which a known key is sought. */
const maxGuesses = 50

const readers = new WeakMap<z.core.$ZodType, Reader>()

/**
 * Reads data by a zod schema, part by part, so that one wrong part does not hide the rest and a huge wrong document
 * costs no more than a huge good one: zod itself would make an object for every fault.
 * Agrees with `schema.safeParse`: without new issues in `list` the result is what zod gives.
 * A key that looks like a known key that is absent is reported and read as that key.
 * @returns what can be read, defaults filled in; to be seen as a `Readable` when there are issues; undefined when nothing
 * can be read, or when `list` is full: keeping what can be read of a huge wrong document would cost memory for nothing
 */
export function readBySchema(schema: z.core.$ZodType, data: unknown, list: IssueList): unknown {
  return readerOf(schema).read(data, list)
}

function readerOf(schema: z.core.$ZodType): Reader {
  const known = readers.get(schema)
  if (known) return known
  const reader = makeReader(schema)
  readers.set(schema, reader)
  return reader
}

function makeReader(schema: z.core.$ZodType): Reader {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return checked(schema, objectReader(schema, def))
    case 'array':
      return checked(schema, arrayReader(schema, readerOf(def.element)))
    case 'record':
      return checked(schema, recordReader(schema, def))
    case 'optional':
      return replacing(undefined, () => undefined, readerOf(def.innerType))
    case 'nullable':
      return replacing(null, () => null, readerOf(def.innerType))
    case 'default':
      return replacing(undefined, () => def.defaultValue, readerOf(def.innerType))
    case 'prefault': {
      const inner = readerOf(def.innerType)
      return replacing(undefined, (list) => inner.read(def.defaultValue, list), inner)
    }
    case 'union': {
      const read = choiceReader(schema, def, readerOf)
      return read ? { read, fits: isRecord } : leafReader(schema)
    }
    default:
      return leafReader(schema)
  }
}

/** Gives `special` a meaning of its own and leaves the rest to `inner`. */
function replacing(
  special: null | undefined,
  result: (list: IssueList) => unknown,
  inner: Reader,
): Reader {
  return {
    read: (value, list) => (value === special ? result(list) : inner.read(value, list)),
    fits: (value) => value === special || inner.fits(value),
  }
}

/** Lets zod run the checks of a list or object itself (a least length, a refinement) once its parts are good. */
function checked(schema: z.core.$ZodType, reader: Reader): Reader {
  if (!schema._zod.def.checks?.length) return reader
  return {
    fits: reader.fits,
    read(value, list) {
      const before = list.count
      const parts = reader.read(value, list)
      if (list.count > before) return parts
      const outcome = z.safeParse(schema, value)
      if (outcome.success) return outcome.data
      for (const issue of outcome.error.issues) {
        const path = [...list.path, ...issue.path.map(toPart)]
        list.addAt(path, () => faultOf(schema, valueAt(value, issue.path), issue, path))
      }
      return undefined
    },
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )
}

function toPart(part: PropertyKey): string | number {
  return typeof part === 'symbol' ? String(part) : part
}

function leafReader(schema: z.core.$ZodType): Reader {
  return {
    fits: (value) => z.safeParse(schema, value).success,
    read(value, list) {
      const outcome = z.safeParse(schema, value)
      if (outcome.success) return outcome.data
      list.add(() => faultOf(schema, value, outcome.error.issues[0], list.path))
      return undefined
    },
  }
}

function arrayReader(schema: z.core.$ZodType, item: Reader): Reader {
  return {
    fits: Array.isArray,
    read(value, list) {
      if (!Array.isArray(value)) {
        list.add(() => faultOf(schema, value, undefined, list.path))
        return undefined
      }
      const result: unknown[] = []
      for (const [index, part] of value.entries()) {
        if (list.isHopeless) break
        const read = readPart(item, part, index, list)
        if (!list.isFull) result.push(read)
      }
      return list.isFull ? undefined : result
    },
  }
}

function objectReader(schema: z.core.$ZodType, def: z.core.$ZodObjectDef): Reader {
  const fields = new Map(Object.entries(def.shape).map(([key, field]) => [key, readerOf(field)]))
  const names = [...fields.keys()]
  return {
    fits: isRecord,
    read(value, list) {
      if (!isRecord(value)) {
        list.add(() => faultOf(schema, value, undefined, list.path))
        return undefined
      }
      const meant = readUnknownKeys(value, fields, names, list)
      const result: Record<string, unknown> = {}
      for (const [key, field] of fields) {
        const written = meant?.get(key)
        if (written === undefined) {
          const part = own(value, key)
          const read = readPart(field, part, key, list)
          // A key that is there without a value tells absent from wrong.
          if (read !== undefined || part !== undefined) result[key] = read
        } else if (field.fits(value[written])) {
          result[key] = readPart(field, value[written], written, list)
        }
      }
      return list.isFull ? undefined : result
    },
  }
}

/** Reports the keys an object may not have; returns which known key was meant by which unknown one. */
function readUnknownKeys(
  value: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, Reader>,
  names: readonly string[],
  list: IssueList,
): ReadonlyMap<string, string> | undefined {
  let meant: Map<string, string> | undefined
  let guesses = 0
  for (const key of Object.keys(value)) {
    if (list.isHopeless) break
    if (fields.has(key)) continue
    list.path.push(key)
    if (key === '__proto__') {
      list.add(() => forbiddenKey(key))
    } else {
      const isAbsent = (name: string) => !Object.hasOwn(value, name) && !meant?.has(name)
      const guess = guesses++ < maxGuesses ? nearest(key, names.filter(isAbsent)) : undefined
      if (guess !== undefined) {
        meant ??= new Map()
        meant.set(guess, key)
      }
      list.add(() => unknownKey(key, names, guess))
    }
    list.path.pop()
  }
  return meant
}

function recordReader(schema: z.core.$ZodType, def: z.core.$ZodRecordDef): Reader {
  const item = readerOf(def.valueType)
  return {
    fits: isRecord,
    read(value, list) {
      if (!isRecord(value)) {
        list.add(() => faultOf(schema, value, undefined, list.path))
        return undefined
      }
      const result: Record<string, unknown> = {}
      for (const key of Object.keys(value)) {
        if (list.isHopeless) break
        const outcome = z.safeParse(def.keyType, key)
        if (outcome.success && key !== '__proto__') {
          const read = readPart(item, value[key], key, list)
          if (!list.isFull) result[key] = read
          continue
        }
        list.path.push(key)
        list.add(() => (key === '__proto__' ? forbiddenKey(key) : wrongKey(def.keyType, key)))
        list.path.pop()
      }
      return list.isFull ? undefined : result
    },
  }
}

function readPart(reader: Reader, value: unknown, part: string | number, list: IssueList): unknown {
  list.path.push(part)
  const result = reader.read(value, list)
  list.path.pop()
  return result
}

/** Reads a field of the object itself, never one that it inherits. */
function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
