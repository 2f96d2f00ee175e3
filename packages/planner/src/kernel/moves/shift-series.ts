import type { Evaluator } from '../evaluator.ts'
import { placeBundle } from '../placement.ts'
import type { Random } from '../random.ts'
import type { Movable } from './movable.ts'

/** A whole series elsewhere, keeping its resources where they are free. */
export function shiftSeries(evaluator: Evaluator, random: Random, what: Movable): boolean {
  if (what.series.length === 0) return false
  const bundle = what.series[random.int(what.series.length)]
  if (evaluator.state.start[evaluator.model.bundleStart[bundle]] < 0) return false
  return placeBundle(evaluator, random, bundle, random.int(3) > 0)
}
