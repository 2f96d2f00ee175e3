import type { Board } from '../board.ts'
import type { IntList } from '../int-list.ts'
import type { PatternRule } from '../rule.ts'
import { PatternTable } from './pattern-table.ts'
import type { LookingCache } from './rule-cache.ts'

/** What a row has in its place to work in while it is looked at, besides a small number. */
const SEEN = 1 << 20

/**
 * Judges moves by a table of which slots each set takes. An exchange of two starts, what most moves are, is
 * judged by looking; others write.
 */
export class PatternCache implements LookingCache {
  readonly rule: PatternRule
  total = 0
  private readonly table: PatternTable
  private readonly duration: Int32Array
  private readonly before: Int32Array
  private readonly after: Int32Array
  /** activities that the pending move moves, the first `movedCount` of these */
  private readonly moved: Int32Array
  private movedCount = 0
  /** rows that an exchange changes */
  private readonly changed: Int32Array
  private isWritten = false
  private change = 0

  constructor({ model, committed, state }: Board, rule: PatternRule) {
    this.rule = rule
    this.table = new PatternTable(model, rule)
    this.duration = model.duration
    this.before = committed.start
    this.after = state.start
    this.moved = new Int32Array(model.activityCount)
    this.changed = new Int32Array(rule.sets.length)
  }

  recount(): void {
    this.forget()
    this.total = this.table.fill(this.after)
  }

  delta(touched: IntList): number {
    const { before, after, moved } = this
    const { items, size } = touched
    let count = 0
    for (let i = 0; i < size; i++)
      if (before[items[i]] !== after[items[i]]) moved[count++] = items[i]
    this.movedCount = count
    if (count === 0) return 0
    const { penalties } = this.table
    if (!penalties || !this.isExchange()) this.change = this.write()
    else if (count === 1) this.change = this.lookAtOne(penalties, moved[0])
    else this.change = this.lookAtExchange(penalties)
    return this.change
  }

  commit(): void {
    if (!this.isWritten) this.write()
    this.total += this.change
    this.forget()
  }

  rollback(): void {
    const { before, after, moved, table } = this
    if (this.isWritten)
      for (let i = this.movedCount - 1; i >= 0; i--) {
        table.leave(moved[i], after[moved[i]])
        table.enter(moved[i], before[moved[i]])
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

  /** What one activity of one slot adds at another start. */
  private lookAtOne(penalties: Int32Array, activity: number): number {
    const { rows, rowsOf, from, dayAt, bitOf } = this.table
    const here = this.before[activity]
    const there = this.after[activity]
    const hereDay = dayAt[here]
    const thereDay = dayAt[there]
    const hereBit = bitOf[here]
    const thereBit = bitOf[there]
    const end = from[activity + 1]
    let change = 0
    for (let i = from[activity]; i < end; i++) {
      const row = rowsOf[i]
      const first = rows[row + hereDay]
      const left = rows[row + here] === 1 ? first ^ hereBit : first
      const second = hereDay === thereDay ? left : rows[row + thereDay]
      change += penalties[left] - penalties[first]
      change += penalties[second | thereBit] - penalties[second]
    }
    return change
  }

  /** What several activities of one slot add that exchange two starts. */
  private lookAtExchange(penalties: Int32Array): number {
    const { before, after, moved, table, changed } = this
    const { rows, dayAt, bitOf, work } = table
    const here = before[moved[0]]
    const there = after[moved[0]]
    const hereDay = dayAt[here]
    const thereDay = dayAt[there]
    const hereBit = bitOf[here]
    const thereBit = bitOf[there]
    const size = this.findChanged(here)
    let change = 0
    for (let i = 0; i < size; i++) {
      const row = changed[i]
      const n = rows[row + work] - SEEN
      rows[row + work] = 0
      if (n === 0) continue
      const first = rows[row + hereDay]
      const firstNow = rows[row + here] === n ? first & ~hereBit : first | hereBit
      const second = hereDay === thereDay ? firstNow : rows[row + thereDay]
      const secondNow = rows[row + there] === -n ? second & ~thereBit : second | thereBit
      change += penalties[firstNow] - penalties[first]
      change += penalties[secondNow] - penalties[second]
    }
    return change
  }

  /** Writes the rows of what moved in `changed`, in each how many more leave `here` than come; returns how many. */
  private findChanged(here: number): number {
    const { before, moved, movedCount, changed } = this
    const { rows, rowsOf, from, work } = this.table
    let size = 0
    for (let i = 0; i < movedCount; i++) {
      const a = moved[i]
      const by = before[a] === here ? 1 : -1
      const end = from[a + 1]
      for (let j = from[a]; j < end; j++) {
        const at = rowsOf[j] + work
        const n = rows[at]
        if (n === 0) changed[size++] = at - work
        rows[at] = n === 0 ? SEEN + by : n + by
      }
    }
    return size
  }

  /** Moves everything in the table; returns the penalty that adds. */
  private write(): number {
    const { before, after, moved, movedCount, table } = this
    let change = 0
    for (let i = 0; i < movedCount; i++) {
      const a = moved[i]
      change += table.leave(a, before[a]) + table.enter(a, after[a])
    }
    this.isWritten = true
    return change
  }

  private forget(): void {
    this.movedCount = 0
    this.isWritten = false
    this.change = 0
  }
}
