import type { Evaluator } from './evaluator.ts'
import { inDomain } from './model.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'

/** Candidates of a role slot looked at for a free one before any will do. */
const LOOK = 32

/** Whether a resource is available and unused for the whole of an activity that would start there. */
export function isFree(
  evaluator: Evaluator,
  resource: number,
  start: number,
  slots: number,
): boolean {
  if (evaluator.model.freeRun[resource][start] < slots) return false
  const occupied = evaluator.board.occupied[resource]
  for (let slot = start; slot < start + slots; slot++) if (occupied[slot] > 0) return false
  return true
}

/**
 * Picks a candidate for a role slot at a start: the first that is free and suits, looking at most at
 * `LOOK` from a random place in the list; else any. -1 without candidates.
 */
export function pickResource(
  evaluator: Evaluator,
  random: Random,
  activity: number,
  roleSlot: number,
  start: number,
): number {
  const { model, state } = evaluator
  const list = model.candidates[model.candidatesOf[roleSlot]]
  if (list.length === 0) return -1
  const from = random.int(list.length)
  const looks = Math.min(LOOK, list.length)
  for (let k = 0; k < looks; k++) {
    const resource = list[(from + k) % list.length]
    if (!isFree(evaluator, resource, start, model.duration[activity])) continue
    if (isTaken(model, state.resource, activity, roleSlot, resource)) continue
    if (model.suits && !model.suits(state, roleSlot, resource)) continue
    return resource
  }
  return list[from]
}

/** Whether another role slot of the same activity already holds the resource. */
function isTaken(
  model: Model,
  held: Int32Array,
  activity: number,
  roleSlot: number,
  resource: number,
): boolean {
  for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++)
    if (k !== roleSlot && held[k] === resource) return true
  return false
}

/**
 * Fills or empties the role slots that depend on the others, after those were set.
 * @param fill also fills slots that may do either, when a free resource is found
 */
export function settle(evaluator: Evaluator, random: Random, activity: number, fill = false): void {
  const { model, state } = evaluator
  const start = state.start[activity]
  if (start < 0) return
  for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
    if (model.mayBeVacant[k] === 0 || model.candidates[model.candidatesOf[k]].length === 0) continue
    const need = model.need?.(state, k) ?? 0
    const held = state.resource[k]
    if (need < 0 && held >= 0) evaluator.setResource(activity, k, -1)
    if (held >= 0 || need < 0 || (need === 0 && !fill)) continue
    const resource = pickResource(evaluator, random, activity, k, start)
    if (need > 0 || isFree(evaluator, resource, start, model.duration[activity]))
      evaluator.setResource(activity, k, resource)
  }
}

/** Takes every activity of a bundle out, as a part of the pending move. */
export function takeOut(evaluator: Evaluator, bundle: number): void {
  const { model } = evaluator
  for (let a = model.bundleStart[bundle]; a < model.bundleStart[bundle + 1]; a++) {
    evaluator.setStart(a, -1)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      evaluator.setResource(a, k, -1)
  }
}

/**
 * Places every activity of a bundle somewhere at random, as a part of the pending move: successive
 * activities a stride apart where their domains allow, the same resources throughout where those are free.
 * Follows no rules; the caller judges by `delta`.
 * @param keepResources where the first activity has resources already, try those first
 * @returns false when a start domain is empty or no start follows the one before
 */
export function placeBundle(
  evaluator: Evaluator,
  random: Random,
  bundle: number,
  keepResources: boolean,
): boolean {
  const { model } = evaluator
  const first = model.bundleStart[bundle]
  const domain = model.domains[model.domainOf[first]]
  if (domain.length === 0) return false
  let start = domain[random.int(domain.length)]
  for (let a = first; a < model.bundleStart[bundle + 1]; a++) {
    if (a > first) start = nextStart(model, random, a, start, model.stride[bundle])
    if (start < 0) return false
    evaluator.setStart(a, start)
    placeResources(evaluator, random, a, first, start, keepResources)
    settle(evaluator, random, a, true)
  }
  return true
}

/** A start a stride, or a few strides, after the one before; any later start when none fits; -1 without one. */
function nextStart(
  model: Model,
  random: Random,
  activity: number,
  before: number,
  stride: number,
): number {
  const domain = model.domains[model.domainOf[activity]]
  if (stride === 0) return domain[random.int(domain.length)]
  for (let k = 1; k <= 3; k++)
    if (inDomain(model, activity, before + k * stride)) return before + k * stride
  const earliest = before + model.slotsPerDay
  let low = 0
  let high = domain.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (domain[middle] < earliest) low = middle + 1
    else high = middle
  }
  if (low === domain.length) return -1
  return domain[low + random.int(Math.min(domain.length - low, 40))]
}

function placeResources(
  evaluator: Evaluator,
  random: Random,
  activity: number,
  first: number,
  start: number,
  keepResources: boolean,
): void {
  const { model, state } = evaluator
  const slots = model.duration[activity]
  const shift = model.roleStart[first] - model.roleStart[activity]
  const sameShape =
    model.roleStart[first + 1] - model.roleStart[first] ===
    model.roleStart[activity + 1] - model.roleStart[activity]
  for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
    const mayBeVacant = model.mayBeVacant[k] === 1
    const list = model.candidates[model.candidatesOf[k]]
    if (list.length === 0 || mayBeVacant) {
      // Settled afterwards, or nobody can be there.
      if (state.resource[k] >= 0) evaluator.setResource(activity, k, -1)
      continue
    }
    const wanted =
      activity > first && sameShape
        ? state.resource[k + shift]
        : keepResources
          ? state.resource[k]
          : -1
    const resource =
      wanted >= 0 && list.includes(wanted) && isFree(evaluator, wanted, start, slots)
        ? wanted
        : pickResource(evaluator, random, activity, k, start)
    evaluator.setResource(activity, k, resource)
  }
}
