import type { Board } from './board.ts'
import { askingCache } from './caches/make-cache.ts'
import type { AskingRule } from './caches/make-cache.ts'
import type { AskingCache } from './caches/rule-cache.ts'
import { IntList } from './int-list.ts'

/** Per activity or bundle: the rules that apply to it, those of the most important level apart. */
interface CachesByUnit {
  readonly hard: readonly Int32Array[]
  readonly other: readonly Int32Array[]
}

/** The rules that ask their own functions; only those that a changed activity or bundle touches. */
export class AskingRules {
  /** in the order of the rules given */
  readonly caches: readonly AskingCache[]
  private readonly weights: Float64Array
  private readonly levels: Uint8Array
  private readonly ofActivity: CachesByUnit
  private readonly ofBundle: CachesByUnit
  private readonly touched: IntList
  private readonly mark: Uint8Array
  /** whether there is a rule for bundles */
  readonly mindsBundles: boolean
  private readonly hasHard: boolean

  constructor(board: Board, rules: readonly AskingRule[]) {
    this.caches = rules.map((rule) => askingCache(board, rule))
    this.weights = Float64Array.from(rules, (rule) => rule.weight)
    this.levels = Uint8Array.from(rules, (rule) => rule.level)
    this.ofActivity = byUnit(this.caches, 'activity', board.model.activityCount)
    this.ofBundle = byUnit(this.caches, 'bundle', board.model.bundleCount)
    this.touched = new IntList(rules.length)
    this.mark = new Uint8Array(rules.length)
    this.mindsBundles = this.caches.some(({ scope }) => scope === 'bundle')
    this.hasHard = rules.some(({ level }) => level === 0)
  }

  /** What the pending move adds to the most important level. */
  hard(activities: IntList, bundles: IntList): number {
    const { caches, touched, weights } = this
    if (!this.hasHard) return 0
    this.touchAll(this.ofActivity.hard, activities)
    this.touchAll(this.ofBundle.hard, bundles)
    let sum = 0
    for (let k = 0; k < touched.size; k++)
      sum += weights[touched.items[k]] * caches[touched.items[k]].delta()
    return sum
  }

  /** Adds what the pending move adds to the other levels, after `hard`. */
  addOthers(activities: IntList, bundles: IntList, change: Float64Array): void {
    const { caches, touched, weights, levels } = this
    const first = touched.size
    this.touchAll(this.ofActivity.other, activities)
    this.touchAll(this.ofBundle.other, bundles)
    for (let k = first; k < touched.size; k++) {
      const c = touched.items[k]
      change[levels[c]] += weights[c] * caches[c].delta()
    }
  }

  commit(): void {
    const { caches, touched } = this
    for (let k = 0; k < touched.size; k++) caches[touched.items[k]].commit()
    this.forget()
  }

  rollback(): void {
    const { caches, touched } = this
    for (let k = 0; k < touched.size; k++) caches[touched.items[k]].rollback()
    this.forget()
  }

  private forget(): void {
    const { mark, touched } = this
    for (let k = 0; k < touched.size; k++) mark[touched.items[k]] = 0
    touched.clear()
  }

  private touchAll(cachesOf: readonly Int32Array[], units: IntList): void {
    const { caches, mark, touched } = this
    for (let i = 0; i < units.size; i++) {
      const unit = units.items[i]
      const its = cachesOf[unit]
      for (let k = 0; k < its.length; k++) {
        const c = its[k]
        if (mark[c] === 0) {
          mark[c] = 1
          touched.push(c)
        }
        caches[c].touch(unit)
      }
    }
  }
}

/** Sorts out which rules apply to which unit; units with the same rules share one list. */
function byUnit(
  caches: readonly AskingCache[],
  scope: 'activity' | 'bundle',
  count: number,
): CachesByUnit {
  const known = new Map<string, Int32Array>()
  const listOf = (unit: number, isHard: boolean) => {
    const applying = caches.flatMap((cache, c) =>
      cache.scope === scope && (cache.rule.level === 0) === isHard && cache.appliesTo(unit)
        ? [c]
        : [],
    )
    const key = applying.join()
    const list = known.get(key) ?? Int32Array.from(applying)
    known.set(key, list)
    return list
  }
  return {
    hard: Array.from({ length: count }, (_, unit) => listOf(unit, true)),
    other: Array.from({ length: count }, (_, unit) => listOf(unit, false)),
  }
}
