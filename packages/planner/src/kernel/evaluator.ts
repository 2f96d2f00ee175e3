import { AskingRules } from './asking-rules.ts'
import { Board } from './board.ts'
import { isAsking } from './caches/make-cache.ts'
import type { ClashGraph } from './clash-graph.ts'
import { IntList } from './int-list.ts'
import { LookingRules } from './looking-rules.ts'
import type { Model, State } from './model.ts'
import type { Rule } from './rule.ts'

/** How many levels a score has. */
export const LEVELS = 4

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
  private readonly asking: AskingRules
  private readonly looking: LookingRules
  private readonly change = new Float64Array(LEVELS)
  // The pending move: which activities and bundles it touched.
  private readonly activities = new IntList()
  private readonly bundles = new IntList()
  private readonly activityMark: Uint8Array
  private readonly bundleMark: Uint8Array
  private isJudged = false

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
    this.asking = new AskingRules(this.board, rules.filter(isAsking))
    this.looking = new LookingRules(
      this.board,
      rules.filter((rule) => !isAsking(rule)),
    )
    this.clashes = this.looking.clashes
    this.recount()
  }

  /** Costs from scratch; the state may have been replaced meanwhile. Drops a pending move. */
  recount(): void {
    this.looking.rollback()
    this.asking.rollback()
    this.clearLog()
    this.board.recount()
    this.levels.fill(0)
    for (const cache of [...this.looking.caches, ...this.asking.caches]) {
      cache.recount()
      this.levels[cache.rule.level] += cache.rule.weight * cache.total
    }
  }

  /** Penalty per rule, weights left out, in the order given. */
  penalties(): number[] {
    const caches = [...this.looking.caches, ...this.asking.caches]
    const totals = new Map<Rule, number>(caches.map(({ rule, total }) => [rule, total]))
    return this.rules.map((rule) => totals.get(rule) ?? 0)
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
    return this.activities.size > 0
  }

  /**
   * What the pending move adds to the cost. Call once, then `commit` or `rollback`.
   * The most important level is counted first: when that alone is above `hopeless`, the rest is not
   * asked any more and the answer is Infinity.
   */
  delta(hopeless = Infinity): number {
    const { asking, looking, change, activities, bundles } = this
    const weight = this.levelWeights[0]
    // No rule can gain more than what is broken now.
    const most = hopeless / weight + this.levels[0]
    let hard = looking.hard(activities, most)
    if (hard > most) return Infinity
    hard += asking.hard(activities, bundles)
    if (weight * hard > hopeless) return Infinity
    change[0] = hard
    change[1] = change[2] = change[3] = 0
    looking.addOthers(activities, change)
    asking.addOthers(activities, bundles, change)
    this.isJudged = true
    return this.weigh(change)
  }

  /** What the pending move, after `delta`, adds to a level. */
  adds(level: number): number {
    return this.change[level]
  }

  /**
   * Keeps the pending move.
   * @throws Error when `delta` was not asked before, or gave the move up
   */
  commit(): void {
    const { activities } = this
    if (!this.isJudged)
      throw new Error('commit() needs a delta() of the move first, and not one that gave it up.')
    this.looking.commit()
    this.asking.commit()
    for (let level = 0; level < LEVELS; level++) this.levels[level] += this.change[level]
    for (let k = 0; k < activities.size; k++) this.board.keep(activities.items[k])
    this.clearLog()
  }

  /** Takes the pending move back, after `delta` or before. */
  rollback(): void {
    const { activities } = this
    this.looking.rollback()
    this.asking.rollback()
    for (let k = 0; k < activities.size; k++) this.board.restore(activities.items[k])
    this.clearLog()
  }

  private weigh(levels: Float64Array): number {
    let sum = 0
    for (let level = 0; level < LEVELS; level++) sum += this.levelWeights[level] * levels[level]
    return sum
  }

  private touch(activity: number): void {
    if (this.activityMark[activity] === 1) return
    this.activityMark[activity] = 1
    this.activities.push(activity)
    if (!this.asking.mindsBundles) return
    const bundle = this.model.bundleOf[activity]
    if (this.bundleMark[bundle] === 1) return
    this.bundleMark[bundle] = 1
    this.bundles.push(bundle)
  }

  private clearLog(): void {
    const { activities, bundles } = this
    this.isJudged = false
    for (let k = 0; k < activities.size; k++) this.activityMark[activities.items[k]] = 0
    for (let k = 0; k < bundles.size; k++) this.bundleMark[bundles.items[k]] = 0
    activities.clear()
    bundles.clear()
  }
}
