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
  /** slots of the whole horizon */
  readonly slotCount: number
  /** how many role slots hold a resource in a slot: by resource × slots + slot */
  readonly occupancy: Uint8Array
  /** the same, per resource */
  readonly occupied: readonly Uint8Array[]
  /** per slot: an activity that starts there, -1 without one; the others follow by `nextAt` */
  readonly firstAt: Int32Array
  /** per activity: another one with the same start, -1 at the end */
  readonly nextAt: Int32Array
  private readonly previousAt: Int32Array
  /** per domain: a bit for each slot, set when an activity may start there */
  private readonly allowed: readonly Uint8Array[]
  /** as `occupancy`: the sum of the activities that hold it, which names the only one */
  private readonly holders: Int32Array

  constructor(model: Model, state: State) {
    this.model = model
    this.state = state
    this.committed = { start: state.start.slice(), resource: state.resource.slice() }
    const slots = model.slotsPerDay * model.dayCount
    const occupancy = new Uint8Array(model.resourceCount * slots)
    this.slotCount = slots
    this.occupancy = occupancy
    this.occupied = model.freeRun.map((_, r) => occupancy.subarray(r * slots, (r + 1) * slots))
    this.holders = new Int32Array(occupancy.length)
    this.firstAt = new Int32Array(slots)
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
    this.occupancy.fill(0)
    this.holders.fill(0)
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
    const at = resource * this.slotCount + slot
    return this.occupancy[at] === 1 ? this.holders[at] : -1
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
    const { model, committed, occupancy, holders, slotCount } = this
    const start = committed.start[activity]
    if (start < 0) return
    const slots = model.duration[activity]
    for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
      const resource = committed.resource[k]
      if (resource < 0) continue
      const first = resource * slotCount + start
      for (let at = first; at < first + slots; at++) {
        occupancy[at] += by
        holders[at] += by * activity
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
