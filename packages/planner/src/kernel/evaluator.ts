import { Board } from './board.ts'
import { makeCache } from './caches/make-cache.ts'
import type { RuleCache } from './caches/rule-cache.ts'
import { clashGraph } from './clash-graph.ts'
import type { ClashGraph } from './clash-graph.ts'
import type { Model, State } from './model.ts'
import type { Rule } from './rule.ts'

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
  /** where everything stands; guides moves */
  readonly board: Board
  /** which activities may not overlap, whichever rule says so; guides moves */
  readonly clashes: ClashGraph
  /** cost per level, weights of the rules in, level weights left out */
  readonly levels = new Float64Array(LEVELS)
  private readonly levelWeights: Float64Array
  private readonly caches: RuleCache[]
  private readonly activityCaches: CachesByUnit
  private readonly bundleCaches: CachesByUnit
  private readonly change = new Float64Array(LEVELS)
  // The pending move: which activities and bundles it touched.
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
    this.board = new Board(model, state)
    this.clashes = clashGraph(
      model.activityCount,
      rules.flatMap((rule) => (rule.kind === 'clash' ? rule.sets : [])),
    )
    const isAlone = rules.filter((rule) => rule.kind === 'clash').length === 1
    this.caches = rules.map((rule) =>
      makeCache(this.board, rule, (sets) =>
        isAlone ? this.clashes : clashGraph(model.activityCount, sets),
      ),
    )
    this.activityCaches = byUnit(this.caches, 'activity', model.activityCount)
    this.bundleCaches = byUnit(this.caches, 'bundle', model.bundleCount)
    this.recount()
  }

  /** Costs from scratch; the state may have been replaced meanwhile. Drops a pending move. */
  recount(): void {
    this.clearLog()
    this.board.recount()
    this.levels.fill(0)
    for (const cache of this.caches) {
      cache.recount()
      this.levels[cache.rule.level] += cache.rule.weight * cache.total
    }
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
    this.state.start[activity] = start
  }

  /** Puts a resource (-1: none) in a role slot of `activity` as a part of the pending move. */
  setResource(activity: number, roleSlot: number, resource: number): void {
    this.touch(activity)
    this.state.resource[roleSlot] = resource
  }

  /** Whether the pending move changes anything. */
  hasMove(): boolean {
    return this.touchedActivities.length > 0
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
    for (let k = 0; k < touchedCaches.length; k++)
      change[0] += touchedCaches[k].rule.weight * touchedCaches[k].delta()
    if (levelWeights[0] * change[0] > hopeless) return Infinity
    const first = touchedCaches.length
    this.touchAll(this.activityCaches.other, this.bundleCaches.other)
    for (let k = first; k < touchedCaches.length; k++) {
      const { rule } = touchedCaches[k]
      change[rule.level] += rule.weight * touchedCaches[k].delta()
    }
    return this.weigh(change)
  }

  /** What the pending move, after `delta`, adds to a level. */
  adds(level: number): number {
    return this.change[level]
  }

  /** Keeps the pending move, after `delta`. */
  commit(): void {
    for (const cache of this.touchedCaches) cache.commit()
    for (let level = 0; level < LEVELS; level++) this.levels[level] += this.change[level]
    for (const activity of this.touchedActivities) this.board.keep(activity)
    this.clearLog()
  }

  /** Takes the pending move back, after `delta` or before. */
  rollback(): void {
    const { touchedCaches, touchedActivities } = this
    for (let k = 0; k < touchedCaches.length; k++) touchedCaches[k].rollback()
    for (let k = 0; k < touchedActivities.length; k++) this.board.restore(touchedActivities[k])
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
    if (this.activityMark[activity] === 1) return
    this.activityMark[activity] = 1
    this.touchedActivities.push(activity)
    const bundle = this.model.bundleOf[activity]
    if (this.bundleMark[bundle] === 1) return
    this.bundleMark[bundle] = 1
    this.touchedBundles.push(bundle)
  }

  private clearLog(): void {
    const { touchedActivities, touchedBundles } = this
    for (let k = 0; k < touchedActivities.length; k++) this.activityMark[touchedActivities[k]] = 0
    for (let k = 0; k < touchedBundles.length; k++) this.bundleMark[touchedBundles[k]] = 0
    touchedActivities.length = 0
    touchedBundles.length = 0
    this.touchedCaches.length = 0
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
      cache.scope === scope && (cache.rule.level === 0) === isHard && cache.appliesTo(unit)
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
