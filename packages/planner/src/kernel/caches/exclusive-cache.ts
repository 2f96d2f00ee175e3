import type { Board } from '../board.ts'
import type { IntList } from '../int-list.ts'
import type { Model, State } from '../model.ts'
import { overlap } from '../overlap.ts'
import type { ExclusiveRule } from '../rule.ts'
import type { LookingCache } from './rule-cache.ts'

/** Judges a move by the board's table of who holds what; writes nothing itself. */
export class ExclusiveCache implements LookingCache {
  readonly rule: ExclusiveRule
  total = 0
  private readonly model: Model
  private readonly before: State
  private readonly after: State
  private readonly occupancy: Uint8Array
  private readonly slotCount: number
  /** per resource: 1 when the rule holds for it */
  private readonly minded: Uint8Array
  /** role slots whose use the pending move changes, and their activities */
  private readonly uses: Int32Array
  private readonly users: Int32Array
  private change = 0

  constructor({ model, committed, state, occupancy }: Board, rule: ExclusiveRule) {
    this.rule = rule
    this.model = model
    this.before = committed
    this.after = state
    this.occupancy = occupancy
    this.slotCount = model.slotsPerDay * model.dayCount
    this.minded = rule.resources ?? new Uint8Array(model.resourceCount).fill(1)
    this.uses = new Int32Array(model.candidatesOf.length)
    this.users = new Int32Array(model.candidatesOf.length)
  }

  recount(): void {
    this.total = 0
    this.occupancy.forEach((n, at) => {
      if (n > 1 && this.minds(Math.floor(at / this.slotCount))) this.total += (n * (n - 1)) / 2
    })
  }

  delta(touched: IntList): number {
    const { uses, users } = this
    const { start: startBefore, resource: heldBefore } = this.before
    const { start: startAfter, resource: heldAfter } = this.after
    const { roleStart, duration } = this.model
    const { items, size } = touched
    let change = 0
    let count = 0
    for (let i = 0; i < size; i++) {
      const a = items[i]
      const from = startBefore[a]
      const to = startAfter[a]
      const slots = duration[a]
      const end = roleStart[a + 1]
      for (let k = roleStart[a]; k < end; k++) {
        const left = heldBefore[k]
        const held = heldAfter[k]
        if (left === held && (from === to || held < 0)) continue
        if (to >= 0 && this.minds(held)) change += this.used(held, to, slots)
        if (from >= 0 && this.minds(left)) {
          // It was counted itself: where it was, and where it is as far as that is the same place.
          change += slots - this.used(left, from, slots)
          if (left === held) change -= overlap(from, slots, to, slots)
        }
        for (let j = 0; j < count; j++) change += this.correction(k, a, uses[j], users[j])
        uses[count] = k
        users[count] = a
        count++
      }
    }
    this.change = change
    return change
  }

  commit(): void {
    this.total += this.change
  }

  rollback(): void {
    // Nothing was written.
  }

  private minds(resource: number): boolean {
    return resource >= 0 && this.minded[resource] === 1
  }

  /** Slots in use of a resource from a start, by the committed state. */
  private used(resource: number, start: number, slots: number): number {
    const at = resource * this.slotCount + start
    return slots === 1 ? this.occupancy[at] : this.usedLong(at, slots)
  }

  private usedLong(at: number, slots: number): number {
    let sum = 0
    for (let k = 0; k < slots; k++) sum += this.occupancy[at + k]
    return sum
  }

  /** Both of a pair changed: where each was is not where it is. */
  private correction(k: number, a: number, l: number, b: number): number {
    const { start: startBefore, resource: before } = this.before
    const { start: startAfter, resource: after } = this.after
    const slotsA = this.model.duration[a]
    const slotsB = this.model.duration[b]
    let sum = 0
    if (before[k] === before[l] && this.minds(before[k]))
      sum += overlap(startBefore[a], slotsA, startBefore[b], slotsB)
    if (after[k] === after[l] && this.minds(after[k]))
      sum += overlap(startAfter[a], slotsA, startAfter[b], slotsB)
    if (after[k] === before[l] && this.minds(after[k]))
      sum -= overlap(startAfter[a], slotsA, startBefore[b], slotsB)
    if (before[k] === after[l] && this.minds(before[k]))
      sum -= overlap(startBefore[a], slotsA, startAfter[b], slotsB)
    return sum
  }
}
