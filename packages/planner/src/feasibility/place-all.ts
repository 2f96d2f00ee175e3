import { outWay, settleAt, tryAt, waysAt } from '../explain/try-out.ts'
import type { Evaluator } from '../kernel/index.ts'

/** What became of placing some activities together: they fit, they cannot, or the search gave up. */
export type Outcome = 'fits' | 'cannot' | 'unknown'

/** Placements that may still be tried. */
export interface Tries {
  left: number
  spent: number
}

/**
 * Looks for places for activities of one session each beside what stands, one after the other, each at every start with all
 * rooms and people that are free. Leaves the evaluator, of hard rules, as it was.
 * @returns `cannot` only when everything was tried
 */
export function placeAll(
  evaluator: Evaluator,
  activities: readonly number[],
  tries: Tries,
): Outcome {
  const { model } = evaluator
  const size = (a: number) => model.domains[model.domainOf[a]].length
  // Those with the fewest starts first: what does not fit shows soonest.
  const order = [...activities].sort((a, b) => size(a) - size(b) || a - b)
  return placeFrom(evaluator, order, 0, tries)
}

function placeFrom(
  evaluator: Evaluator,
  order: readonly number[],
  k: number,
  tries: Tries,
): Outcome {
  if (k === order.length) return 'fits'
  const { model } = evaluator
  const activity = order[k]
  let isAll = true
  for (const start of model.domains[model.domainOf[activity]]) {
    const found = waysAt(evaluator, activity, start)
    isAll &&= found.isAll
    for (const way of found.ways) {
      if (tries.left <= 0) return 'unknown'
      tries.left--
      tries.spent++
      if (tryAt(evaluator, activity, way).added[0] > 0) continue
      settleAt(evaluator, activity, way)
      const rest = placeFrom(evaluator, order, k + 1, tries)
      settleAt(evaluator, activity, outWay(evaluator, activity))
      if (rest !== 'cannot') return rest
    }
  }
  return isAll ? 'cannot' : 'unknown'
}
