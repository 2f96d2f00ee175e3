import { inDomain } from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'
import type { Quarter } from './quarter.ts'

/**
 * Takes over where sessions stand from one compiled quarter to another of the same problem, by
 * session id. What the new quarter does not allow (a start outside the domain, a resource that is no
 * candidate) is left as it was there: out or empty.
 */
export function transfer(from: Quarter, state: State, to: Quarter): State {
  const known = new Map<string, number>()
  for (const [b, bundle] of from.bundles.entries())
    for (const [k, id] of bundle.sessionIds.entries()) known.set(id, from.model.bundleStart[b] + k)
  const result = { start: to.initial.start.slice(), resource: to.initial.resource.slice() }
  for (const [b, bundle] of to.bundles.entries()) {
    const first = to.model.bundleStart[b]
    const old = bundle.sessionIds.map((id) => known.get(id) ?? -1)
    const fits = old.every(
      (a, k) => a >= 0 && (!bundle.isOptional || inDomain(to.model, first + k, state.start[a])),
    )
    if (!fits) continue
    for (const [k, a] of old.entries()) {
      result.start[first + k] = state.start[a]
      copyRoles(from, state, a, to, result, first + k)
    }
  }
  return result
}

function copyRoles(
  from: Quarter,
  state: State,
  a: number,
  to: Quarter,
  result: State,
  b: number,
): void {
  const roles = Math.min(
    from.model.roleStart[a + 1] - from.model.roleStart[a],
    to.model.roleStart[b + 1] - to.model.roleStart[b],
  )
  for (let k = 0; k < roles; k++) {
    const held = state.resource[from.model.roleStart[a] + k]
    const slot = to.model.roleStart[b] + k
    const list = to.model.candidates[to.model.candidatesOf[slot]]
    if (held < 0 ? to.model.mayBeVacant[slot] === 1 : list.includes(held))
      result.resource[slot] = held
  }
}
