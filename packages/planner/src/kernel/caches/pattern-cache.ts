import type { Board } from '../board.ts'
import type { IntList } from '../int-list.ts'
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
  private readonly setsOf: SetsOf
  private readonly slotCount: number
  private readonly dayCount: number
  private readonly duration: Int32Array
  private readonly before: Int32Array
  private readonly after: Int32Array
  private readonly table: Float64Array | undefined
  private readonly counts: Uint16Array
  private readonly masks: Int32Array
  private readonly dayOf: Int32Array
  private readonly bitOf: Int32Array
  /** activities that the pending move moves, the first `movedCount` of these */
  private readonly moved: Int32Array
  private movedCount = 0
  /** sets that an exchange changes, and per set how many more leave the first start than come */
  private readonly changed: Int32Array
  private readonly net: Int32Array
  private readonly isChanged: Uint8Array
  private isWritten = false
  private change = 0

  constructor({ model, committed, state }: Board, rule: PatternRule) {
    const { slotsPerDay, dayCount, activityCount } = model
    if (slotsPerDay > MOST_SLOTS)
      throw new RangeError(`A pattern rule needs days of at most 30 slots, not ${slotsPerDay}`)
    this.rule = rule
    this.setsOf = setsOf(activityCount, rule.sets)
    this.slotCount = slotsPerDay * dayCount
    this.dayCount = dayCount
    this.duration = model.duration
    this.before = committed.start
    this.after = state.start
    this.table =
      slotsPerDay <= TABLE_SLOTS
        ? Float64Array.from({ length: 1 << slotsPerDay }, (_, mask) => rule.penalty(mask))
        : undefined
    this.counts = new Uint16Array(rule.sets.length * this.slotCount)
    this.masks = new Int32Array(rule.sets.length * dayCount)
    this.dayOf = Int32Array.from({ length: this.slotCount }, (_, s) => Math.floor(s / slotsPerDay))
    this.bitOf = Int32Array.from({ length: this.slotCount }, (_, s) => 1 << (s % slotsPerDay))
    this.moved = new Int32Array(activityCount)
    this.changed = new Int32Array(rule.sets.length)
    this.net = new Int32Array(rule.sets.length)
    this.isChanged = new Uint8Array(rule.sets.length)
  }

  recount(): void {
    const { after } = this
    this.forget()
    this.counts.fill(0)
    this.masks.fill(0)
    for (let a = 0; a < after.length; a++) this.enter(a, after[a])
    this.total = 0
    for (const mask of this.masks) this.total += this.penalty(mask)
    this.change = 0
  }

  delta(touched: IntList): number {
    const { before, after, moved } = this
    const { items, size } = touched
    let count = 0
    for (let i = 0; i < size; i++)
      if (before[items[i]] !== after[items[i]]) moved[count++] = items[i]
    this.movedCount = count
    if (count === 0) return 0
    if (!this.isExchange()) this.write()
    else if (count === 1) this.change = this.lookAtOne(moved[0])
    else this.change = this.lookAtExchange()
    return this.change
  }

  commit(): void {
    const { change } = this
    if (!this.isWritten) this.write()
    this.total += change
    this.forget()
  }

  rollback(): void {
    const { before, after, moved } = this
    if (this.isWritten)
      for (let i = this.movedCount - 1; i >= 0; i--) {
        this.leave(moved[i], after[moved[i]])
        this.enter(moved[i], before[moved[i]])
      }
    this.forget()
  }

  /** Whether all that moved, of one slot each, moved from one start to another or the other way. */
  private isExchange(): boolean {
    const { before, after, moved, movedCount, duration } = this
    const here = before[moved[0]]
    const there = after[moved[0]]
    if (here < 0 || there < 0) return false
    for (let i = 0; i < movedCount; i++) {
      const a = moved[i]
      if (duration[a] !== 1) return false
      if (before[a] === here ? after[a] !== there : before[a] !== there || after[a] !== here)
        return false
    }
    return true
  }

  /** What one activity of one slot adds at another start, found without writing: most moves are not kept. */
  private lookAtOne(activity: number): number {
    const { counts, masks, slotCount, dayCount, dayOf, bitOf } = this
    const { from, sets } = this.setsOf
    const here = this.before[activity]
    const there = this.after[activity]
    const hereDay = dayOf[here]
    const thereDay = dayOf[there]
    const hereBit = bitOf[here]
    const thereBit = bitOf[there]
    const end = from[activity + 1]
    let change = 0
    for (let i = from[activity]; i < end; i++) {
      const set = sets[i]
      const first = masks[set * dayCount + hereDay]
      const left = counts[set * slotCount + here] === 1 ? first & ~hereBit : first
      if (hereDay === thereDay) {
        change += this.penalty(left | thereBit) - this.penalty(first)
      } else {
        const second = masks[set * dayCount + thereDay]
        change += this.penalty(left) - this.penalty(first)
        change += this.penalty(second | thereBit) - this.penalty(second)
      }
    }
    return change
  }

  /** What an exchange adds, found without writing. */
  private lookAtExchange(): number {
    const { counts, masks, slotCount, dayCount, dayOf, bitOf, changed, net, isChanged } = this
    const here = this.before[this.moved[0]]
    const there = this.after[this.moved[0]]
    const hereDay = dayOf[here]
    const thereDay = dayOf[there]
    const hereBit = bitOf[here]
    const thereBit = bitOf[there]
    const size = this.findChanged(here)
    let change = 0
    for (let i = 0; i < size; i++) {
      const set = changed[i]
      const n = net[set]
      net[set] = 0
      isChanged[set] = 0
      if (n === 0) continue
      const isLeft = counts[set * slotCount + here] === n
      const isLeftThere = counts[set * slotCount + there] === -n
      const first = masks[set * dayCount + hereDay]
      const firstNow = isLeft ? first & ~hereBit : first | hereBit
      if (hereDay === thereDay) {
        const now = isLeftThere ? firstNow & ~thereBit : firstNow | thereBit
        change += this.penalty(now) - this.penalty(first)
      } else {
        const second = masks[set * dayCount + thereDay]
        const secondNow = isLeftThere ? second & ~thereBit : second | thereBit
        change += this.penalty(firstNow) - this.penalty(first)
        change += this.penalty(secondNow) - this.penalty(second)
      }
    }
    return change
  }

  /** Writes the sets of what moved in `changed` and returns how many; `net` says how many of each leave `here`. */
  private findChanged(here: number): number {
    const { before, moved, movedCount, changed, net, isChanged } = this
    const { from, sets } = this.setsOf
    let size = 0
    for (let i = 0; i < movedCount; i++) {
      const a = moved[i]
      const by = before[a] === here ? 1 : -1
      const end = from[a + 1]
      for (let j = from[a]; j < end; j++) {
        const set = sets[j]
        net[set] += by
        if (isChanged[set] === 1) continue
        isChanged[set] = 1
        changed[size++] = set
      }
    }
    return size
  }

  /** Moves everything in the tables and adds up what that costs. */
  private write(): void {
    const { before, after, moved, movedCount } = this
    this.change = 0
    for (let i = 0; i < movedCount; i++) {
      this.leave(moved[i], before[moved[i]])
      this.enter(moved[i], after[moved[i]])
    }
    this.isWritten = true
  }

  private forget(): void {
    this.movedCount = 0
    this.isWritten = false
    this.change = 0
  }

  private penalty(mask: number): number {
    return this.table ? this.table[mask] : this.rule.penalty(mask)
  }

  private enter(activity: number, start: number): void {
    if (start < 0) return
    const { counts, masks, slotCount, dayCount, dayOf, bitOf } = this
    const { from, sets } = this.setsOf
    const end = start + this.duration[activity]
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
    const { counts, masks, slotCount, dayCount, dayOf, bitOf } = this
    const { from, sets } = this.setsOf
    const end = start + this.duration[activity]
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
