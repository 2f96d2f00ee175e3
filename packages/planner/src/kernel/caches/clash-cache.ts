import type { Board } from '../board.ts'
import type { ClashGraph } from '../clash-graph.ts'
import { IntList } from '../int-list.ts'
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
  private readonly board: Board
  private readonly graph: ClashGraph
  private readonly slotCount: number
  private readonly cover: Uint16Array
  private readonly moved = new IntList()
  private change = 0

  constructor(board: Board, rule: ClashRule, graph: ClashGraph) {
    this.rule = rule
    this.board = board
    this.graph = graph
    this.slotCount = board.model.slotsPerDay * board.model.dayCount
    this.cover = new Uint16Array(graph.classCount * this.slotCount)
  }

  recount(): void {
    const { classOf } = this.graph
    const { start } = this.board.state
    this.cover.fill(0)
    for (let a = 0; a < start.length; a++) this.spread(a, start[a], 1)
    let twice = 0
    for (let a = 0; a < start.length; a++)
      if (classOf[a] >= 0) twice += this.covered(a, start[a]) - this.own(a, start[a], start[a])
    this.total = twice / 2
  }

  delta(touched: IntList): number {
    const { moved } = this
    const { classOf } = this.graph
    const before = this.board.committed.start
    const after = this.board.state.start
    let change = 0
    moved.clear()
    for (let i = 0; i < touched.size; i++) {
      const a = touched.items[i]
      if (classOf[a] < 0 || before[a] === after[a]) continue
      change += this.covered(a, after[a]) - this.own(a, before[a], after[a])
      change -= this.covered(a, before[a]) - this.own(a, before[a], before[a])
      // Both ends of a pair moved: where each was is not where it is.
      for (let j = 0; j < moved.size; j++) change += this.correction(a, moved.items[j])
      moved.push(a)
    }
    this.change = change
    return change
  }

  commit(): void {
    const { start: before } = this.board.committed
    const { start: after } = this.board.state
    const { items: moved, size } = this.moved
    for (let i = 0; i < size; i++) {
      this.spread(moved[i], before[moved[i]], -1)
      this.spread(moved[i], after[moved[i]], 1)
    }
    this.total += this.change
  }

  rollback(): void {
    // Nothing was written.
  }

  /** Slots of clash an activity would have at a start, itself where it was committed included. */
  private covered(activity: number, start: number): number {
    if (start < 0) return 0
    const at = this.graph.classOf[activity] * this.slotCount + start
    const slots = this.board.model.duration[activity]
    let sum = this.cover[at]
    for (let k = 1; k < slots; k++) sum += this.cover[at + k]
    return sum
  }

  /** What an activity counts of itself. */
  private own(activity: number, before: number, after: number): number {
    const { graph, board } = this
    const its = graph.classOf[activity]
    const slots = board.model.duration[activity]
    return graph.clashes(its, its) ? overlap(before, slots, after, slots) : 0
  }

  private correction(a: number, b: number): number {
    const { graph, board } = this
    if (!graph.clashes(graph.classOf[a], graph.classOf[b])) return 0
    const before = board.committed.start
    const after = board.state.start
    const slotsA = board.model.duration[a]
    const slotsB = board.model.duration[b]
    return (
      overlap(before[a], slotsA, before[b], slotsB) +
      overlap(after[a], slotsA, after[b], slotsB) -
      overlap(after[a], slotsA, before[b], slotsB) -
      overlap(before[a], slotsA, after[b], slotsB)
    )
  }

  private spread(activity: number, start: number, by: 1 | -1): void {
    const { graph, cover, slotCount, board } = this
    const its = graph.classOf[activity]
    if (its < 0 || start < 0) return
    const end = start + board.model.duration[activity]
    for (let i = graph.from[its]; i < graph.from[its + 1]; i++)
      for (let slot = start; slot < end; slot++) cover[graph.neighbours[i] * slotCount + slot] += by
  }
}
