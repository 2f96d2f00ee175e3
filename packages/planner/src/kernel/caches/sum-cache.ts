import type { Board } from '../board.ts'
import { IntList } from '../int-list.ts'
import type { State } from '../model.ts'
import type { SumRule } from '../rule.ts'
import type { AskingCache } from './rule-cache.ts'

/** Remembers the total of each bucket and what each unit adds to it. */
export class SumCache implements AskingCache {
  readonly rule: SumRule
  readonly scope: 'activity' | 'bundle'
  total = 0
  private readonly state: State
  private readonly unitCount: number
  private readonly sums: Float64Array
  private readonly shift: Float64Array
  private readonly mark: Uint8Array
  private readonly buckets = new IntList()
  private readonly units = new IntList()
  private readonly counts: Uint8Array
  private readonly termBucket: Int32Array
  private readonly termAmount: Float64Array
  private readonly newBucket: Int32Array
  private readonly newAmount: Float64Array
  private change = 0

  constructor({ model, state }: Board, rule: SumRule) {
    this.rule = rule
    this.scope = rule.scope
    this.state = state
    this.unitCount = rule.scope === 'activity' ? model.activityCount : model.bundleCount
    this.sums = new Float64Array(rule.bucketCount)
    this.shift = new Float64Array(rule.bucketCount)
    this.mark = new Uint8Array(rule.bucketCount)
    this.counts = new Uint8Array(this.unitCount)
    this.termBucket = new Int32Array(this.unitCount * rule.width)
    this.termAmount = new Float64Array(this.unitCount * rule.width)
    this.newBucket = new Int32Array(rule.width)
    this.newAmount = new Float64Array(rule.width)
  }

  recount(): void {
    this.rollback()
    this.sums.fill(0)
    for (let unit = 0; unit < this.unitCount; unit++) {
      this.counts[unit] = 0
      if (this.rule.appliesTo?.(unit) ?? true) this.store(unit)
      const at = unit * this.rule.width
      for (let k = 0; k < this.counts[unit]; k++)
        this.sums[this.termBucket[at + k]] += this.termAmount[at + k]
    }
    this.total = 0
    for (let b = 0; b < this.sums.length; b++) this.total += this.rule.penalty(this.sums[b], b)
  }

  appliesTo(unit: number): boolean {
    return this.rule.appliesTo?.(unit) ?? true
  }

  touch(unit: number): void {
    this.units.push(unit)
    const { newBucket, newAmount } = this
    const at = unit * this.rule.width
    for (let k = 0; k < this.counts[unit]; k++)
      this.add(this.termBucket[at + k], -this.termAmount[at + k])
    const count = this.rule.terms(this.state, unit, newBucket, newAmount)
    for (let k = 0; k < count; k++) this.add(newBucket[k], newAmount[k])
  }

  delta(): number {
    const { buckets } = this
    let change = 0
    for (let k = 0; k < buckets.size; k++) {
      const b = buckets.items[k]
      if (this.shift[b] === 0) continue
      const sum = this.sums[b]
      change += this.rule.penalty(sum + this.shift[b], b) - this.rule.penalty(sum, b)
    }
    this.change = change
    return change
  }

  commit(): void {
    const { buckets, units } = this
    for (let k = 0; k < buckets.size; k++)
      this.sums[buckets.items[k]] += this.shift[buckets.items[k]]
    for (let k = 0; k < units.size; k++) this.store(units.items[k])
    this.total += this.change
    this.rollback()
  }

  rollback(): void {
    const { buckets } = this
    for (let k = 0; k < buckets.size; k++) {
      this.shift[buckets.items[k]] = 0
      this.mark[buckets.items[k]] = 0
    }
    buckets.clear()
    this.units.clear()
    this.change = 0
  }

  private add(bucket: number, amount: number): void {
    if (this.mark[bucket] === 0) {
      this.mark[bucket] = 1
      this.buckets.push(bucket)
    }
    this.shift[bucket] += amount
  }

  /** Remembers what a unit adds as it stands. */
  private store(unit: number): void {
    const at = unit * this.rule.width
    const count = this.rule.terms(this.state, unit, this.newBucket, this.newAmount)
    this.counts[unit] = count
    for (let k = 0; k < count; k++) {
      this.termBucket[at + k] = this.newBucket[k]
      this.termAmount[at + k] = this.newAmount[k]
    }
  }
}
