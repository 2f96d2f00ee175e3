import { bindConstraint } from '../bind-constraint.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { Evaluator, LEVELS } from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'

/** Ways to hold an activity at one start that are tried at most. */
const MOST_WAYS = 400

/** Resources for every role slot of an activity at a start. */
export interface Way {
  readonly start: number
  readonly resources: readonly number[]
}

/** What a way adds to each level, against the activity being out. */
export interface Tried extends Way {
  readonly added: Float64Array
}

/** An evaluator on a copy of a state, to try things out; what start domains and candidate lists keep is trusted. */
export function tryOut(
  quarter: Quarter,
  state: State,
  constraints: readonly Constraint[],
): Evaluator {
  const rules = constraints.map((constraint) => bindConstraint(quarter, constraint, true))
  const copy = { start: state.start.slice(), resource: state.resource.slice() }
  return new Evaluator(quarter.model, rules, copy, [1, 1, 1, 1])
}

/** Where an activity stands now. */
export function wayOf({ model, state }: Evaluator, activity: number): Way {
  const [from, to] = [model.roleStart[activity], model.roleStart[activity + 1]]
  return { start: state.start[activity], resources: Array.from(state.resource.subarray(from, to)) }
}

/** The way in which nothing is held. */
export function outWay({ model }: Evaluator, activity: number): Way {
  const count = model.roleStart[activity + 1] - model.roleStart[activity]
  return { start: -1, resources: Array.from({ length: count }, () => -1) }
}

/** Puts an activity somewhere and keeps it; returns what that adds to each level. */
export function settleAt(evaluator: Evaluator, activity: number, way: Way): Float64Array {
  const added = pend(evaluator, activity, way)
  evaluator.commit()
  return added
}

/** What putting an activity somewhere would add to each level. */
export function tryAt(evaluator: Evaluator, activity: number, way: Way): Tried {
  const added = pend(evaluator, activity, way)
  evaluator.rollback()
  return { ...way, added }
}

function pend(evaluator: Evaluator, activity: number, way: Way): Float64Array {
  const first = evaluator.model.roleStart[activity]
  evaluator.setStart(activity, way.start)
  for (const [k, resource] of way.resources.entries())
    evaluator.setResource(activity, first + k, resource)
  evaluator.delta()
  return Float64Array.from({ length: LEVELS }, (_, level) => evaluator.adds(level))
}

/** Whether a way is better: by levels, the most important first; equal ways are not. */
export function isBetter(a: Tried, b: Tried): boolean {
  for (let level = 0; level < LEVELS; level++) {
    const difference = a.added[level] - b.added[level]
    if (Math.abs(difference) > 1e-9) return difference < 0
  }
  return false
}

/**
 * Lists every way to hold an activity, which must be out, at a start with resources that are free then.
 * @param isRoom rooms that may be used; absent: all candidates
 * @returns `isAll` false when there were too many to list
 */
export function waysAt(
  evaluator: Evaluator,
  activity: number,
  start: number,
  isRoom: (room: number) => boolean = () => true,
): { ways: Way[]; isAll: boolean } {
  const { model, state } = evaluator
  const [from, to] = [model.roleStart[activity], model.roleStart[activity + 1]]
  const ways: Way[] = []
  let isAll = true
  const fill = (k: number) => {
    if (k === to) {
      ways.push({ start, resources: Array.from(state.resource.subarray(from, to)) })
      return
    }
    for (const resource of choicesFor(evaluator, activity, k, start)) {
      if (k === from && resource >= 0 && !isRoom(resource)) continue
      if (ways.length >= MOST_WAYS) {
        isAll = false
        break
      }
      state.resource[k] = resource
      fill(k + 1)
      state.resource[k] = -1
    }
  }
  fill(from)
  return { ways, isAll }
}

/** What a role slot may hold at a start, given what the earlier ones hold; -1 is empty. */
function choicesFor(
  evaluator: Evaluator,
  activity: number,
  roleSlot: number,
  start: number,
): readonly number[] {
  const { model, state } = evaluator
  const list = model.candidates[model.candidatesOf[roleSlot]]
  const mayBeVacant = model.mayBeVacant[roleSlot] === 1
  const need = mayBeVacant ? (model.need?.(state, roleSlot) ?? 0) : 1
  if (need < 0 || (mayBeVacant && list.length === 0)) return [-1]
  const held = state.resource.subarray(model.roleStart[activity], roleSlot)
  const free = Array.from(list).filter(
    (resource) =>
      isFree(evaluator, resource, start, model.duration[activity]) &&
      !held.includes(resource) &&
      (model.suits?.(state, roleSlot, resource) ?? true),
  )
  return free.length === 0 && need === 0 ? [-1] : free
}

/**
 * The way that comes nearest to possible at a start: free resources before those in use, those before
 * absent ones. For saying what stands in the way.
 */
export function nearestWay(
  evaluator: Evaluator,
  activity: number,
  start: number,
  isRoom: (room: number) => boolean = () => true,
): Way {
  const { model, state } = evaluator
  const [from, to] = [model.roleStart[activity], model.roleStart[activity + 1]]
  for (let k = from; k < to; k++) {
    const [best = -1] = choicesFor(evaluator, activity, k, start)
    const list = model.candidates[model.candidatesOf[k]]
    const isVacant = model.mayBeVacant[k] === 1 && (model.need?.(state, k) ?? 0) <= 0
    state.resource[k] =
      best >= 0 || isVacant ? best : nearestTo(evaluator, k, list, start, activity)
    if (k === from && state.resource[k] >= 0 && !isRoom(state.resource[k]))
      state.resource[k] =
        list.find((r) => isRoom(r) && isFree(evaluator, r, start, model.duration[activity])) ??
        list.find(isRoom) ??
        -1
  }
  const resources = Array.from(state.resource.subarray(from, to))
  state.resource.fill(-1, from, to)
  return { start, resources }
}

function nearestTo(
  evaluator: Evaluator,
  roleSlot: number,
  list: Int32Array,
  start: number,
  activity: number,
): number {
  const { model, state } = evaluator
  const isThere = (r: number) => model.freeRun[r][start] >= model.duration[activity]
  const suits = (r: number) => model.suits?.(state, roleSlot, r) ?? true
  return list.find((r) => isThere(r) && suits(r)) ?? list.find(suits) ?? list[0] ?? -1
}

function isFree(evaluator: Evaluator, resource: number, start: number, slots: number): boolean {
  if (evaluator.model.freeRun[resource][start] < slots) return false
  const occupied = evaluator.board.occupied[resource]
  for (let slot = start; slot < start + slots; slot++) if (occupied[slot] > 0) return false
  return true
}
