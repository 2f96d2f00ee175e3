import type { Board } from '../board.ts'
import type { IntList } from '../int-list.ts'
import type { State } from '../model.ts'
import type { SpreadRule } from '../rule.ts'
import { penaltyTable } from './penalty-table.ts'
import type { LookingCache } from './rule-cache.ts'
import { setsOf } from './sets-of.ts'
import type { SetsOf } from './sets-of.ts'

/** Remembers per set how often each value occurs and how many values there are. */
export class SpreadCache implements LookingCache {
  readonly rule: SpreadRule
  total = 0
  private readonly state: State
  private readonly setsOf: SetsOf
  private readonly valueCount: number
  /** per activity: its value as committed */
  private readonly value: Int32Array
  private readonly counts: Uint16Array
  /** per set: how many values there are, shifted by where the set begins in `penalties` */
  private readonly distinct: Int32Array
  /** per set, behind one another: the penalties of 0, 1, 2… values */
  private readonly penalties: Int32Array
  /** activities whose value the pending move changes, the first `movedCount` of these, and to what */
  private readonly moved: Int32Array
  private readonly to: Int32Array
  private movedCount = 0
  private isWritten = false
  private change = 0

  constructor({ model, state }: Board, rule: SpreadRule) {
    this.rule = rule
    this.state = state
    this.setsOf = setsOf(model.activityCount, rule.sets)
    this.valueCount = rule.valueCount
    this.value = new Int32Array(model.activityCount)
    this.counts = new Uint16Array(rule.sets.length * rule.valueCount)
    this.distinct = new Int32Array(rule.sets.length)
    this.penalties = penaltyTable(
      rule.sets.flatMap((_, set) =>
        Array.from({ length: this.mostOf(set) + 1 }, (__, n) => rule.penalty(n, set)),
      ),
    )
    this.moved = new Int32Array(model.activityCount)
    this.to = new Int32Array(model.activityCount)
  }

  recount(): void {
    const { rule, state, value, distinct, penalties } = this
    const { from } = this.setsOf
    this.forget()
    this.counts.fill(0)
    let first = 0
    distinct.forEach((_, set) => {
      distinct[set] = first
      first += this.mostOf(set) + 1
    })
    for (let a = 0; a < value.length; a++) {
      value[a] = from[a] < from[a + 1] ? rule.valueOf(state, a) : -1
      this.enter(a, value[a])
    }
    this.total = 0
    for (const at of distinct) this.total += penalties[at]
    this.change = 0
  }

  delta(touched: IntList): number {
    const { rule, state, value, moved, to } = this
    const { from } = this.setsOf
    const { items, size } = touched
    let count = 0
    for (let i = 0; i < size; i++) {
      const a = items[i]
      if (from[a] === from[a + 1]) continue
      const now = rule.valueOf(state, a)
      if (now === value[a]) continue
      moved[count] = a
      to[count++] = now
    }
    this.movedCount = count
    if (count === 0) return 0
    if (count === 1) this.change = this.lookAtOne(moved[0], to[0])
    else this.write()
    return this.change
  }

  commit(): void {
    const { value, moved, to, movedCount, change } = this
    if (movedCount === 0) return
    if (!this.isWritten) this.write()
    for (let i = 0; i < movedCount; i++) value[moved[i]] = to[i]
    this.total += change
    this.forget()
  }

  rollback(): void {
    const { value, moved, to, movedCount } = this
    if (this.isWritten)
      for (let i = movedCount - 1; i >= 0; i--) {
        this.leave(moved[i], to[i])
        this.enter(moved[i], value[moved[i]])
      }
    this.forget()
  }

  /** Most values a set can have. */
  private mostOf(set: number): number {
    return Math.min(this.valueCount, this.rule.sets[set].length)
  }

  /** What another value of one activity adds, found without writing: most moves are not kept. */
  private lookAtOne(activity: number, now: number): number {
    const { counts, distinct, penalties, valueCount } = this
    const { from, sets } = this.setsOf
    const old = this.value[activity]
    const end = from[activity + 1]
    let change = 0
    for (let i = from[activity]; i < end; i++) {
      const row = sets[i] * valueCount
      const at = distinct[sets[i]]
      let after = at
      if (old >= 0 && counts[row + old] === 1) after--
      if (now >= 0 && counts[row + now] === 0) after++
      change += penalties[after] - penalties[at]
    }
    return change
  }

  /** Changes all values in the tables and adds up what that costs. */
  private write(): void {
    const { value, moved, to, movedCount } = this
    this.change = 0
    for (let i = 0; i < movedCount; i++) {
      this.leave(moved[i], value[moved[i]])
      this.enter(moved[i], to[i])
    }
    this.isWritten = true
  }

  private forget(): void {
    this.movedCount = 0
    this.isWritten = false
    this.change = 0
  }

  private enter(activity: number, value: number): void {
    if (value < 0) return
    const { counts, distinct, penalties, valueCount } = this
    const { from, sets } = this.setsOf
    const end = from[activity + 1]
    for (let i = from[activity]; i < end; i++) {
      const set = sets[i]
      if (counts[set * valueCount + value]++ > 0) continue
      const at = distinct[set]++
      this.change += penalties[at + 1] - penalties[at]
    }
  }

  private leave(activity: number, value: number): void {
    if (value < 0) return
    const { counts, distinct, penalties, valueCount } = this
    const { from, sets } = this.setsOf
    const end = from[activity + 1]
    for (let i = from[activity]; i < end; i++) {
      const set = sets[i]
      if (--counts[set * valueCount + value] > 0) continue
      const at = distinct[set]--
      this.change += penalties[at - 1] - penalties[at]
    }
  }
}
