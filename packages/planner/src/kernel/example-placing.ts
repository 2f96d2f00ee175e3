import fc from 'fast-check'
import { emptyState, inDomain } from './model.ts'
import type { Model, State } from './model.ts'

/** Numbers that say where activities are put; they wrap around. */
export const examplePlaces = fc.array(fc.nat(200), { minLength: 12, maxLength: 12 })

/** Puts each activity at one of its starts, a few out, and a candidate in each role slot, whatever that breaks. */
export function placed(model: Model, places: readonly number[]): State {
  const state = emptyState(model)
  for (let a = 0; a < model.activityCount; a++) {
    const place = places[a % places.length]
    if (place % 12 === 11) continue
    const domain = model.domains[model.domainOf[a]]
    state.start[a] = domain[place % domain.length]
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
      const candidates = model.candidates[model.candidatesOf[k]]
      state.resource[k] = candidates[(place + k) % candidates.length]
    }
  }
  return state
}

/** The activities that are out of their domain or hold what is no candidate. */
export function misplaced(model: Model, { start, resource }: State): number[] {
  return Array.from(start, (_, a) => a).filter((a) => {
    if (start[a] < 0) return false
    const isOdd = (held: number, i: number) => {
      const candidates = model.candidates[model.candidatesOf[model.roleStart[a] + i]]
      return held >= 0 && !candidates.includes(held)
    }
    const held = [...resource.subarray(model.roleStart[a], model.roleStart[a + 1])]
    return !inDomain(model, a, start[a]) || held.some(isOdd)
  })
}

/** Pairs of activities that overlap, as `a and b` with a < b. */
export function overlapping({ activityCount, duration }: Model, { start }: State): string[] {
  const pairs: string[] = []
  for (let b = 0; b < activityCount; b++)
    for (let a = 0; a < b; a++)
      if (
        Math.min(start[a], start[b]) >= 0 &&
        start[a] < start[b] + duration[b] &&
        start[b] < start[a] + duration[a]
      )
        pairs.push(`${a} and ${b}`)
  return pairs
}

/** How many role slots hold each resource in each slot, by `resource in slot`. */
export function uses(model: Model, { start, resource }: State): Map<string, number> {
  const counts = new Map<string, number>()
  for (let a = 0; a < model.activityCount; a++)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      for (let slot = start[a]; slot < start[a] + model.duration[a]; slot++) {
        const use = `${resource[k]} in ${slot}`
        if (start[a] >= 0 && resource[k] >= 0) counts.set(use, (counts.get(use) ?? 0) + 1)
      }
  return counts
}
