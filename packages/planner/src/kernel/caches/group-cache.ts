import type { Board } from '../board.ts'
import { IntList } from '../int-list.ts'
import type { State } from '../model.ts'
import type { GroupRule } from '../rule.ts'
import type { AskingCache } from './rule-cache.ts'

const NO_MEMBERS = new Int32Array(0)

/** Remembers who is in each bucket and what that costs. */
export class GroupCache implements AskingCache {
  readonly rule: GroupRule
  readonly scope = 'activity'
  total = 0
  private readonly state: State
  private readonly activityCount: number
  private readonly members: Int32Array[]
  private readonly size: Int32Array
  private readonly cost: Float64Array
  private readonly pending: Float64Array
  private readonly mark: Uint8Array
  private readonly touched = new IntList()
  private readonly counts: Uint8Array
  private readonly current: Int32Array
  private readonly fresh: Int32Array
  // What the pending move did to the memberships: activity, then how many buckets it was in, then those.
  private readonly log = new IntList(64)
  private change = 0

  constructor({ model, state }: Board, rule: GroupRule) {
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
      if (this.appliesTo(a)) this.enter(a, this.rule.bucketsOf(this.state, a, this.fresh))
    }
    this.total = 0
    for (let b = 0; b < this.cost.length; b++) {
      this.cost[b] = this.rule.penalty(this.state, this.members[b], this.size[b], b)
      this.total += this.cost[b]
    }
  }

  appliesTo(unit: number): boolean {
    return this.rule.appliesTo?.(unit) ?? true
  }

  touch(activity: number): void {
    const { fresh, current } = this
    const at = activity * this.rule.width
    const before = this.counts[activity]
    const count = this.rule.bucketsOf(this.state, activity, fresh)
    let isSame = count === before
    for (let k = 0; k < before; k++) {
      if (fresh[k] !== current[at + k]) isSame = false
      this.markBucket(current[at + k])
    }
    // What it costs to be there may change all the same.
    if (isSame) return
    this.log.push(activity)
    this.log.push(before)
    for (let k = 0; k < before; k++) {
      this.log.push(current[at + k])
      this.remove(current[at + k], activity)
    }
    this.enter(activity, count)
    for (let k = 0; k < count; k++) this.markBucket(fresh[k])
  }

  delta(): number {
    const { touched } = this
    let change = 0
    for (let k = 0; k < touched.size; k++) {
      const b = touched.items[k]
      this.pending[b] = this.rule.penalty(this.state, this.members[b], this.size[b], b)
      change += this.pending[b] - this.cost[b]
    }
    this.change = change
    return change
  }

  commit(): void {
    const { touched } = this
    for (let k = 0; k < touched.size; k++)
      this.cost[touched.items[k]] = this.pending[touched.items[k]]
    this.total += this.change
    this.forget()
  }

  rollback(): void {
    const { items: log, size } = this.log
    // All touched activities leave first, then each goes back to where it was.
    for (let k = 0; k < size; k += 2 + log[k + 1]) {
      const at = log[k] * this.rule.width
      for (let i = 0; i < this.counts[log[k]]; i++) this.remove(this.current[at + i], log[k])
      this.counts[log[k]] = 0
    }
    for (let k = 0; k < size; k += 2 + log[k + 1]) {
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
    const { touched } = this
    for (let k = 0; k < touched.size; k++) this.mark[touched.items[k]] = 0
    touched.clear()
    this.log.clear()
    this.change = 0
  }

  private markBucket(bucket: number): void {
    if (this.mark[bucket] === 1) return
    this.mark[bucket] = 1
    this.touched.push(bucket)
  }

  /** Puts an activity in the first `count` buckets of `fresh`. */
  private enter(activity: number, count: number): void {
    const at = activity * this.rule.width
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
