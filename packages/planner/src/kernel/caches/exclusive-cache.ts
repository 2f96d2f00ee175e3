import type { Board } from '../board.ts'
import { IntList } from '../int-list.ts'
import { overlap } from '../overlap.ts'
import type { ExclusiveRule } from '../rule.ts'
import type { LookingCache } from './rule-cache.ts'

/** Judges a move by the board's table of who holds what; writes nothing itself. */
export class ExclusiveCache implements LookingCache {
  readonly rule: ExclusiveRule
  total = 0
  private readonly board: Board
  /** role slots whose use the pending move changes, and their activities */
  private readonly uses = new IntList()
  private readonly users = new IntList()
  private change = 0

  constructor(board: Board, rule: ExclusiveRule) {
    this.rule = rule
    this.board = board
  }

  recount(): void {
    this.total = 0
    this.board.occupied.forEach((occupied, resource) => {
      if (!this.holds(resource)) return
      for (const n of occupied) this.total += (n * (n - 1)) / 2
    })
  }

  delta(touched: IntList): number {
    this.collect(touched)
    const { items: uses, size } = this.uses
    const { items: users } = this.users
    const { state, committed } = this.board
    let change = 0
    for (let i = 0; i < size; i++) {
      const k = uses[i]
      const a = users[i]
      change += this.used(state.resource[k], state.start[a], a)
      change -= this.used(committed.resource[k], committed.start[a], a)
      change += this.ownUse(k, a)
      for (let j = 0; j < i; j++) change += this.correction(k, a, uses[j], users[j])
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

  /** Finds the role slots whose use the pending move changes. */
  private collect(touched: IntList): void {
    const { model, state, committed } = this.board
    this.uses.clear()
    this.users.clear()
    for (let i = 0; i < touched.size; i++) {
      const a = touched.items[i]
      const moved = state.start[a] !== committed.start[a]
      for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
        const now = state.resource[k]
        if (!moved && now === committed.resource[k]) continue
        if (now < 0 && committed.resource[k] < 0) continue
        this.uses.push(k)
        this.users.push(a)
      }
    }
  }

  private holds(resource: number): boolean {
    return (
      resource >= 0 && (this.rule.resources === undefined || this.rule.resources[resource] === 1)
    )
  }

  /** Slots in use of a resource while an activity goes on there, by the committed state. */
  private used(resource: number, start: number, activity: number): number {
    if (start < 0 || !this.holds(resource)) return 0
    const occupied = this.board.occupied[resource]
    const end = start + this.board.model.duration[activity]
    let sum = occupied[start]
    for (let slot = start + 1; slot < end; slot++) sum += occupied[slot]
    return sum
  }

  /** What a role slot counted of itself, where it was and where it is, taken off again. */
  private ownUse(k: number, activity: number): number {
    const { model, state, committed } = this.board
    const before = committed.start[activity]
    if (before < 0 || !this.holds(committed.resource[k])) return 0
    const slots = model.duration[activity]
    if (state.resource[k] !== committed.resource[k]) return slots
    return slots - overlap(before, slots, state.start[activity], slots)
  }

  private correction(k: number, a: number, l: number, b: number): number {
    const { model, state, committed } = this.board
    const slotsA = model.duration[a]
    const slotsB = model.duration[b]
    const before = committed.resource
    const after = state.resource
    let sum = 0
    if (before[k] === before[l] && this.holds(before[k]))
      sum += overlap(committed.start[a], slotsA, committed.start[b], slotsB)
    if (after[k] === after[l] && this.holds(after[k]))
      sum += overlap(state.start[a], slotsA, state.start[b], slotsB)
    if (after[k] === before[l] && this.holds(after[k]))
      sum -= overlap(state.start[a], slotsA, committed.start[b], slotsB)
    if (before[k] === after[l] && this.holds(before[k]))
      sum -= overlap(committed.start[a], slotsA, state.start[b], slotsB)
    return sum
  }
}
