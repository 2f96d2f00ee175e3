import type { Board } from '../board.ts'
import type { ClashGraph } from '../clash-graph.ts'
import type { IntList } from '../int-list.ts'
import { overlap } from '../overlap.ts'
import type { ClashRule } from '../rule.ts'
import type { LookingCache } from './rule-cache.ts'

/**
 * Remembers per class of activities and slot how many that it clashes with go on there, so that a move is
 * judged by looking; only a kept move writes.
 */
export class ClashCache implements LookingCache {
  readonly rule: ClashRule
  total = 0
  private readonly graph: ClashGraph
  private readonly slotCount: number
  private readonly cover: Uint16Array
  /** per activity: where the slots of its class begin in `cover`, -1 when it clashes with nothing */
  private readonly rowOf: Int32Array
  /** per activity: 1 when activities of its class clash with each other, so that it covers itself */
  private readonly coversItself: Uint8Array
  private readonly duration: Int32Array
  private readonly before: Int32Array
  private readonly after: Int32Array
  /** activities that the pending move moves, the first `movedCount` of these */
  private readonly moved: Int32Array
  private movedCount = 0
  private change = 0

  constructor({ model, committed, state }: Board, rule: ClashRule, graph: ClashGraph) {
    this.rule = rule
    this.graph = graph
    this.slotCount = model.slotsPerDay * model.dayCount
    this.cover = new Uint16Array(graph.classCount * this.slotCount)
    this.rowOf = graph.classOf.map((its) => (its < 0 ? -1 : its * this.slotCount))
    this.coversItself = Uint8Array.from(graph.classOf, (its) =>
      its >= 0 && graph.clashes(its, its) ? 1 : 0,
    )
    this.duration = model.duration
    this.before = committed.start
    this.after = state.start
    this.moved = new Int32Array(model.activityCount)
  }

  recount(): void {
    const { rowOf, coversItself, duration, after } = this
    this.cover.fill(0)
    for (let a = 0; a < after.length; a++) this.spread(a, after[a], 1)
    let twice = 0
    for (let a = 0; a < after.length; a++) {
      if (rowOf[a] < 0 || after[a] < 0) continue
      twice += this.covered(rowOf[a], after[a], duration[a])
      if (coversItself[a] === 1) twice -= duration[a]
    }
    this.total = twice / 2
  }

  delta(touched: IntList): number {
    const { rowOf, coversItself, duration, before, after, moved } = this
    const { items, size } = touched
    let change = 0
    let count = 0
    for (let i = 0; i < size; i++) {
      const a = items[i]
      const row = rowOf[a]
      const from = before[a]
      const to = after[a]
      if (row < 0 || from === to) continue
      const slots = duration[a]
      change += this.covered(row, to, slots) - this.covered(row, from, slots)
      // What it counts of itself, where it was and where it is, is taken off.
      if (coversItself[a] === 1 && from >= 0) change += slots - overlap(from, slots, to, slots)
      // Both ends of a pair moved: where each was is not where it is.
      for (let j = 0; j < count; j++) change += this.correction(a, moved[j])
      moved[count++] = a
    }
    this.movedCount = count
    this.change = change
    return change
  }

  commit(): void {
    const { moved, movedCount, before, after } = this
    for (let i = 0; i < movedCount; i++) {
      this.spread(moved[i], before[moved[i]], -1)
      this.spread(moved[i], after[moved[i]], 1)
    }
    this.total += this.change
  }

  rollback(): void {
    // Nothing was written.
  }

  /** Slots of clash at a start, by the committed state: that of the activity itself is among them. */
  private covered(row: number, start: number, slots: number): number {
    if (start < 0) return 0
    return slots === 1 ? this.cover[row + start] : this.coveredLong(row + start, slots)
  }

  private coveredLong(at: number, slots: number): number {
    let sum = 0
    for (let k = 0; k < slots; k++) sum += this.cover[at + k]
    return sum
  }

  private correction(a: number, b: number): number {
    const { graph, before, after, duration } = this
    if (!graph.clashes(graph.classOf[a], graph.classOf[b])) return 0
    const slotsA = duration[a]
    const slotsB = duration[b]
    return (
      overlap(before[a], slotsA, before[b], slotsB) +
      overlap(after[a], slotsA, after[b], slotsB) -
      overlap(after[a], slotsA, before[b], slotsB) -
      overlap(before[a], slotsA, after[b], slotsB)
    )
  }

  private spread(activity: number, start: number, by: 1 | -1): void {
    const { cover, slotCount } = this
    const { classOf, from, neighbours } = this.graph
    const its = classOf[activity]
    if (its < 0 || start < 0) return
    const last = from[its + 1]
    for (let slot = start; slot < start + this.duration[activity]; slot++)
      for (let i = from[its]; i < last; i++) cover[neighbours[i] * slotCount + slot] += by
  }
}
