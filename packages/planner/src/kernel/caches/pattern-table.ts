import type { Model } from '../model.ts'
import type { PatternRule } from '../rule.ts'
import { penaltyTable } from './penalty-table.ts'
import { setsOf } from './sets-of.ts'

/** Days of up to so many slots have the penalties of all masks in a table. */
const TABLE_SLOTS = 14
const MOST_SLOTS = 30

/** How many activities of each set go on in each slot, and which slots of each day that takes. */
export class PatternTable {
  /** per set a row: activities by slot, then bits of the slots taken by day, then a place to work in */
  readonly rows: Int32Array
  /** where in a row the place to work in is */
  readonly work: number
  /** per slot: where in a row the bits of its day are, and its bit */
  readonly dayAt: Int32Array
  readonly bitOf: Int32Array
  /** per activity + 1: its first place in `rowsOf`, which says where the rows of its sets begin */
  readonly from: Int32Array
  readonly rowsOf: Int32Array
  /** per mask; absent when days are long */
  readonly penalties: Int32Array | undefined
  private readonly rule: PatternRule
  private readonly duration: Int32Array

  constructor({ slotsPerDay, dayCount, activityCount, duration }: Model, rule: PatternRule) {
    if (slotsPerDay > MOST_SLOTS)
      throw new RangeError(`A pattern rule needs days of at most 30 slots, not ${slotsPerDay}`)
    const slots = slotsPerDay * dayCount
    const { from, sets } = setsOf(activityCount, rule.sets)
    this.rule = rule
    this.duration = duration
    this.work = slots + dayCount
    this.rows = new Int32Array(rule.sets.length * (this.work + 1))
    this.dayAt = Int32Array.from({ length: slots }, (_, s) => slots + Math.floor(s / slotsPerDay))
    this.bitOf = Int32Array.from({ length: slots }, (_, s) => 1 << (s % slotsPerDay))
    this.from = from
    this.rowsOf = sets.map((set) => set * (this.work + 1))
    this.penalties =
      slotsPerDay <= TABLE_SLOTS
        ? penaltyTable(Array.from({ length: 1 << slotsPerDay }, (_, mask) => rule.penalty(mask)))
        : undefined
  }

  /** Takes every activity where it starts; returns the penalty of all sets. */
  fill(start: Int32Array): number {
    this.rows.fill(0)
    let total = 0
    for (let a = 0; a < start.length; a++) total += this.enter(a, start[a])
    return total
  }

  /** Counts an activity in; returns the penalty that adds. */
  enter(activity: number, start: number): number {
    if (start < 0) return 0
    if (this.duration[activity] === 1) return this.turn(activity, start, 1)
    let change = 0
    for (let slot = start; slot < start + this.duration[activity]; slot++)
      change += this.turn(activity, slot, 1)
    return change
  }

  /** Counts an activity out; returns the penalty that adds. */
  leave(activity: number, start: number): number {
    if (start < 0) return 0
    if (this.duration[activity] === 1) return this.turn(activity, start, -1)
    let change = 0
    for (let slot = start; slot < start + this.duration[activity]; slot++)
      change += this.turn(activity, slot, -1)
    return change
  }

  private turn(activity: number, slot: number, by: 1 | -1): number {
    const { rows, rowsOf } = this
    const end = this.from[activity + 1]
    const dayAt = this.dayAt[slot]
    const bit = this.bitOf[slot]
    // A count that becomes this makes a difference.
    const turned = by > 0 ? 1 : 0
    let change = 0
    for (let i = this.from[activity]; i < end; i++) {
      const row = rowsOf[i]
      if ((rows[row + slot] += by) !== turned) continue
      const mask = rows[row + dayAt]
      rows[row + dayAt] = mask ^ bit
      change += this.penalty(mask ^ bit) - this.penalty(mask)
    }
    return change
  }

  private penalty(mask: number): number {
    return this.penalties ? this.penalties[mask] : this.rule.penalty(mask)
  }
}
