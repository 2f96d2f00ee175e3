import type { Evaluator } from '../evaluator.ts'
import type { Model } from '../model.ts'
import type { Random } from '../random.ts'
import type { Movable } from './movable.ts'

/**
 * One activity to another start, to another resource or both. Whoever holds that resource then, takes the
 * place that comes free.
 */
export function relocate(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state, board } = evaluator
  if (what.roleSlots.length === 0) return false
  const at = random.int(what.roleSlots.length)
  const a = what.roleActivity[at]
  const k = what.roleSlots[at]
  const from = state.start[a]
  const left = state.resource[k]
  if (from < 0 || left < 0) return false
  const domain = model.domains[model.domainOf[a]]
  const list = model.candidates[model.candidatesOf[k]]
  const start = domain[random.int(domain.length)]
  // Half of the time it keeps its resource: what suits it is rarely found by chance.
  const resource = random.int(2) === 0 ? left : list[random.int(list.length)]
  if (start === from && resource === left) return false
  const b = board.holder(resource, start)
  if (b >= 0 && b !== a) {
    const l = roleHolding(model, state.resource, b, resource)
    const fits = state.start[b] === start && model.duration[b] === model.duration[a]
    if (!fits || !board.allows(b, from) || !isCandidate(model, k, l, left)) return false
    evaluator.setStart(b, from)
    evaluator.setResource(b, l, left)
  }
  evaluator.setStart(a, start)
  evaluator.setResource(a, k, resource)
  return true
}

function roleHolding(model: Model, held: Int32Array, activity: number, resource: number): number {
  let k = model.roleStart[activity]
  while (held[k] !== resource) k++
  return k
}

/** Whether role slot `l` takes a resource that role slot `k` has. */
function isCandidate(model: Model, k: number, l: number, resource: number): boolean {
  const list = model.candidatesOf[l]
  return list === model.candidatesOf[k] || model.candidates[list].includes(resource)
}
