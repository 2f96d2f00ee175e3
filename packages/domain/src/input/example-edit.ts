import type { PathPart } from './json-path.ts'

/** Lists the path of every part of a JSON document, the document itself left out. For tests. */
export function placesOf(document: unknown, path: readonly PathPart[] = []): PathPart[][] {
  if (typeof document !== 'object' || document === null) return []
  const keys = Array.isArray(document) ? [...document.keys()] : Object.keys(document)
  return keys.flatMap((key) => {
    const place = [...path, key]
    return [place, ...placesOf(Reflect.get(document, key), place)]
  })
}

/** Reads the part at a path. For tests. */
export function partAt(document: unknown, path: readonly PathPart[]): unknown {
  return path.reduce<unknown>((part, key) => Reflect.get(Object(part) as object, key), document)
}

/** Copies a JSON document with another value at a path; undefined removes the part. For tests. */
export function withPart<T>(document: T, path: readonly PathPart[], value: unknown): T {
  const copy = structuredClone(document)
  const parent = partAt(copy, path.slice(0, -1))
  const key = path.at(-1) ?? ''
  if (value !== undefined) Reflect.set(Object(parent) as object, key, value)
  else if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else Reflect.deleteProperty(Object(parent) as object, key)
  return copy
}

/** Splits `digipunten.0.rooms` into a path. For tests. */
export function pathOf(text: string): PathPart[] {
  return text.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
