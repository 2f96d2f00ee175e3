import type { Evaluator } from './evaluator.ts'
import { placeBundle } from './placement.ts'
import { pickResource } from './placement.ts'
import type { Random } from './random.ts'

/**
 * Puts every bundle that is out where it costs least among `tries` random places, in the order given,
 * and fills empty role slots that can be filled. Keeps a placement only when it lowers the cost and
 * adds nothing to the most important level. Changes the evaluator's state.
 * @returns how many placements were tried
 */
export function construct(
  evaluator: Evaluator,
  random: Random,
  order: Iterable<number>,
  tries: number,
): number {
  const { model, state } = evaluator
  let tried = 0
  const kept = { start: [] as number[], resource: [] as number[] }
  for (const bundle of order) {
    const first = model.bundleStart[bundle]
    const last = model.bundleStart[bundle + 1]
    if (state.start[first] >= 0) continue
    let best = 0
    for (let k = 0; k < tries; k++) {
      tried++
      if (placeBundle(evaluator, random, bundle, false)) {
        const delta = evaluator.delta()
        if (delta < best && evaluator.adds(0) <= 0) {
          best = delta
          kept.start = Array.from(state.start.subarray(first, last))
          kept.resource = Array.from(
            state.resource.subarray(model.roleStart[first], model.roleStart[last]),
          )
        }
      }
      evaluator.rollback()
    }
    if (best === 0) continue
    for (let a = first; a < last; a++) {
      evaluator.setStart(a, kept.start[a - first])
      for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
        evaluator.setResource(a, k, kept.resource[k - model.roleStart[first]])
    }
    evaluator.delta()
    evaluator.commit()
  }
  return tried + fillVacancies(evaluator, random)
}

/** Fills role slots that stand empty in placed activities, where that lowers the cost. */
function fillVacancies(evaluator: Evaluator, random: Random): number {
  const { model, state } = evaluator
  let tried = 0
  for (let a = 0; a < model.activityCount; a++) {
    if (state.start[a] < 0) continue
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
      if (state.resource[k] >= 0 || model.candidates[model.candidatesOf[k]].length === 0) continue
      for (let t = 0; t < 4 && state.resource[k] < 0; t++) {
        tried++
        evaluator.setResource(a, k, pickResource(evaluator, random, a, k, state.start[a]))
        if (evaluator.delta() < 0 && evaluator.adds(0) <= 0) evaluator.commit()
        else evaluator.rollback()
      }
    }
  }
  return tried
}
