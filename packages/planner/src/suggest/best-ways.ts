import { daypartOfSlot } from '../compile/time-index.ts'
import { LAPTOPS, PEOPLE, ROOM } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { seriesOrder } from '../constraints/series-order.ts'
import { isBetter } from '../explain/try-out.ts'
import type { Tried, Way } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import { LEVELS } from '../kernel/index.ts'
import type { Evaluator, State } from '../kernel/index.ts'
import { bound } from './costs-near.ts'
import type { Put } from './move.ts'
import { choiceOf, eachWay } from './ways.ts'

/** How far is looked. */
export interface Reach {
  /** ways tried at most, and with one room at one start */
  readonly tries: number
  readonly triesPerRoom: number
  /** starts, in the order in which they are tried */
  readonly starts: Iterable<number>
}

/** The best ways to hold an activity. */
export interface BestWays {
  /** the best of each kind, best first; what they add is counted against the activity being out */
  readonly ways: readonly Tried[]
  readonly tries: number
  /** false: there were too many to try them all */
  readonly isAll: boolean
}

/**
 * Tries the ways to hold an activity, which must be out, that break hard rules no more than `most`, and keeps the best of
 * each kind.
 * @param kindOf ways of one kind are told apart by how good they are alone; undefined: not wanted
 */
export function bestWays(
  evaluator: Evaluator,
  activity: number,
  now: Way,
  most: number,
  reach: Reach,
  kindOf: (start: number, resources: readonly number[]) => string | undefined,
): BestWays {
  const choice = choiceOf(evaluator, activity, now)
  const best = new Map<string, Tried>()
  let [tries, isAll] = [0, true]
  for (const start of reach.starts) {
    let [room, left] = [-2, 0]
    const isDone = !eachWay(evaluator, choice, start, (resources) => {
      if (resources[0] !== room) [room, left] = [resources[0], reach.triesPerRoom]
      if (tries >= reach.tries) return false
      if (left-- <= 0) {
        isAll = false
        return true
      }
      const kind = kindOf(start, resources)
      if (kind === undefined) return true
      tries++
      const tried = tryWay(evaluator, activity, start, resources, most)
      if (!tried) return true
      const known = best.get(kind)
      if (!known || isBetter(tried, known)) best.set(kind, tried)
      return true
    })
    if (isDone) {
      isAll = false
      break
    }
  }
  const ways = [...best.values()].sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0))
  return { ways, tries, isAll }
}

/** What a way adds; undefined when it breaks hard rules more than `most`. */
export function tryWay(
  evaluator: Evaluator,
  activity: number,
  start: number,
  resources: readonly number[],
  most: number,
): Tried | undefined {
  const added = tryAll(evaluator, [{ activity, way: { start, resources } }], most)
  return added && { start, resources: [...resources], added }
}

/** What putting activities somewhere at once adds to each level; undefined when it breaks hard rules more than `most`. */
export function tryAll(
  evaluator: Evaluator,
  puts: readonly Put[],
  most: number,
): Float64Array | undefined {
  for (const { activity, way } of puts) {
    const first = evaluator.model.roleStart[activity]
    evaluator.setStart(activity, way.start)
    for (let k = 0; k < way.resources.length; k++)
      evaluator.setResource(activity, first + k, way.resources[k])
  }
  // The hard rules are asked first: where they say no, the others are not asked.
  const isHopeless = evaluator.delta(most) === Infinity || evaluator.adds(0) > most
  const added = isHopeless
    ? undefined
    : Float64Array.from({ length: LEVELS }, (_, level) => evaluator.adds(level))
  evaluator.rollback()
  return added
}

/**
 * Starts of an activity, those nearest to a moment first. Those at which its series would be out of order, whatever else,
 * are left out.
 */
export function nearestFirst(
  { placed: { quarter, state: standing }, evaluator: { state } }: Opened,
  activity: number,
): number[] {
  const { model } = quarter
  const moment = standing.start[activity]
  const isInOrder = orderOf(quarter, state, activity, moment)
  return Array.from(model.domains[model.domainOf[activity]])
    .filter(isInOrder)
    .sort((a, b) => Math.abs(a - moment) - Math.abs(b - moment) || a - b)
}

/** Prepares a function that says whether a start keeps the order of a series at least as well as it is kept at another one. */
export function orderOf(
  quarter: Quarter,
  state: State,
  activity: number,
  moment: number,
): (start: number) => boolean {
  const bundle = quarter.model.bundleOf[activity]
  if (quarter.bundles[bundle].sessionIds.length === 1) return () => true
  const rule = bound(quarter, seriesOrder)
  const costAt = (start: number) => {
    const before = state.start[activity]
    state.start[activity] = start
    const penalty = rule.penalty(state, bundle)
    state.start[activity] = before
    return penalty
  }
  const most = costAt(moment)
  return (start) => costAt(start) <= most
}

/** Ways that a coordinator takes for the same: in one room in one part of one day; at the present start also with one trainer. */
export function kindsBeside(
  { time, model }: Quarter,
  now: Way,
): (start: number, resources: readonly number[]) => string | undefined {
  const there = new Set(now.resources.slice(PEOPLE))
  return (start, resources) => {
    if (start !== now.start)
      return `${Math.floor(start / model.slotsPerDay)} ${daypartOfSlot(time, start)} ${resources[0]}`
    const people = resources.slice(PEOPLE).filter((r) => r >= 0)
    // The same people in another order, or fewer of them, are no suggestion.
    const isAsNow =
      resources[ROOM] === now.resources[ROOM] && resources[LAPTOPS] === now.resources[LAPTOPS]
    const isNoNews = isAsNow && people.every((r) => there.has(r))
    return isNoNews ? undefined : `now ${resources.slice(0, PEOPLE + 1).join()}`
  }
}
