import type { Problem } from '@digirooster/domain'
import type { Model, State } from '../kernel/index.ts'
import type { Bundle, StaffSlot } from './bundle.ts'
import type { DemandIndex } from './demand-index.ts'
import type { ResourceIndex } from './resource-index.ts'
import type { TimeIndex } from './time-index.ts'

/** A problem with everything by index, before the bundles have a place in the model. */
export interface QuarterBase {
  readonly problem: Problem
  readonly time: TimeIndex
  readonly resources: ResourceIndex
  readonly demand: DemandIndex
  readonly bundles: readonly Bundle[]
  /** per bundle: index of its digibank in the problem */
  readonly digibankOf: Int32Array
  /** per place × quarter-hour of the hour: 1 when sessions may start there then */
  readonly placeStarts: Uint8Array
  /** per holiday policy in use × day: 0 open, 1 avoid, 2 closed */
  readonly stances: Uint8Array
  /** per place: its policy in `stances` */
  readonly policyOfPlace: Int32Array
  /** per bundle: its own policy in `stances`, -1 when it follows the place */
  readonly policyOfBundle: Int32Array
  /** per working-day notice: first slot a new session of a bundle may start in */
  readonly firstSlot: Int32Array
}

/** Role slots of an activity, in this order: the room, the laptop class, then the people. */
export const ROOM = 0
/** Offset of the laptop class among the role slots of an activity. */
export const LAPTOPS = 1
/** Offset of the first person among the role slots of an activity. */
export const PEOPLE = 2

/** A quarter in integers, ready for the kernel and its rules. */
export interface Quarter extends QuarterBase {
  readonly model: Model
  /** what stands before any search: fixed sessions and walk-ins */
  readonly initial: State
  /** per activity: site when it has no room, -1 when it has one or is online */
  readonly givenSite: Int32Array
  /** per activity: 1 when it stands already (`fixed`) */
  readonly isFixed: Uint8Array
  /** per demand line: wishes referred to partners’ courses, so that no group has to serve them */
  readonly referred: Int32Array
  /** per demand line: people expected at those courses after no-shows, in hundredths of a person */
  readonly referredExpected: Float64Array
}

/** Bundle of an activity. */
export function bundleOf(quarter: Quarter, activity: number): Bundle {
  return quarter.bundles[quarter.model.bundleOf[activity]]
}

/** Whether every session of a bundle has a start. */
export function isIn(quarter: Quarter, state: State, bundle: number): boolean {
  const { bundleStart } = quarter.model
  for (let a = bundleStart[bundle]; a < bundleStart[bundle + 1]; a++)
    if (state.start[a] < 0) return false
  return true
}

/** Which session of its bundle an activity is, from 0. */
export function sessionNumber(quarter: Quarter, activity: number): number {
  return activity - quarter.model.bundleStart[quarter.model.bundleOf[activity]]
}

/** Room an activity is in, -1 without one. */
export function roomOf(quarter: Quarter, state: State, activity: number): number {
  return state.resource[quarter.model.roleStart[activity] + ROOM]
}

/** Laptop class at an activity by its index among the classes, -1 without one. */
export function laptopsOf(quarter: Quarter, state: State, activity: number): number {
  const resource = state.resource[quarter.model.roleStart[activity] + LAPTOPS]
  return resource < 0 ? -1 : resource - quarter.resources.classBase
}

/** Site of an activity; -1 online. */
export function siteOf(quarter: Quarter, state: State, activity: number): number {
  const room = roomOf(quarter, state, activity)
  return room < 0 ? quarter.givenSite[activity] : quarter.resources.siteOfRoom[room]
}

/** Day of an activity that is in. */
export function dayOfActivity(quarter: Quarter, state: State, activity: number): number {
  return (state.start[activity] / quarter.model.slotsPerDay) | 0
}

/** Slot after the last of an activity that is in. */
export function endOf(quarter: Quarter, state: State, activity: number): number {
  return state.start[activity] + quarter.model.duration[activity]
}

/** Whether an activity that stood before any search is exactly where it stood. */
export function standsUnmoved(
  { model, isFixed, initial }: Quarter,
  state: State,
  activity: number,
): boolean {
  if (isFixed[activity] === 0 || state.start[activity] !== initial.start[activity]) return false
  for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++)
    if (state.resource[k] !== initial.resource[k]) return false
  return true
}

/** What a person role slot of an activity asks for. */
export function staffSlot(quarter: Quarter, activity: number, roleSlot: number): StaffSlot {
  const bundle = bundleOf(quarter, activity)
  const number = roleSlot - quarter.model.roleStart[activity] - PEOPLE
  return bundle.staff[sessionNumber(quarter, activity)][number]
}

/** What a holiday policy says of an activity of a bundle at a place on a day: 0 open, 1 avoid, 2 closed. */
export function stanceAt(base: QuarterBase, bundle: number, place: number, day: number): number {
  const own = base.policyOfBundle[bundle]
  const policy = own >= 0 ? own : place < 0 ? -1 : base.policyOfPlace[place]
  return policy < 0 ? 0 : base.stances[policy * base.time.dayCount + day]
}

/**
 * Availability of laptop classes and people for a bundle, as the kernel has it: that of its digibank, which
 * may not plan on what nobody said yes to yet while others who may use them do.
 */
export function runsFor(base: QuarterBase, bundle: number): readonly Int16Array[] {
  const { policy } = base.problem.digibanken[base.digibankOf[bundle]]
  return policy.planOnUnconfirmed ? base.resources.freeRun : base.resources.confirmedRun
}

/** Whether a resource is available for the whole of an activity that starts at a slot. */
export function isAvailable(
  base: QuarterBase,
  resource: number,
  start: number,
  slots: number,
): boolean {
  return base.resources.freeRun[resource][start] >= slots
}

/** Whether a place lets sessions start at a slot. */
export function startsThere(base: QuarterBase, place: number, start: number): boolean {
  return base.placeStarts[place * 4 + (start & 3)] === 1
}
