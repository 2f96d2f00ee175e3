import type { Evaluator } from '../evaluator.ts'
import { placeBundle, takeOut } from '../placement.ts'
import type { Random } from '../random.ts'
import type { Movable } from './movable.ts'

/** One bundle leaves and another takes its chance. */
export function exchange(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.optional.length < 2) return false
  const enters = what.optional[random.int(what.optional.length)]
  const leaves = what.optional[random.int(what.optional.length)]
  if (state.start[model.bundleStart[enters]] >= 0) return false
  if (state.start[model.bundleStart[leaves]] < 0) return false
  takeOut(evaluator, leaves)
  return placeBundle(evaluator, random, enters, false)
}
