import type { Evaluator } from '../evaluator.ts'
import { pickResource, settle } from '../placement.ts'
import type { Random } from '../random.ts'
import type { Movable } from './movable.ts'

/** Another resource (or none) in one role slot; now and then in a second slot as well. */
export function restaff(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.roleSlots.length === 0) return false
  const at = random.int(what.roleSlots.length)
  const a = what.roleActivity[at]
  const k = what.roleSlots[at]
  if (state.start[a] < 0) return false
  const vacate = model.mayBeVacant[k] === 1 && state.resource[k] >= 0 && random.int(8) === 0
  const resource = vacate ? -1 : pickResource(evaluator, random, a, k, state.start[a])
  if (resource === state.resource[k]) return false
  evaluator.setResource(a, k, resource)
  settle(evaluator, random, a)
  return true
}
