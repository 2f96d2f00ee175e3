import type { Evaluator } from './evaluator.ts'
import type { Model, State } from './model.ts'
import { allowsResource, allowsStart, putNear } from './put-near.ts'
import type { Random } from './random.ts'

/**
 * Puts everything where another state wants it, as far as that breaks nothing of the most important level: first what
 * can stand as it is, then the rest as near to it as is found. What stands already and never leaves takes over what it
 * can. Changes the evaluator's state.
 * @param wanted a state of the same model that may break any rule, with starts outside their domain and resources that
 *   are no candidates; -1 where nothing is known
 * @param order  bundles; where two want the same, the first gets it
 * @param tries  how many places are tried for a bundle that cannot stand as it is
 * @returns how many placements were tried
 */
export function adopt(
  evaluator: Evaluator,
  random: Random,
  wanted: State,
  order: Iterable<number>,
  tries: number,
): number {
  const { model, state } = evaluator
  const others: number[] = []
  let tried = 0
  for (const bundle of order) {
    if (model.optional[bundle] === 0) tried += takeOver(evaluator, wanted, bundle)
    else if (state.start[model.bundleStart[bundle]] < 0 && isKnown(model, wanted, bundle)) {
      tried++
      if (!putAsWanted(evaluator, wanted, bundle)) others.push(bundle)
    }
  }
  for (const bundle of others) tried += putNear(evaluator, random, wanted, bundle, tries)
  return tried
}

function isKnown(model: Model, { start }: State, bundle: number): boolean {
  for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++)
    if (start[a] >= 0) return true
  return false
}

/** Puts a whole bundle exactly where it is wanted, when that can be. */
function putAsWanted(evaluator: Evaluator, wanted: State, bundle: number): boolean {
  const { model } = evaluator
  for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++) {
    let isAllowed = allowsStart(model, wanted, a)
    for (let k = model.roleStart[a]; isAllowed && k < model.roleStart[a + 1]; k++)
      isAllowed =
        wanted.resource[k] < 0 ? model.mayBeVacant[k] === 1 : allowsResource(model, wanted, k)
    if (!isAllowed) {
      evaluator.rollback()
      return false
    }
    evaluator.setStart(a, wanted.start[a])
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      evaluator.setResource(a, k, wanted.resource[k])
  }
  return keepUnlessBroken(evaluator)
}

/** Commits the pending move unless it adds to the most important level. */
function keepUnlessBroken(evaluator: Evaluator): boolean {
  evaluator.delta()
  const isKept = evaluator.adds(0) <= 0
  if (isKept) evaluator.commit()
  else evaluator.rollback()
  return isKept
}

/** Gives a bundle that stands what can be had of what is wanted: all of it, else session by session, part by part. */
function takeOver(evaluator: Evaluator, wanted: State, bundle: number): number {
  const { model } = evaluator
  const activities = []
  for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++)
    if (takeParts(evaluator, wanted, a)) activities.push(a)
  if (activities.length === 0) return 0
  if (keepUnlessBroken(evaluator)) return 1
  let tried = 1
  for (const a of activities) {
    takeParts(evaluator, wanted, a)
    tried++
    if (keepUnlessBroken(evaluator)) continue
    for (let k = model.roleStart[a] - 1; k < model.roleStart[a + 1]; k++) {
      if (!takeParts(evaluator, wanted, a, k)) continue
      tried++
      keepUnlessBroken(evaluator)
    }
  }
  return tried
}

/**
 * Sets what can be had for one activity, as a part of the pending move.
 * @param only one role slot; the number before the first of the activity means its start; absent: all
 * @returns whether that changes anything
 */
export function takeParts(
  evaluator: Evaluator,
  wanted: State,
  activity: number,
  only?: number,
): boolean {
  const { model, state } = evaluator
  const first = model.roleStart[activity]
  let changes = false
  const start = wanted.start[activity]
  if ((only === undefined || only < first) && start !== state.start[activity])
    if (allowsStart(model, wanted, activity)) {
      evaluator.setStart(activity, start)
      changes = true
    }
  for (let k = first; k < model.roleStart[activity + 1]; k++)
    if ((only === undefined || only === k) && wanted.resource[k] !== state.resource[k])
      if (allowsResource(model, wanted, k)) {
        evaluator.setResource(activity, k, wanted.resource[k])
        changes = true
      }
  return changes
}
