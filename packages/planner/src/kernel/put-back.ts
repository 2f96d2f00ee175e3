import { takeParts } from './adopt.ts'
import type { Evaluator } from './evaluator.ts'
import type { State } from './model.ts'

/**
 * Puts everything that stands elsewhere than wanted back, as far as that costs nothing: a whole bundle, else activity by
 * activity, else part by part. Changes the evaluator's state.
 * @param wanted where all should be; -1 where nothing is known
 * @returns how many placements were tried
 */
export function putBack(evaluator: Evaluator, wanted: State): number {
  const { model, state } = evaluator
  let tried = 0
  const keepIfFree = (): boolean => {
    tried++
    const isFree = evaluator.delta() <= 0 && evaluator.adds(0) <= 0
    if (isFree) evaluator.commit()
    else evaluator.rollback()
    return isFree
  }
  for (let bundle = 0; bundle < model.bundleCount; bundle++) {
    const first = model.bundleStart[bundle]
    if (state.start[first] < 0 || wanted.start[first] < 0) continue
    const moved = []
    for (let a = first; a < model.bundleStart[bundle + 1]; a++)
      if (takeParts(evaluator, wanted, a)) moved.push(a)
    if (moved.length === 0 || keepIfFree()) continue
    for (const a of moved) {
      takeParts(evaluator, wanted, a)
      if (keepIfFree()) continue
      for (let k = model.roleStart[a] - 1; k < model.roleStart[a + 1]; k++)
        if (takeParts(evaluator, wanted, a, k)) keepIfFree()
    }
  }
  return tried
}
