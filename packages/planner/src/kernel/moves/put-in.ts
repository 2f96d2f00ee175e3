import type { Evaluator } from '../evaluator.ts'
import { placeBundle, takeOut } from '../placement.ts'
import type { Random } from '../random.ts'
import type { Movable } from './movable.ts'

/** A bundle that is out goes in; one that is in goes out, rarely. */
export function putIn(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.optional.length === 0) return false
  const bundle = what.optional[random.int(what.optional.length)]
  if (state.start[model.bundleStart[bundle]] < 0)
    return placeBundle(evaluator, random, bundle, false)
  if (random.int(20) > 0) return false
  takeOut(evaluator, bundle)
  return true
}
