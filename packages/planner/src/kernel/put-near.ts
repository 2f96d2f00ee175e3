import type { Evaluator } from './evaluator.ts'
import { inDomain } from './model.ts'
import type { Model, State } from './model.ts'
import { isFree, pickResource, placeBundle, settle } from './placement.ts'
import type { Random } from './random.ts'

/** Whether a start can be had. */
export function allowsStart(model: Model, { start }: State, activity: number): boolean {
  return start[activity] >= 0 && inDomain(model, activity, start[activity])
}

/** Whether a resource can be had: a candidate. */
export function allowsResource(model: Model, { resource }: State, roleSlot: number): boolean {
  return model.candidates[model.candidatesOf[roleSlot]].includes(resource[roleSlot])
}

/**
 * Puts a bundle that is out near where it is wanted: with the starts that can be had, else anywhere.
 * It stays out when no place that was tried lowers the cost.
 * @returns how many places were tried
 */
export function putNear(
  evaluator: Evaluator,
  random: Random,
  wanted: State,
  bundle: number,
  tries: number,
): number {
  const near = () => placeNear(evaluator, random, wanted, bundle)
  if (putBest(evaluator, bundle, tries, near)) return tries
  putBest(evaluator, bundle, tries, () => placeBundle(evaluator, random, bundle, false))
  return 2 * tries
}

/** Puts a bundle in the cheapest of the places that a function sets; whether there was any. */
function putBest(
  evaluator: Evaluator,
  bundle: number,
  tries: number,
  place: () => boolean,
): boolean {
  const { model, state } = evaluator
  const [first, last] = [model.bundleStart[bundle], model.bundleStart[bundle + 1]]
  const [from, to] = [model.roleStart[first], model.roleStart[last]]
  let best = 0
  let kept: State | undefined
  for (let t = 0; t < tries; t++) {
    if (place()) {
      const delta = evaluator.delta()
      if (delta < best && evaluator.adds(0) <= 0) {
        best = delta
        kept = { start: state.start.slice(first, last), resource: state.resource.slice(from, to) }
      }
    }
    evaluator.rollback()
  }
  if (!kept) return false
  for (let a = first; a < last; a++) {
    evaluator.setStart(a, kept.start[a - first])
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      evaluator.setResource(a, k, kept.resource[k - from])
  }
  evaluator.delta()
  evaluator.commit()
  return true
}

/** Places a bundle with the wanted starts and resources that can be had, the others at random between them. */
function placeNear(evaluator: Evaluator, random: Random, wanted: State, bundle: number): boolean {
  const { model } = evaluator
  const last = model.bundleStart[bundle + 1]
  let before = -1
  for (let a = model.bundleStart[bundle]; a < last; a++) {
    let next = a
    while (next < last && !allowsStart(model, wanted, next)) next++
    const after = next < last ? wanted.start[next] : Infinity
    const start = next === a ? after : startBetween(model, random, a, before, after)
    if (start < 0) return false
    before = start
    evaluator.setStart(a, start)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      evaluator.setResource(a, k, resourceNear(evaluator, random, wanted, a, k))
    settle(evaluator, random, a, true)
  }
  return true
}

/** A start after one and before another: a stride from either when that can be, else any; -1 without one. */
function startBetween(
  model: Model,
  random: Random,
  activity: number,
  before: number,
  after: number,
): number {
  const stride = model.stride[model.bundleOf[activity]]
  const near = [before + stride, after - stride].filter(
    (start, k) =>
      stride > 0 &&
      (k === 0 ? before >= 0 : after < Infinity) &&
      start > before &&
      start < after &&
      inDomain(model, activity, start),
  )
  if (near.length > 0 && random.int(2) === 0) return near[random.int(near.length)]
  const domain = model.domains[model.domainOf[activity]]
  const from = countBelow(domain, before + 1)
  const count = countBelow(domain, after) - from
  return count > 0 ? domain[from + random.int(count)] : -1
}

/** How many of an ascending list are below a value; binary search. */
function countBelow(list: Int32Array, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The wanted resource when it can be had and is free, else another; what may stay empty is settled afterwards. */
function resourceNear(
  evaluator: Evaluator,
  random: Random,
  wanted: State,
  activity: number,
  roleSlot: number,
): number {
  const { model, state } = evaluator
  const start = state.start[activity]
  const resource = wanted.resource[roleSlot]
  if (
    allowsResource(model, wanted, roleSlot) &&
    isFree(evaluator, resource, start, model.duration[activity])
  )
    return resource
  return model.mayBeVacant[roleSlot] === 1
    ? -1
    : pickResource(evaluator, random, activity, roleSlot, start)
}
