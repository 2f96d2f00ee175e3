import type { Board } from '../board.ts'
import type { SpreadRule } from '../rule.ts'
import type { RuleCache } from './rule-cache.ts'
import { setsOf } from './sets-of.ts'
import type { SetsOf } from './sets-of.ts'

/** Remembers per set how often each value occurs and how many values there are. */
export class SpreadCache implements RuleCache {
  readonly rule: SpreadRule
  readonly scope = 'activity'
  total = 0
  isTouched = false
  private readonly board: Board
  private readonly setsOf: SetsOf
  /** per activity: its value as committed */
  private readonly value: Int32Array
  private readonly counts: Uint16Array
  private readonly distinct: Int32Array
  private readonly moved: number[] = []
  private readonly to: number[] = []
  private change = 0

  constructor(board: Board, rule: SpreadRule) {
    this.rule = rule
    this.board = board
    this.setsOf = setsOf(board.model.activityCount, rule.sets)
    this.value = new Int32Array(board.model.activityCount)
    this.counts = new Uint16Array(rule.sets.length * rule.valueCount)
    this.distinct = new Int32Array(rule.sets.length)
  }

  recount(): void {
    this.forget()
    this.counts.fill(0)
    this.distinct.fill(0)
    for (let a = 0; a < this.value.length; a++) {
      this.value[a] = this.appliesTo(a) ? this.rule.valueOf(this.board.state, a) : -1
      this.enter(a, this.value[a])
    }
    this.total = 0
    this.distinct.forEach((n, set) => (this.total += this.rule.penalty(n, set)))
    this.change = 0
  }

  appliesTo(activity: number): boolean {
    return this.setsOf.from[activity] < this.setsOf.from[activity + 1]
  }

  touch(activity: number): void {
    this.isTouched = true
    const value = this.rule.valueOf(this.board.state, activity)
    if (value === this.value[activity]) return
    this.moved.push(activity)
    this.to.push(value)
    this.leave(activity, this.value[activity])
    this.enter(activity, value)
  }

  delta(): number {
    return this.change
  }

  commit(): void {
    for (let i = 0; i < this.moved.length; i++) this.value[this.moved[i]] = this.to[i]
    this.total += this.change
    this.forget()
  }

  rollback(): void {
    for (let i = this.moved.length - 1; i >= 0; i--) {
      this.leave(this.moved[i], this.to[i])
      this.enter(this.moved[i], this.value[this.moved[i]])
    }
    this.forget()
  }

  private forget(): void {
    this.moved.length = 0
    this.to.length = 0
    this.change = 0
    this.isTouched = false
  }

  private enter(activity: number, value: number): void {
    if (value < 0) return
    const { from, sets } = this.setsOf
    for (let i = from[activity]; i < from[activity + 1]; i++) {
      const set = sets[i]
      if (this.counts[set * this.rule.valueCount + value]++ > 0) continue
      const n = this.distinct[set]++
      this.change += this.rule.penalty(n + 1, set) - this.rule.penalty(n, set)
    }
  }

  private leave(activity: number, value: number): void {
    if (value < 0) return
    const { from, sets } = this.setsOf
    for (let i = from[activity]; i < from[activity + 1]; i++) {
      const set = sets[i]
      if (--this.counts[set * this.rule.valueCount + value] > 0) continue
      const n = this.distinct[set]--
      this.change += this.rule.penalty(n - 1, set) - this.rule.penalty(n, set)
    }
  }
}
