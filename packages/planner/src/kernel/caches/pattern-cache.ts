import type { Board } from '../board.ts'
import { IntList } from '../int-list.ts'
import type { PatternRule } from '../rule.ts'
import type { LookingCache } from './rule-cache.ts'
import { setsOf } from './sets-of.ts'
import type { SetsOf } from './sets-of.ts'

/** Days of up to so many slots have the penalties of all masks in a table. */
const TABLE_SLOTS = 14
const MOST_SLOTS = 30

/** Remembers per set and slot how many activities go on, and per set and day which slots are taken. */
export class PatternCache implements LookingCache {
  readonly rule: PatternRule
  total = 0
  private readonly board: Board
  private readonly setsOf: SetsOf
  private readonly slotCount: number
  private readonly table: Float64Array | undefined
  private readonly counts: Uint16Array
  private readonly masks: Int32Array
  private readonly dayOf: Int32Array
  private readonly bitOf: Int32Array
  private readonly moved = new IntList()
  /** per set, while looking: how many more leave the first start than come */
  private readonly net: Int32Array
  private readonly changed = new IntList()
  private isWritten = false
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
    this.net = new Int32Array(rule.sets.length)
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

  delta(touched: IntList): number {
    const before = this.board.committed.start
    const after = this.board.state.start
    const { moved } = this
    for (let i = 0; i < touched.size; i++)
      if (before[touched.items[i]] !== after[touched.items[i]]) moved.push(touched.items[i])
    if (moved.size === 0) return 0
    if (this.isExchange()) this.change = this.lookAtExchange()
    else this.write()
    return this.change
  }

  commit(): void {
    const change = this.change
    if (!this.isWritten) this.write()
    this.total += change
    this.forget()
  }

  rollback(): void {
    const { state, committed } = this.board
    const { items: moved, size } = this.moved
    if (this.isWritten)
      for (let i = size - 1; i >= 0; i--) {
        this.leave(moved[i], state.start[moved[i]])
        this.enter(moved[i], committed.start[moved[i]])
      }
    this.forget()
  }

  /** Whether all that moved, of one slot each, moved from one start to another or the other way. */
  private isExchange(): boolean {
    const { items: moved, size } = this.moved
    const before = this.board.committed.start
    const after = this.board.state.start
    const { duration } = this.board.model
    const here = before[moved[0]]
    const there = after[moved[0]]
    if (here < 0 || there < 0) return false
    for (let i = 0; i < size; i++) {
      const a = moved[i]
      if (duration[a] !== 1) return false
      if (before[a] === here ? after[a] !== there : before[a] !== there || after[a] !== here)
        return false
    }
    return true
  }

  /** What an exchange adds, found without writing: most moves are not kept. */
  private lookAtExchange(): number {
    const { net, changed, counts, masks, slotCount, dayOf, bitOf } = this
    const { items: moved, size } = this.moved
    const { from, sets } = this.setsOf
    const { dayCount } = this.board.model
    const here = this.board.committed.start[moved[0]]
    const there = this.board.state.start[moved[0]]
    changed.clear()
    for (let i = 0; i < size; i++) {
      const a = moved[i]
      const by = this.board.committed.start[a] === here ? 1 : -1
      for (let j = from[a]; j < from[a + 1]; j++) {
        if (net[sets[j]] === 0) changed.push(sets[j])
        net[sets[j]] += by
      }
    }
    const hereDay = dayOf[here]
    const thereDay = dayOf[there]
    const hereBit = bitOf[here]
    const thereBit = bitOf[there]
    let change = 0
    for (let i = 0; i < changed.size; i++) {
      const set = changed.items[i]
      const n = net[set]
      if (n === 0) continue
      net[set] = 0
      const hereCount = counts[set * slotCount + here]
      const thereCount = counts[set * slotCount + there]
      const first = masks[set * dayCount + hereDay]
      const second = masks[set * dayCount + thereDay]
      let firstNow = hereCount === n ? first & ~hereBit : first | hereBit
      if (hereDay === thereDay) {
        firstNow = thereCount === -n ? firstNow & ~thereBit : firstNow | thereBit
        if (firstNow !== first) change += this.penalty(firstNow) - this.penalty(first)
        continue
      }
      const secondNow = thereCount === -n ? second & ~thereBit : second | thereBit
      if (firstNow !== first) change += this.penalty(firstNow) - this.penalty(first)
      if (secondNow !== second) change += this.penalty(secondNow) - this.penalty(second)
    }
    return change
  }

  /** Moves everything in the tables and adds up what that costs. */
  private write(): void {
    const before = this.board.committed.start
    const after = this.board.state.start
    const { items: moved, size } = this.moved
    this.change = 0
    for (let i = 0; i < size; i++) {
      this.leave(moved[i], before[moved[i]])
      this.enter(moved[i], after[moved[i]])
    }
    this.isWritten = true
  }

  private forget(): void {
    this.moved.clear()
    this.isWritten = false
    this.change = 0
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
    let change = 0
    for (let i = from[activity]; i < from[activity + 1]; i++) {
      const set = sets[i]
      const at = set * dayCount + day
      const before = masks[at]
      let mask = before
      for (let slot = start; slot < end; slot++)
        if (counts[set * slotCount + slot]++ === 0) mask |= bitOf[slot]
      if (mask === before) continue
      masks[at] = mask
      change += this.penalty(mask) - this.penalty(before)
    }
    this.change += change
  }

  private leave(activity: number, start: number): void {
    if (start < 0) return
    const { counts, masks, slotCount, dayOf, bitOf } = this
    const { from, sets } = this.setsOf
    const { dayCount, duration } = this.board.model
    const end = start + duration[activity]
    const day = dayOf[start]
    let change = 0
    for (let i = from[activity]; i < from[activity + 1]; i++) {
      const set = sets[i]
      const at = set * dayCount + day
      const before = masks[at]
      let mask = before
      for (let slot = start; slot < end; slot++)
        if (--counts[set * slotCount + slot] === 0) mask &= ~bitOf[slot]
      if (mask === before) continue
      masks[at] = mask
      change += this.penalty(mask) - this.penalty(before)
    }
    this.change += change
  }
}
