import type { Evaluator } from './evaluator.ts'
import { isFree, pickResource, placeBundle, settle, takeOut } from './placement.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'

/** What can move at all, found once per search. */
export interface Movable {
  /** activities with more than one start or resource to choose from */
  readonly activities: Int32Array
  /** role slots with more than one choice, vacancy counted, and their activities */
  readonly roleSlots: Int32Array
  readonly roleActivity: Int32Array
  /** bundles that may stay out */
  readonly optional: Int32Array
  /** bundles of several activities whose start can move */
  readonly series: Int32Array
}

/** Finds what can move. */
export function movable(model: Model): Movable {
  const activities: number[] = []
  const roleSlots: number[] = []
  const roleActivity: number[] = []
  const canShift = (a: number) => model.domains[model.domainOf[a]].length > 1
  for (let a = 0; a < model.activityCount; a++) {
    if (canShift(a)) activities.push(a)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
      const choices = model.candidates[model.candidatesOf[k]].length + model.mayBeVacant[k]
      if (choices < 2 || model.candidates[model.candidatesOf[k]].length === 0) continue
      roleSlots.push(k)
      roleActivity.push(a)
    }
  }
  const bundles = Array.from({ length: model.bundleCount }, (_, b) => b)
  const size = (b: number) => model.bundleStart[b + 1] - model.bundleStart[b]
  return {
    activities: Int32Array.from(activities),
    roleSlots: Int32Array.from(roleSlots),
    roleActivity: Int32Array.from(roleActivity),
    optional: Int32Array.from(bundles.filter((b) => model.optional[b] === 1)),
    series: Int32Array.from(bundles.filter((b) => size(b) > 1 && canShift(model.bundleStart[b]))),
  }
}

/**
 * Makes one random move pending.
 * @returns false when nothing changed (the caller rolls back and counts the try)
 */
export function proposeMove(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const kind = random.int(100)
  if (kind < 34) return shift(evaluator, random, what)
  if (kind < 62) return restaff(evaluator, random, what)
  if (kind < 74) return shiftSeries(evaluator, random, what)
  if (kind < 82) return swap(evaluator, random, what)
  if (kind < 94) return putIn(evaluator, random, what)
  return exchange(evaluator, random, what)
}

/** One activity to another start; resources that are not free there are replaced. */
function shift(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.activities.length === 0) return false
  const a = what.activities[random.int(what.activities.length)]
  if (state.start[a] < 0) return false
  const domain = model.domains[model.domainOf[a]]
  const start = domain[random.int(domain.length)]
  if (start === state.start[a]) return false
  moveTo(evaluator, random, a, start)
  return true
}

function moveTo(evaluator: Evaluator, random: Random, a: number, start: number): void {
  const { model, state } = evaluator
  const slots = model.duration[a]
  evaluator.setStart(a, start)
  for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
    const held = state.resource[k]
    if (held < 0 || isFree(evaluator, held, start, slots)) continue
    const other = pickResource(evaluator, random, a, k, start)
    if (other >= 0) evaluator.setResource(a, k, other)
  }
  settle(evaluator, random, a)
}

/** Another resource (or none) in one role slot; now and then in a second slot as well. */
function restaff(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.roleSlots.length === 0) return false
  const at = random.int(what.roleSlots.length)
  const a = what.roleActivity[at]
  const k = what.roleSlots[at]
  if (state.start[a] < 0) return false
  const vacate = model.mayBeVacant[k] === 1 && state.resource[k] >= 0 && random.int(8) === 0
  const resource = vacate ? -1 : pickResource(evaluator, random, a, k, state.start[a])
  if (resource === state.resource[k]) return false
  evaluator.setResource(a, k, resource)
  settle(evaluator, random, a)
  return true
}

/** A whole series elsewhere, keeping its resources where they are free. */
function shiftSeries(evaluator: Evaluator, random: Random, what: Movable): boolean {
  if (what.series.length === 0) return false
  const bundle = what.series[random.int(what.series.length)]
  if (evaluator.state.start[evaluator.model.bundleStart[bundle]] < 0) return false
  return placeBundle(evaluator, random, bundle, random.int(3) > 0)
}

/** Two activities of one length exchange their starts. */
function swap(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.activities.length < 2) return false
  const a = what.activities[random.int(what.activities.length)]
  const b = what.activities[random.int(what.activities.length)]
  const startA = state.start[a]
  const startB = state.start[b]
  if (startA < 0 || startB < 0 || startA === startB) return false
  if (model.duration[a] !== model.duration[b]) return false
  moveTo(evaluator, random, a, startB)
  moveTo(evaluator, random, b, startA)
  return true
}

/** A bundle that is out goes in; one that is in goes out, rarely. */
function putIn(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.optional.length === 0) return false
  const bundle = what.optional[random.int(what.optional.length)]
  if (state.start[model.bundleStart[bundle]] < 0)
    return placeBundle(evaluator, random, bundle, false)
  if (random.int(20) > 0) return false
  takeOut(evaluator, bundle)
  return true
}

/** One bundle leaves and another takes its chance. */
function exchange(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.optional.length < 2) return false
  const enters = what.optional[random.int(what.optional.length)]
  const leaves = what.optional[random.int(what.optional.length)]
  if (state.start[model.bundleStart[enters]] >= 0) return false
  if (state.start[model.bundleStart[leaves]] < 0) return false
  takeOut(evaluator, leaves)
  return placeBundle(evaluator, random, enters, false)
}
