import type { Board } from '../board.ts'
import type { State } from '../model.ts'
import type { SumRule } from '../rule.ts'
import type { RuleCache } from './rule-cache.ts'

/** Remembers the total of each bucket and what each unit adds to it. */
export class SumCache implements RuleCache {
  readonly rule: SumRule
  readonly scope: 'activity' | 'bundle'
  total = 0
  isTouched = false
  private readonly state: State
  private readonly unitCount: number
  private readonly sums: Float64Array
  private readonly shift: Float64Array
  private readonly mark: Uint8Array
  private readonly buckets: number[] = []
  private readonly units: number[] = []
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
      if (this.rule.appliesTo?.(unit) ?? true)
        this.store(unit, (bucket, amount) => (this.sums[bucket] += amount))
    }
    this.total = 0
    for (let b = 0; b < this.sums.length; b++) this.total += this.rule.penalty(this.sums[b], b)
  }

  appliesTo(unit: number): boolean {
    return this.rule.appliesTo?.(unit) ?? true
  }

  touch(unit: number): void {
    this.isTouched = true
    this.units.push(unit)
    const { newBucket, newAmount } = this
    const at = unit * this.rule.width
    for (let k = 0; k < this.counts[unit]; k++)
      this.add(this.termBucket[at + k], -this.termAmount[at + k])
    const count = this.rule.terms(this.state, unit, newBucket, newAmount)
    for (let k = 0; k < count; k++) this.add(newBucket[k], newAmount[k])
  }

  delta(): number {
    let change = 0
    for (const b of this.buckets) {
      if (this.shift[b] === 0) continue
      const sum = this.sums[b]
      change += this.rule.penalty(sum + this.shift[b], b) - this.rule.penalty(sum, b)
    }
    this.change = change
    return change
  }

  commit(): void {
    for (const b of this.buckets) this.sums[b] += this.shift[b]
    for (const unit of this.units) this.store(unit, () => 0)
    this.total += this.change
    this.rollback()
  }

  rollback(): void {
    for (const b of this.buckets) {
      this.shift[b] = 0
      this.mark[b] = 0
    }
    this.buckets.length = 0
    this.units.length = 0
    this.change = 0
    this.isTouched = false
  }

  private add(bucket: number, amount: number): void {
    if (this.mark[bucket] === 0) {
      this.mark[bucket] = 1
      this.buckets.push(bucket)
    }
    this.shift[bucket] += amount
  }

  private store(unit: number, each: (bucket: number, amount: number) => void): void {
    const at = unit * this.rule.width
    const count = this.rule.terms(this.state, unit, this.newBucket, this.newAmount)
    this.counts[unit] = count
    for (let k = 0; k < count; k++) {
      this.termBucket[at + k] = this.newBucket[k]
      this.termAmount[at + k] = this.newAmount[k]
      each(this.newBucket[k], this.newAmount[k])
    }
  }
}
