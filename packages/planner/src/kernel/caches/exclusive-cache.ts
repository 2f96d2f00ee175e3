import type { Board } from '../board.ts'
import { overlap } from '../overlap.ts'
import type { ExclusiveRule } from '../rule.ts'
import type { RuleCache } from './rule-cache.ts'

/** Judges a move by the board's table of who holds what; writes nothing itself. */
export class ExclusiveCache implements RuleCache {
  readonly rule: ExclusiveRule
  readonly scope = 'activity'
  total = 0
  isTouched = false
  private readonly board: Board
  /** role slots whose use the pending move changes, and their activities */
  private readonly uses: number[] = []
  private readonly users: number[] = []
  private change = 0

  constructor(board: Board, rule: ExclusiveRule) {
    this.rule = rule
    this.board = board
  }

  recount(): void {
    this.rollback()
    this.total = 0
    this.board.occupied.forEach((occupied, resource) => {
      if (!this.holds(resource)) return
      for (const n of occupied) this.total += (n * (n - 1)) / 2
    })
  }

  appliesTo(activity: number): boolean {
    const { roleStart } = this.board.model
    return roleStart[activity] < roleStart[activity + 1]
  }

  touch(activity: number): void {
    this.isTouched = true
    const { model, state, committed } = this.board
    const moved = state.start[activity] !== committed.start[activity]
    for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
      const now = state.resource[k]
      if (!moved && now === committed.resource[k]) continue
      if (now < 0 && committed.resource[k] < 0) continue
      this.uses.push(k)
      this.users.push(activity)
    }
  }

  delta(): number {
    const { uses, users, board } = this
    const { state, committed } = board
    let change = 0
    for (let i = 0; i < uses.length; i++) {
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
    this.rollback()
  }

  rollback(): void {
    this.uses.length = 0
    this.users.length = 0
    this.change = 0
    this.isTouched = false
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
    const [slotsA, slotsB] = [model.duration[a], model.duration[b]]
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
