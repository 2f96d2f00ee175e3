import type { Model, State } from './model.ts'
import type { GroupRule, Rule, SumRule, UnaryRule } from './rule.ts'

/** What the evaluator remembers of one rule, so that a move asks only what it touches. */
export interface RuleCache {
  readonly rule: Rule
  readonly scope: 'activity' | 'bundle'
  /** penalty of the committed state */
  readonly total: number
  /** whether the pending move touched the rule */
  readonly isTouched: boolean
  /** forgets everything and counts the state again */
  recount(): void
  /** notes that an activity (or bundle) is not as it was committed */
  touch(unit: number): void
  /** penalty that the pending move adds */
  delta(): number
  commit(): void
  rollback(): void
}

/** Makes the cache that fits the kind of a rule. */
export function ruleCache(model: Model, state: State, rule: Rule): RuleCache {
  switch (rule.kind) {
    case 'unary':
      return new UnaryCache(model, state, rule)
    case 'group':
      return new GroupCache(model, state, rule)
    case 'sum':
      return new SumCache(model, state, rule)
  }
}

class UnaryCache implements RuleCache {
  readonly rule: UnaryRule
  readonly scope: 'activity' | 'bundle'
  total = 0
  isTouched = false
  private readonly state: State
  private readonly cost: Float64Array
  private readonly units: number[] = []
  private readonly pending: number[] = []
  private change = 0

  constructor(model: Model, state: State, rule: UnaryRule) {
    this.rule = rule
    this.scope = rule.scope
    this.state = state
    this.cost = new Float64Array(
      rule.scope === 'activity' ? model.activityCount : model.bundleCount,
    )
  }

  recount(): void {
    this.rollback()
    this.total = 0
    for (let unit = 0; unit < this.cost.length; unit++) {
      const applies = this.rule.appliesTo?.(unit) ?? true
      this.cost[unit] = applies ? this.rule.penalty(this.state, unit) : 0
      this.total += this.cost[unit]
    }
  }

  touch(unit: number): void {
    this.isTouched = true
    const cost = this.rule.penalty(this.state, unit)
    this.units.push(unit)
    this.pending.push(cost)
    this.change += cost - this.cost[unit]
  }

  delta(): number {
    return this.change
  }

  commit(): void {
    for (let k = 0; k < this.units.length; k++) this.cost[this.units[k]] = this.pending[k]
    this.total += this.change
    this.rollback()
  }

  rollback(): void {
    this.units.length = 0
    this.pending.length = 0
    this.change = 0
    this.isTouched = false
  }
}

class SumCache implements RuleCache {
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

  constructor(model: Model, state: State, rule: SumRule) {
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

const NO_MEMBERS = new Int32Array(0)

class GroupCache implements RuleCache {
  readonly rule: GroupRule
  readonly scope = 'activity'
  total = 0
  isTouched = false
  private readonly state: State
  private readonly activityCount: number
  private readonly members: Int32Array[]
  private readonly size: Int32Array
  private readonly cost: Float64Array
  private readonly pending: Float64Array
  private readonly mark: Uint8Array
  private readonly touched: number[] = []
  private readonly counts: Uint8Array
  private readonly current: Int32Array
  private readonly fresh: Int32Array
  // What the pending move did to the memberships: activity, then how many buckets it was in, then those.
  private readonly log: number[] = []
  private change = 0

  constructor(model: Model, state: State, rule: GroupRule) {
    this.rule = rule
    this.state = state
    this.activityCount = model.activityCount
    this.members = Array.from({ length: rule.bucketCount }, () => NO_MEMBERS)
    this.size = new Int32Array(rule.bucketCount)
    this.cost = new Float64Array(rule.bucketCount)
    this.pending = new Float64Array(rule.bucketCount)
    this.mark = new Uint8Array(rule.bucketCount)
    this.counts = new Uint8Array(this.activityCount)
    this.current = new Int32Array(this.activityCount * rule.width)
    this.fresh = new Int32Array(rule.width)
  }

  recount(): void {
    this.forget()
    this.size.fill(0)
    for (let a = 0; a < this.activityCount; a++) {
      this.counts[a] = 0
      if (this.rule.appliesTo?.(a) ?? true) this.enter(a)
    }
    this.total = 0
    for (let b = 0; b < this.cost.length; b++) {
      this.cost[b] = this.rule.penalty(this.state, this.members[b], this.size[b], b)
      this.total += this.cost[b]
    }
  }

  touch(activity: number): void {
    this.isTouched = true
    const at = activity * this.rule.width
    const before = this.counts[activity]
    this.log.push(activity, before)
    for (let k = 0; k < before; k++) {
      this.log.push(this.current[at + k])
      this.markBucket(this.current[at + k])
      this.remove(this.current[at + k], activity)
    }
    this.enter(activity)
    for (let k = 0; k < this.counts[activity]; k++) this.markBucket(this.current[at + k])
  }

  delta(): number {
    let change = 0
    for (const b of this.touched) {
      this.pending[b] = this.rule.penalty(this.state, this.members[b], this.size[b], b)
      change += this.pending[b] - this.cost[b]
    }
    this.change = change
    return change
  }

  commit(): void {
    for (const b of this.touched) this.cost[b] = this.pending[b]
    this.total += this.change
    this.forget()
  }

  rollback(): void {
    const { log } = this
    // All touched activities leave first, then each goes back to where it was.
    for (let k = 0; k < log.length; k += 2 + log[k + 1]) {
      const at = log[k] * this.rule.width
      for (let i = 0; i < this.counts[log[k]]; i++) this.remove(this.current[at + i], log[k])
      this.counts[log[k]] = 0
    }
    for (let k = 0; k < log.length; k += 2 + log[k + 1]) {
      const at = log[k] * this.rule.width
      for (let i = 0; i < log[k + 1]; i++) {
        this.current[at + i] = log[k + 2 + i]
        this.insert(log[k + 2 + i], log[k])
      }
      this.counts[log[k]] = log[k + 1]
    }
    this.forget()
  }

  private forget(): void {
    for (const b of this.touched) this.mark[b] = 0
    this.touched.length = 0
    this.log.length = 0
    this.change = 0
    this.isTouched = false
  }

  private markBucket(bucket: number): void {
    if (this.mark[bucket] === 1) return
    this.mark[bucket] = 1
    this.touched.push(bucket)
  }

  private enter(activity: number): void {
    const at = activity * this.rule.width
    const count = this.rule.bucketsOf(this.state, activity, this.fresh)
    for (let k = 0; k < count; k++) {
      this.current[at + k] = this.fresh[k]
      this.insert(this.fresh[k], activity)
    }
    this.counts[activity] = count
  }

  private insert(bucket: number, activity: number): void {
    const size = this.size[bucket]
    if (this.members[bucket].length === size) {
      const grown = new Int32Array(Math.max(4, size * 2))
      grown.set(this.members[bucket])
      this.members[bucket] = grown
    }
    this.members[bucket][size] = activity
    this.size[bucket] = size + 1
  }

  private remove(bucket: number, activity: number): void {
    const list = this.members[bucket]
    const last = this.size[bucket] - 1
    for (let k = 0; k <= last; k++) {
      if (list[k] !== activity) continue
      list[k] = list[last]
      this.size[bucket] = last
      return
    }
  }
}
