import type { Board } from '../board.ts'
import type { PatternRule } from '../rule.ts'
import type { RuleCache } from './rule-cache.ts'
import { setsOf } from './sets-of.ts'
import type { SetsOf } from './sets-of.ts'

/** Days of up to so many slots have the penalties of all masks in a table. */
const TABLE_SLOTS = 14
const MOST_SLOTS = 30

/** Remembers per set and slot how many activities go on, and per set and day which slots are taken. */
export class PatternCache implements RuleCache {
  readonly rule: PatternRule
  readonly scope = 'activity'
  total = 0
  isTouched = false
  private readonly board: Board
  private readonly setsOf: SetsOf
  private readonly slotCount: number
  private readonly table: Float64Array | undefined
  private readonly counts: Uint16Array
  private readonly masks: Int32Array
  private readonly dayOf: Int32Array
  private readonly bitOf: Int32Array
  private readonly moved: number[] = []
  private change = 0

  constructor(board: Board, rule: PatternRule) {
    const { slotsPerDay, dayCount, activityCount } = board.model
    if (slotsPerDay > MOST_SLOTS)
      throw new RangeError(`A pattern rule needs days of at most 30 slots, not ${slotsPerDay}`)
    this.rule = rule
    this.board = board
    this.setsOf = setsOf(activityCount, rule.sets)
    this.slotCount = slotsPerDay * dayCount
    this.table =
      slotsPerDay <= TABLE_SLOTS
        ? Float64Array.from({ length: 1 << slotsPerDay }, (_, mask) => rule.penalty(mask))
        : undefined
    this.counts = new Uint16Array(rule.sets.length * this.slotCount)
    this.masks = new Int32Array(rule.sets.length * dayCount)
    this.dayOf = Int32Array.from({ length: this.slotCount }, (_, s) => Math.floor(s / slotsPerDay))
    this.bitOf = Int32Array.from({ length: this.slotCount }, (_, s) => 1 << (s % slotsPerDay))
  }

  recount(): void {
    const { start } = this.board.state
    this.forget()
    this.counts.fill(0)
    this.masks.fill(0)
    for (let a = 0; a < start.length; a++) this.enter(a, start[a])
    this.total = 0
    for (const mask of this.masks) this.total += this.penalty(mask)
    this.change = 0
  }

  appliesTo(activity: number): boolean {
    return this.setsOf.from[activity] < this.setsOf.from[activity + 1]
  }

  touch(activity: number): void {
    this.isTouched = true
    const { state, committed } = this.board
    if (state.start[activity] === committed.start[activity]) return
    this.moved.push(activity)
    this.leave(activity, committed.start[activity])
    this.enter(activity, state.start[activity])
  }

  delta(): number {
    return this.change
  }

  commit(): void {
    this.total += this.change
    this.forget()
  }

  rollback(): void {
    const { state, committed } = this.board
    // Called before the board is restored.
    for (let i = this.moved.length - 1; i >= 0; i--) {
      this.leave(this.moved[i], state.start[this.moved[i]])
      this.enter(this.moved[i], committed.start[this.moved[i]])
    }
    this.forget()
  }

  private forget(): void {
    this.moved.length = 0
    this.change = 0
    this.isTouched = false
  }

  private penalty(mask: number): number {
    return this.table ? this.table[mask] : this.rule.penalty(mask)
  }

  private enter(activity: number, start: number): void {
    if (start < 0) return
    const { counts, masks, slotCount, dayOf, bitOf } = this
    const { from, sets } = this.setsOf
    const { dayCount, duration } = this.board.model
    const end = start + duration[activity]
    const day = dayOf[start]
    for (let i = from[activity]; i < from[activity + 1]; i++) {
      const set = sets[i]
      const at = set * dayCount + day
      const before = masks[at]
      let mask = before
      for (let slot = start; slot < end; slot++)
        if (counts[set * slotCount + slot]++ === 0) mask |= bitOf[slot]
      if (mask === before) continue
      masks[at] = mask
      this.change += this.penalty(mask) - this.penalty(before)
    }
  }

  private leave(activity: number, start: number): void {
    if (start < 0) return
    const { counts, masks, slotCount, dayOf, bitOf } = this
    const { from, sets } = this.setsOf
    const { dayCount, duration } = this.board.model
    const end = start + duration[activity]
    const day = dayOf[start]
    for (let i = from[activity]; i < from[activity + 1]; i++) {
      const set = sets[i]
      const at = set * dayCount + day
      const before = masks[at]
      let mask = before
      for (let slot = start; slot < end; slot++)
        if (--counts[set * slotCount + slot] === 0) mask &= ~bitOf[slot]
      if (mask === before) continue
      masks[at] = mask
      this.change += this.penalty(mask) - this.penalty(before)
    }
  }
}
