import type { Evaluator } from '../evaluator.ts'
import { isFree, pickResource, settle } from '../placement.ts'
import type { Random } from '../random.ts'
import type { Movable } from './movable.ts'

/** One activity to another start; resources that are not free there are replaced. */
export function shift(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.activities.length === 0) return false
  const a = what.activities[random.int(what.activities.length)]
  if (state.start[a] < 0) return false
  const domain = model.domains[model.domainOf[a]]
  const start = domain[random.int(domain.length)]
  if (start === state.start[a]) return false
  moveTo(evaluator, random, a, start)
  return true
}

/** Puts one activity at a start; resources that are not free there are replaced. */
export function moveTo(evaluator: Evaluator, random: Random, a: number, start: number): void {
  const { model, state } = evaluator
  const slots = model.duration[a]
  evaluator.setStart(a, start)
  for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
    const held = state.resource[k]
    if (held < 0 || isFree(evaluator, held, start, slots)) continue
    const other = pickResource(evaluator, random, a, k, start)
    if (other >= 0) evaluator.setResource(a, k, other)
  }
  settle(evaluator, random, a)
}
