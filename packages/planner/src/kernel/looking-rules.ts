import type { Board } from './board.ts'
import { lookingCache } from './caches/make-cache.ts'
import type { LookingRule } from './caches/make-cache.ts'
import type { LookingCache } from './caches/rule-cache.ts'
import { clashGraph } from './clash-graph.ts'
import type { ClashGraph } from './clash-graph.ts'
import type { IntList } from './int-list.ts'

/** The rules that tables answer, those of the most important level first. */
export class LookingRules {
  /** in the order of the rules given */
  readonly caches: readonly LookingCache[]
  /** which activities may not overlap, whichever rule says so */
  readonly clashes: ClashGraph
  private readonly inOrder: readonly LookingCache[]
  private readonly weights: Float64Array
  private readonly levels: Uint8Array
  private readonly hardCount: number
  /** how many were asked about the pending move */
  private asked = 0

  constructor(board: Board, rules: readonly LookingRule[]) {
    const sets = rules.flatMap((rule) => (rule.kind === 'clash' ? [rule.sets] : []))
    const { activityCount } = board.model
    this.clashes = clashGraph(activityCount, sets.flat())
    this.caches = rules.map((rule) =>
      lookingCache(board, rule, (its) =>
        sets.length === 1 ? this.clashes : clashGraph(activityCount, its),
      ),
    )
    this.inOrder = this.caches.toSorted((a, b) => a.rule.level - b.rule.level)
    this.weights = Float64Array.from(this.inOrder, ({ rule }) => rule.weight)
    this.levels = Uint8Array.from(this.inOrder, ({ rule }) => rule.level)
    this.hardCount = rules.filter(({ level }) => level === 0).length
  }

  /**
   * What the pending move adds to the most important level.
   * @param most when the first rules add more than this, the others are not asked
   */
  hard(touched: IntList, most: number): number {
    const { inOrder, weights, hardCount } = this
    let sum = 0
    let c = 0
    while (c < hardCount && sum <= most) {
      sum += weights[c] * inOrder[c].delta(touched)
      c++
    }
    this.asked = c
    return sum
  }

  /** Adds what the pending move adds to the other levels, after `hard`. */
  addOthers(touched: IntList, change: Float64Array): void {
    const { inOrder, weights, levels } = this
    for (let c = this.hardCount; c < inOrder.length; c++)
      change[levels[c]] += weights[c] * inOrder[c].delta(touched)
    this.asked = inOrder.length
  }

  commit(): void {
    const { inOrder, asked } = this
    for (let c = 0; c < asked; c++) inOrder[c].commit()
    this.asked = 0
  }

  rollback(): void {
    const { inOrder, asked } = this
    for (let c = 0; c < asked; c++) inOrder[c].rollback()
    this.asked = 0
  }
}
