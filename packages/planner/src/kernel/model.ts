/**
 * What is to be timetabled, in integers only.
 * Slots count from 0 over the whole horizon; a day has `slotsPerDay` of them and no activity crosses midnight.
 * Activities of one bundle are consecutive; a bundle is placed whole or not at all.
 */
export interface Model {
  readonly activityCount: number
  readonly bundleCount: number
  readonly resourceCount: number
  readonly slotsPerDay: number
  readonly dayCount: number
  /** per activity: its length in slots (> 0) */
  readonly duration: Int32Array
  /** per activity: its bundle */
  readonly bundleOf: Int32Array
  /** per bundle + 1: its first activity */
  readonly bundleStart: Int32Array
  /** per bundle: 1 when it may stay out; others are placed from the start and never leave */
  readonly optional: Uint8Array
  /** per bundle: usual distance in slots between the starts of successive activities; 0 when there is none */
  readonly stride: Int32Array
  /** per activity + 1: its first role slot; each role slot holds one resource or none (-1) */
  readonly roleStart: Int32Array
  /** per role slot: 1 when it may stay empty while its activity is placed */
  readonly mayBeVacant: Uint8Array
  /** per activity: index of its start domain */
  readonly domainOf: Int32Array
  /** start domains: ascending slots */
  readonly domains: readonly Int32Array[]
  /** per role slot: index of its candidate list */
  readonly candidatesOf: Int32Array
  /** candidate lists: resources */
  readonly candidates: readonly Int32Array[]
  /**
   * per resource: for each slot, how many slots it stays available from there (0: not available);
   * guides the moves, while whether it matters is up to the rules
   */
  readonly freeRun: readonly Int16Array[]
  /**
   * Says of a role slot that may be vacant whether, in this state, it must hold a resource (1),
   * must be empty (-1) or may do either (0). Asked after the other role slots of the activity are set;
   * absent: 0.
   */
  readonly need?: (state: State, roleSlot: number) => -1 | 0 | 1
  /**
   * Says whether a resource goes with what the earlier role slots of the activity hold; guides the
   * moves only. Absent: yes.
   */
  readonly suits?: (state: State, roleSlot: number, resource: number) => boolean
  /**
   * Says how much worse than the best a free candidate would be, as far as is known at once; guides the
   * moves only. Absent: all are as good.
   */
  readonly dislike?: (state: State, roleSlot: number, resource: number) => number
}

/** Where everything stands: what the search changes. */
export interface State {
  /** per activity: slot in which it starts, -1 when it is out */
  readonly start: Int32Array
  /** per role slot: resource, -1 when empty */
  readonly resource: Int32Array
}

/** Makes a state in which everything is out. */
export function emptyState(model: Model): State {
  return {
    start: new Int32Array(model.activityCount).fill(-1),
    resource: new Int32Array(model.candidatesOf.length).fill(-1),
  }
}

/** Copies `from` into `to`; both must belong to the same model. */
export function copyState(from: State, to: State): void {
  to.start.set(from.start)
  to.resource.set(from.resource)
}

/** Day of a slot. */
export function dayOf(model: Model, slot: number): number {
  return (slot / model.slotsPerDay) | 0
}

/** Whether a start is in the domain of an activity; binary search. */
export function inDomain(model: Model, activity: number, start: number): boolean {
  const domain = model.domains[model.domainOf[activity]]
  let low = 0
  let high = domain.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (domain[middle] === start) return true
    if (domain[middle] < start) low = middle + 1
    else high = middle - 1
  }
  return false
}
