import type { Bundle } from '../compile/bundle.ts'
import type { QuarterBase } from '../compile/quarter.ts'

/**
 * Works something out once for each quarter: the tables of rules on single values, which are asked before
 * there is a model to bind to. Kept as long as the quarter's bundles are.
 */
export function oncePerQuarter<T>(make: (base: QuarterBase) => T): (base: QuarterBase) => T {
  const known = new WeakMap<readonly Bundle[], T>()
  return (base) => {
    const found = known.get(base.bundles)
    if (found !== undefined) return found
    const made = make(base)
    known.set(base.bundles, made)
    return made
  }
}
