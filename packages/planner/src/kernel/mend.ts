import type { Evaluator } from './evaluator.ts'
import type { State } from './model.ts'
import { isFree, pickResource, settle, takeOut } from './placement.ts'
import { allowsResource, allowsStart } from './put-near.ts'
import type { Random } from './random.ts'

/** Where an activity is, its role slots in order. */
interface Place {
  readonly start: number
  readonly resources: readonly number[]
}

/** Ways to hold an activity that are tried at each start. */
const WAYS = 2

/**
 * Moves activities that never leave and that break the most important level to the cheapest place found: every start is
 * tried, with the resources it has where those are free. Changes the evaluator's state.
 * @returns how many placements were tried
 */
export function mend(evaluator: Evaluator, random: Random): number {
  const { model } = evaluator
  let tried = 0
  for (let a = 0; a < model.activityCount && evaluator.levels[0] > 0; a++)
    if (model.optional[model.bundleOf[a]] === 0 && isBroken(evaluator, a))
      tried += mendOne(evaluator, random, a)
  return tried
}

/**
 * Puts bundles that are out where they are wanted, and moves only those of their activities that cannot be there. What
 * would break the most important level stays out. Changes the evaluator's state.
 * @returns how many placements were tried
 */
export function mendOut(evaluator: Evaluator, random: Random, wanted: State): number {
  const { model, state } = evaluator
  let tried = 0
  for (let b = 0; b < model.bundleCount; b++) {
    const [first, last] = [model.bundleStart[b], model.bundleStart[b + 1]]
    const isKnown = wanted.start.subarray(first, last).every((start) => start >= 0)
    if (model.optional[b] === 0 || state.start[first] >= 0 || !isKnown) continue
    const before = evaluator.levels[0]
    const odd: number[] = []
    for (let a = first; a < last; a++) {
      const [from, to] = [model.roleStart[a], model.roleStart[a + 1]]
      const resources = Array.from(wanted.resource.subarray(from, to))
      put(evaluator, a, { start: wanted.start[a], resources })
    }
    evaluator.delta()
    evaluator.commit()
    for (let a = first; a < last; a++)
      if (!canBe(evaluator, a) || isBroken(evaluator, a)) {
        odd.push(a)
        tried += mendOne(evaluator, random, a)
      }
    if (evaluator.levels[0] <= before + 1e-9 && odd.every((a) => canBe(evaluator, a))) continue
    takeOut(evaluator, b)
    evaluator.delta()
    evaluator.commit()
  }
  return tried
}

/** Whether an activity has a start and resources that it can have, all of them there at the time. */
function canBe({ model, state }: Evaluator, activity: number): boolean {
  if (!allowsStart(model, state, activity)) return false
  for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
    const held = state.resource[k]
    if (held < 0 && model.mayBeVacant[k] === 1) continue
    if (held < 0 || !allowsResource(model, state, k)) return false
    if (model.freeRun[held][state.start[activity]] < model.duration[activity]) return false
  }
  return true
}

/**
 * Puts activities that never leave back where a state has them when they were moved to where they break the most important
 * level: nothing is moved into a fault.
 */
export function unmoveBroken(evaluator: Evaluator, initial: State): void {
  const { model, state } = evaluator
  // What goes back may break something for what was moved elsewhere: look again until nothing changes.
  for (let changes = 1; changes > 0 && evaluator.levels[0] > 0;) {
    changes = 0
    for (let a = 0; a < model.activityCount; a++) {
      if (model.optional[model.bundleOf[a]] === 1) continue
      const [from, to] = [model.roleStart[a], model.roleStart[a + 1]]
      const was = {
        start: initial.start[a],
        resources: Array.from(initial.resource.subarray(from, to)),
      }
      const isMoved =
        was.start !== state.start[a] ||
        was.resources.some((resource, k) => state.resource[from + k] !== resource)
      if (!isMoved || !isBroken(evaluator, a)) continue
      put(evaluator, a, was)
      evaluator.delta()
      evaluator.commit()
      changes++
    }
  }
}

/** Whether less of the most important level is broken without an activity. */
function isBroken(evaluator: Evaluator, activity: number): boolean {
  if (evaluator.state.start[activity] < 0) return false
  put(evaluator, activity, NOWHERE)
  evaluator.delta()
  const isLess = evaluator.adds(0) < 0
  evaluator.rollback()
  return isLess
}

const NOWHERE: Place = { start: -1, resources: [] }

function put(evaluator: Evaluator, activity: number, { start, resources }: Place): void {
  const { model } = evaluator
  const first = model.roleStart[activity]
  evaluator.setStart(activity, start)
  for (let k = first; k < model.roleStart[activity + 1]; k++)
    evaluator.setResource(activity, k, resources[k - first] ?? -1)
}

function placeOf({ model, state }: Evaluator, activity: number): Place {
  const [from, to] = [model.roleStart[activity], model.roleStart[activity + 1]]
  return { start: state.start[activity], resources: Array.from(state.resource.subarray(from, to)) }
}

function mendOne(evaluator: Evaluator, random: Random, activity: number): number {
  const { model } = evaluator
  const before = placeOf(evaluator, activity)
  // Out of its own way, so that what it held is free.
  put(evaluator, activity, NOWHERE)
  evaluator.delta()
  evaluator.commit()
  put(evaluator, activity, before)
  let best = before
  let least = evaluator.delta()
  evaluator.rollback()
  const domain = model.domains[model.domainOf[activity]]
  for (const start of domain)
    for (let way = 0; way < WAYS; way++) {
      placeAt(evaluator, random, activity, start, before)
      const cost = evaluator.delta()
      if (cost < least - 1e-9) {
        least = cost
        best = placeOf(evaluator, activity)
      }
      evaluator.rollback()
    }
  put(evaluator, activity, best)
  evaluator.delta()
  evaluator.commit()
  return WAYS * domain.length
}

/** Puts an activity at a start with what it had where that is free, else with something else. */
function placeAt(
  evaluator: Evaluator,
  random: Random,
  activity: number,
  start: number,
  before: Place,
): void {
  const { model, state } = evaluator
  const first = model.roleStart[activity]
  evaluator.setStart(activity, start)
  for (let k = first; k < model.roleStart[activity + 1]; k++) {
    const had = before.resources[k - first]
    const canStay =
      had >= 0 &&
      model.candidates[model.candidatesOf[k]].includes(had) &&
      isFree(evaluator, had, start, model.duration[activity]) &&
      (model.suits?.(state, k, had) ?? true)
    const other =
      model.mayBeVacant[k] === 1 ? -1 : pickResource(evaluator, random, activity, k, start)
    evaluator.setResource(activity, k, canStay ? had : other)
  }
  settle(evaluator, random, activity, true)
}
