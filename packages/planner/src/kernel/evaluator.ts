import type { Model, State } from './model.ts'
import type { Rule } from './rule.ts'
import { ruleCache } from './rule-cache.ts'
import type { RuleCache } from './rule-cache.ts'

/** How many levels a score has. */
export const LEVELS = 4

/** Per activity or bundle: the rules that apply to it, those of the most important level apart. */
interface CachesByUnit {
  readonly hard: readonly RuleCache[][]
  readonly other: readonly RuleCache[][]
}

/**
 * Keeps the cost of a state while moves change it: set, ask `delta`, then `commit` or `rollback`.
 * Only rules that the changed activities touch are asked again.
 */
export class Evaluator {
  readonly model: Model
  readonly state: State
  readonly rules: readonly Rule[]
  /** cost per level, weights of the rules in, level weights left out */
  readonly levels = new Float64Array(LEVELS)
  /** per resource: how many activities use it in each slot; guides moves */
  readonly occupied: readonly Uint8Array[]
  private readonly levelWeights: Float64Array
  private readonly caches: RuleCache[]
  private readonly activityCaches: CachesByUnit
  private readonly bundleCaches: CachesByUnit
  private readonly change = new Float64Array(LEVELS)
  // The pending move: what it overwrote, and which activities and bundles it touched.
  private readonly logStart: number[] = []
  private readonly logResource: number[] = []
  private readonly touchedActivities: number[] = []
  private readonly touchedBundles: number[] = []
  private readonly touchedCaches: RuleCache[] = []
  private readonly activityMark: Uint8Array
  private readonly bundleMark: Uint8Array

  /**
   * @param state        starting point; changed in place from now on
   * @param levelWeights what one unit of each level costs in `delta`
   */
  constructor(model: Model, rules: readonly Rule[], state: State, levelWeights: readonly number[]) {
    this.model = model
    this.rules = rules
    this.state = state
    this.levelWeights = Float64Array.from({ length: LEVELS }, (_, l) => levelWeights[l] ?? 0)
    this.activityMark = new Uint8Array(model.activityCount)
    this.bundleMark = new Uint8Array(model.bundleCount)
    this.occupied = model.freeRun.map((run) => new Uint8Array(run.length))
    this.caches = rules.map((rule) => ruleCache(model, state, rule))
    this.activityCaches = byUnit(this.caches, 'activity', model.activityCount)
    this.bundleCaches = byUnit(this.caches, 'bundle', model.bundleCount)
    this.recount()
  }

  /** Costs from scratch; the state may have been replaced meanwhile. Drops a pending move. */
  recount(): void {
    this.clearLog()
    this.levels.fill(0)
    for (const cache of this.caches) {
      cache.recount()
      this.levels[cache.rule.level] += cache.rule.weight * cache.total
    }
    for (const occupied of this.occupied) occupied.fill(0)
    for (let a = 0; a < this.model.activityCount; a++) this.occupy(a, 1)
  }

  /** Penalty per rule, weights left out, in the order given. */
  penalties(): number[] {
    return this.caches.map((cache) => cache.total)
  }

  /** Total of the levels by their weights. */
  cost(): number {
    return this.weigh(this.levels)
  }

  /** Puts an activity at a start (-1: out) as a part of the pending move. */
  setStart(activity: number, start: number): void {
    this.touch(activity)
    this.logStart.push(activity, this.state.start[activity])
    this.state.start[activity] = start
  }

  /** Puts a resource (-1: none) in a role slot of `activity` as a part of the pending move. */
  setResource(activity: number, roleSlot: number, resource: number): void {
    this.touch(activity)
    this.logResource.push(roleSlot, this.state.resource[roleSlot])
    this.state.resource[roleSlot] = resource
  }

  /** Whether the pending move changes anything. */
  hasMove(): boolean {
    return this.logStart.length + this.logResource.length > 0
  }

  /**
   * What the pending move adds to the cost. Call once, then `commit` or `rollback`.
   * The most important level is counted first: when that alone is above `hopeless`, the rest is not
   * asked any more and the answer is Infinity.
   */
  delta(hopeless = Infinity): number {
    const { touchedCaches, change, levelWeights } = this
    change.fill(0)
    this.touchAll(this.activityCaches.hard, this.bundleCaches.hard)
    for (let k = 0; k < touchedCaches.length; k++) {
      const { rule } = touchedCaches[k]
      change[0] += rule.weight * touchedCaches[k].delta()
    }
    if (levelWeights[0] * change[0] > hopeless) return Infinity
    const first = touchedCaches.length
    this.touchAll(this.activityCaches.other, this.bundleCaches.other)
    for (let k = first; k < touchedCaches.length; k++) {
      const { rule } = touchedCaches[k]
      change[rule.level] += rule.weight * touchedCaches[k].delta()
    }
    return this.weigh(change)
  }

  /** Whether the pending move, after `delta`, adds to a level. */
  adds(level: number): number {
    return this.change[level]
  }

  /** Keeps the pending move, after `delta`. */
  commit(): void {
    for (const cache of this.touchedCaches) cache.commit()
    for (let level = 0; level < LEVELS; level++) this.levels[level] += this.change[level]
    this.replay()
    this.clearLog()
  }

  /** Takes the pending move back, after `delta` or before. */
  rollback(): void {
    this.restore()
    for (const cache of this.touchedCaches) cache.rollback()
    this.clearLog()
  }

  private touchAll(
    activityCaches: readonly RuleCache[][],
    bundleCaches: readonly RuleCache[][],
  ): void {
    const { touchedActivities, touchedBundles } = this
    for (let k = 0; k < touchedActivities.length; k++)
      this.touchCaches(activityCaches[touchedActivities[k]], touchedActivities[k])
    for (let k = 0; k < touchedBundles.length; k++)
      this.touchCaches(bundleCaches[touchedBundles[k]], touchedBundles[k])
  }

  private touchCaches(caches: readonly RuleCache[], unit: number): void {
    for (let k = 0; k < caches.length; k++) {
      if (!caches[k].isTouched) this.touchedCaches.push(caches[k])
      caches[k].touch(unit)
    }
  }

  private weigh(levels: Float64Array): number {
    let sum = 0
    for (let level = 0; level < LEVELS; level++) sum += this.levelWeights[level] * levels[level]
    return sum
  }

  private touch(activity: number): void {
    if (this.activityMark[activity] === 0) {
      this.activityMark[activity] = 1
      this.touchedActivities.push(activity)
    }
    const bundle = this.model.bundleOf[activity]
    if (this.bundleMark[bundle] === 0) {
      this.bundleMark[bundle] = 1
      this.touchedBundles.push(bundle)
    }
  }

  private restore(): void {
    const { logStart, logResource, state } = this
    for (let k = logStart.length - 2; k >= 0; k -= 2) state.start[logStart[k]] = logStart[k + 1]
    for (let k = logResource.length - 2; k >= 0; k -= 2)
      state.resource[logResource[k]] = logResource[k + 1]
  }

  /** Moves the occupation of the touched activities from where they were to where they are. */
  private replay(): void {
    const { touchedActivities, state, model } = this
    const now: number[] = []
    for (const a of touchedActivities) {
      now.push(state.start[a])
      for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) now.push(state.resource[k])
    }
    this.restore()
    for (const a of touchedActivities) this.occupy(a, -1)
    let at = 0
    for (const a of touchedActivities) {
      state.start[a] = now[at++]
      for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
        state.resource[k] = now[at++]
      this.occupy(a, 1)
    }
  }

  private occupy(activity: number, by: 1 | -1): void {
    const { model, state } = this
    const start = state.start[activity]
    if (start < 0) return
    const end = start + model.duration[activity]
    for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
      const resource = state.resource[k]
      if (resource < 0) continue
      const slots = this.occupied[resource]
      for (let slot = start; slot < end; slot++) slots[slot] += by
    }
  }

  private clearLog(): void {
    for (const activity of this.touchedActivities) this.activityMark[activity] = 0
    for (const bundle of this.touchedBundles) this.bundleMark[bundle] = 0
    this.touchedActivities.length = 0
    this.touchedCaches.length = 0
    this.touchedBundles.length = 0
    this.logStart.length = 0
    this.logResource.length = 0
  }
}

/** Sorts out which rules apply to which unit; units with the same rules share one list. */
function byUnit(
  caches: readonly RuleCache[],
  scope: 'activity' | 'bundle',
  count: number,
): CachesByUnit {
  const known = new Map<string, RuleCache[]>()
  const listOf = (unit: number, isHard: boolean) => {
    const applying = caches.flatMap((cache, c) =>
      cache.scope === scope &&
      (cache.rule.level === 0) === isHard &&
      (cache.rule.appliesTo?.(unit) ?? true)
        ? [c]
        : [],
    )
    const key = applying.join()
    const list = known.get(key) ?? applying.map((c) => caches[c])
    known.set(key, list)
    return list
  }
  return {
    hard: Array.from({ length: count }, (_, unit) => listOf(unit, true)),
    other: Array.from({ length: count }, (_, unit) => listOf(unit, false)),
  }
}
