import type { PathPart } from './json-path.ts'

/** Called with what stands at a place, or undefined when it, or something on the way to it, could not be read. */
export type Visitor = (value: unknown, path: readonly PathPart[]) => void

/**
 * Calls `visitor` for every place of a document that a pattern such as `digibanken[].wijken[].id` names, in order.
 * Where the way stops early the visitor gets undefined and the path so far; null stops quietly: nothing is there on purpose.
 * The path is reused, so copy it to keep it.
 */
export function visit(
  root: unknown,
  pattern: string,
  visitor: Visitor,
  path: PathPart[] = [],
): void {
  const steps = pattern.split(/\.|(?=\[\])/)
  descend(root, 0)

  function descend(value: unknown, depth: number): void {
    const step = steps[depth]
    if (value === null) return
    if (step === undefined || value === undefined) return visitor(value, path)
    if (step !== '[]') return descendTo(value, step, depth)
    if (!Array.isArray(value)) return
    for (const index of value.keys()) descendTo(value, index, depth)
  }

  function descendTo(value: unknown, key: PathPart, depth: number): void {
    if (typeof value !== 'object' || value === null) return
    path.push(key)
    descend(Reflect.get(value, key), depth + 1)
    path.pop()
  }
}
