import { copyState } from './model.ts'
import type { Model, State } from './model.ts'

/**
 * Where everything stands: as committed, and as the pending move would have it.
 * The tables of who is where follow the committed state.
 */
export class Board {
  readonly model: Model
  /** what the pending move changes */
  readonly state: State
  /** what was committed last */
  readonly committed: State
  /** per resource: how many role slots hold it in each slot */
  readonly occupied: readonly Uint8Array[]
  /** per slot: an activity that starts there, -1 without one; the others follow by `nextAt` */
  readonly firstAt: Int32Array
  /** per activity: another one with the same start, -1 at the end */
  readonly nextAt: Int32Array
  private readonly previousAt: Int32Array
  /** per domain: a bit for each slot, set when an activity may start there */
  private readonly allowed: readonly Uint8Array[]
  /** per resource: in each slot the sum of the activities that hold it, which names the only one */
  private readonly holders: readonly Int32Array[]

  constructor(model: Model, state: State) {
    this.model = model
    this.state = state
    this.committed = { start: state.start.slice(), resource: state.resource.slice() }
    this.occupied = model.freeRun.map((run) => new Uint8Array(run.length))
    this.holders = model.freeRun.map((run) => new Int32Array(run.length))
    this.firstAt = new Int32Array(model.slotsPerDay * model.dayCount)
    this.nextAt = new Int32Array(model.activityCount)
    this.previousAt = new Int32Array(model.activityCount)
    this.allowed = model.domains.map((domain) => {
      const bits = new Uint8Array((this.firstAt.length >> 3) + 1)
      for (const slot of domain) bits[slot >> 3] |= 1 << (slot & 7)
      return bits
    })
  }

  /** Takes the state as committed, whatever was before. */
  recount(): void {
    copyState(this.state, this.committed)
    for (const occupied of this.occupied) occupied.fill(0)
    for (const holders of this.holders) holders.fill(0)
    this.firstAt.fill(-1)
    this.nextAt.fill(-1)
    this.previousAt.fill(-1)
    for (let a = 0; a < this.model.activityCount; a++) {
      this.occupy(a, 1)
      this.enter(a)
    }
  }

  /** Whether a start (≥ 0) is in the domain of an activity. */
  allows(activity: number, start: number): boolean {
    const bits = this.allowed[this.model.domainOf[activity]]
    return ((bits[start >> 3] >> (start & 7)) & 1) === 1
  }

  /** The only activity that holds a resource in a slot; -1 without one, or when there are more. */
  holder(resource: number, slot: number): number {
    return this.occupied[resource][slot] === 1 ? this.holders[resource][slot] : -1
  }

  /** Commits where one activity stands. */
  keep(activity: number): void {
    const { model, state, committed } = this
    this.occupy(activity, -1)
    if (state.start[activity] !== committed.start[activity]) this.leave(activity)
    const moved = state.start[activity] !== committed.start[activity]
    committed.start[activity] = state.start[activity]
    for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++)
      committed.resource[k] = state.resource[k]
    if (moved) this.enter(activity)
    this.occupy(activity, 1)
  }

  /** Puts one activity back to where it was committed. */
  restore(activity: number): void {
    const { model, state, committed } = this
    state.start[activity] = committed.start[activity]
    for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++)
      state.resource[k] = committed.resource[k]
  }

  private occupy(activity: number, by: 1 | -1): void {
    const { model, committed } = this
    const start = committed.start[activity]
    if (start < 0) return
    const end = start + model.duration[activity]
    for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
      const resource = committed.resource[k]
      if (resource < 0) continue
      const occupied = this.occupied[resource]
      const holders = this.holders[resource]
      for (let slot = start; slot < end; slot++) {
        occupied[slot] += by
        holders[slot] += by * activity
      }
    }
  }

  private enter(activity: number): void {
    const start = this.committed.start[activity]
    if (start < 0) return
    const next = this.firstAt[start]
    this.nextAt[activity] = next
    this.previousAt[activity] = -1
    if (next >= 0) this.previousAt[next] = activity
    this.firstAt[start] = activity
  }

  private leave(activity: number): void {
    const start = this.committed.start[activity]
    if (start < 0) return
    const next = this.nextAt[activity]
    const previous = this.previousAt[activity]
    if (previous >= 0) this.nextAt[previous] = next
    else this.firstAt[start] = next
    if (next >= 0) this.previousAt[next] = previous
  }
}
