import type { Evaluator } from '../kernel/index.ts'

/** Empties laptop roles that a smaller group no longer needs. */
export function dropUnneeded(evaluator: Evaluator): void {
  const { model, state } = evaluator
  for (let k = 0; k < state.resource.length; k++)
    if (state.resource[k] >= 0 && model.mayBeVacant[k] === 1 && model.need?.(state, k) === -1)
      state.resource[k] = -1
  evaluator.recount()
}

/** Takes out bundles, the cheapest loss first, until no hard rule is broken by choice. */
export function release(evaluator: Evaluator): void {
  const { model, state } = evaluator
  for (;;) {
    let best = -1
    let bestGain = 0
    const tryOut = (unit: number, takeOut: () => void) => {
      takeOut()
      const delta = evaluator.delta()
      const gain = -evaluator.adds(0)
      if (gain > 0 && (best < 0 || delta < bestGain)) {
        best = unit
        bestGain = delta
      }
      evaluator.rollback()
    }
    if (evaluator.levels[0] <= 0) return
    for (let b = 0; b < model.bundleCount; b++)
      if (model.optional[b] === 1 && state.start[model.bundleStart[b]] >= 0)
        tryOut(b, () => outOf(evaluator, b))
    const slots = vacatable(evaluator)
    for (const [activity, k] of slots)
      tryOut(model.bundleCount + k, () => evaluator.setResource(activity, k, -1))
    if (best < 0) return
    if (best < model.bundleCount) outOf(evaluator, best)
    else {
      const slot = slots.find(([, k]) => k === best - model.bundleCount)
      if (slot) evaluator.setResource(slot[0], slot[1], -1)
    }
    evaluator.delta()
    evaluator.commit()
  }
}

function outOf(evaluator: Evaluator, bundle: number): void {
  const { model } = evaluator
  for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++) {
    evaluator.setStart(a, -1)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      evaluator.setResource(a, k, -1)
  }
}

function vacatable({ model, state }: Evaluator): [activity: number, roleSlot: number][] {
  const slots: [number, number][] = []
  for (let a = 0; a < model.activityCount; a++)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      if (
        model.mayBeVacant[k] === 1 &&
        state.resource[k] >= 0 &&
        model.optional[model.bundleOf[a]] === 0
      )
        slots.push([a, k])
  return slots
}
