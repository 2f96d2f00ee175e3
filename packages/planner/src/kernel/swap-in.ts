import { allowsResource, allowsStart } from './put-near.ts'
import type { Evaluator } from './evaluator.ts'
import type { State } from './model.ts'
import { takeOut } from './placement.ts'

/**
 * Puts bundles that are out where they are wanted, in the place of one that costs less to leave out, as long as that
 * lowers the cost. Changes the evaluator's state.
 * @returns how many exchanges were tried
 */
export function swapIn(evaluator: Evaluator, wanted: State): number {
  const { model, state } = evaluator
  const isIn = (b: number) => state.start[model.bundleStart[b]] >= 0
  const all = Array.from({ length: model.bundleCount }, (_, b) => b)
  const optional = all.filter((b) => model.optional[b] === 1)
  let tried = 0
  for (let turn = 0; turn < optional.length; turn++) {
    let best = 0
    let pair: readonly [number, number] | undefined
    for (const other of optional) {
      if (isIn(other) || !canStand(evaluator, wanted, other)) continue
      for (const leaves of optional) {
        if (!isIn(leaves)) continue
        tried++
        exchange(evaluator, wanted, other, leaves)
        const cost = evaluator.delta()
        if (cost < best - 1e-9 && evaluator.adds(0) <= 0) {
          best = cost
          pair = [other, leaves]
        }
        evaluator.rollback()
      }
    }
    if (!pair) break
    exchange(evaluator, wanted, ...pair)
    evaluator.delta()
    evaluator.commit()
  }
  return tried
}

/** Whether all that is wanted of a bundle can be had. */
function canStand({ model }: Evaluator, wanted: State, bundle: number): boolean {
  for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++) {
    if (!allowsStart(model, wanted, a)) return false
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
      const isVacant = wanted.resource[k] < 0
      if (isVacant ? model.mayBeVacant[k] === 0 : !allowsResource(model, wanted, k)) return false
    }
  }
  return true
}

function exchange(evaluator: Evaluator, wanted: State, comes: number, leaves: number): void {
  const { model } = evaluator
  takeOut(evaluator, leaves)
  for (let a = model.bundleStart[comes]; a < model.bundleStart[comes + 1]; a++) {
    evaluator.setStart(a, wanted.start[a])
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      evaluator.setResource(a, k, wanted.resource[k])
  }
}
