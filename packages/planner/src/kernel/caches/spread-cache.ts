import type { Board } from '../board.ts'
import { IntList } from '../int-list.ts'
import type { SpreadRule } from '../rule.ts'
import type { LookingCache } from './rule-cache.ts'
import { setsOf } from './sets-of.ts'
import type { SetsOf } from './sets-of.ts'

/** Remembers per set how often each value occurs and how many values there are. */
export class SpreadCache implements LookingCache {
  readonly rule: SpreadRule
  total = 0
  private readonly board: Board
  private readonly setsOf: SetsOf
  /** per activity: its value as committed */
  private readonly value: Int32Array
  private readonly counts: Uint16Array
  private readonly distinct: Int32Array
  private readonly moved = new IntList()
  private readonly to = new IntList()
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
      this.value[a] =
        this.setsOf.from[a] < this.setsOf.from[a + 1] ? this.rule.valueOf(this.board.state, a) : -1
      this.enter(a, this.value[a])
    }
    this.total = 0
    this.distinct.forEach((n, set) => (this.total += this.rule.penalty(n, set)))
    this.change = 0
  }

  delta(touched: IntList): number {
    const { value, moved, to, board } = this
    const { from } = this.setsOf
    for (let i = 0; i < touched.size; i++) {
      const a = touched.items[i]
      if (from[a] === from[a + 1]) continue
      const now = this.rule.valueOf(board.state, a)
      if (now === value[a]) continue
      moved.push(a)
      to.push(now)
      this.leave(a, value[a])
      this.enter(a, now)
    }
    return this.change
  }

  commit(): void {
    const { items: moved, size } = this.moved
    for (let i = 0; i < size; i++) this.value[moved[i]] = this.to.items[i]
    this.total += this.change
    this.forget()
  }

  rollback(): void {
    const { items: moved, size } = this.moved
    for (let i = size - 1; i >= 0; i--) {
      this.leave(moved[i], this.to.items[i])
      this.enter(moved[i], this.value[moved[i]])
    }
    this.forget()
  }

  private forget(): void {
    this.moved.clear()
    this.to.clear()
    this.change = 0
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
