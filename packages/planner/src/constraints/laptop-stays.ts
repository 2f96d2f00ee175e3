import { endOf, laptopsOf, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import { startsBefore } from './in-order.ts'

/** Uninterrupted stretches in which each laptop class may be used, by its index and by slot. */
export interface Stretches {
  /** first slot of the stretch around a slot, -1 when the class may not be used then */
  readonly start: readonly Int32Array[]
  /** slot after the last of that stretch */
  readonly end: readonly Int32Array[]
}

/** Finds the stretches of every laptop class; they may run past midnight. */
export function stretchesOf(quarter: Quarter): Stretches {
  const { freeRun, classBase, classes } = quarter.resources
  const runs = freeRun.slice(classBase, classBase + classes.length)
  const start = runs.map((run) => new Int32Array(run.length).fill(-1))
  const end = runs.map((run) => new Int32Array(run.length).fill(-1))
  for (const [c, run] of runs.entries()) {
    for (let slot = 0; slot < run.length; slot++)
      if (run[slot] > 0) start[c][slot] = run[slot - 1] > 0 ? start[c][slot - 1] : slot
    for (let slot = run.length - 1; slot >= 0; slot--)
      if (run[slot] > 0) end[c][slot] = run[slot + 1] > 0 ? end[c][slot + 1] : slot + 1
  }
  return { start, end }
}

/** Whether a session is at a place where its laptop class does not live. */
export function isAway(quarter: Quarter, state: State, activity: number): boolean {
  const home = quarter.resources.homeSite[laptopsOf(quarter, state, activity)]
  return home < 0 || siteOf(quarter, state, activity) !== home
}

/** Whether two sessions of one laptop class lie in the same stretch. */
export function isSameStretch(state: State, stretch: Int32Array, a: number, b: number): boolean {
  return stretch[state.start[a]] >= 0 && stretch[state.start[a]] === stretch[state.start[b]]
}

/** The session of a class just before another one in the same stretch, -1 for the first of the stretch. */
export function sessionBefore(
  state: State,
  stretch: Int32Array,
  members: Int32Array,
  count: number,
  activity: number,
): number {
  let before = -1
  for (let i = 0; i < count; i++) {
    const other = members[i]
    if (!startsBefore(state, other, activity)) continue
    if (!isSameStretch(state, stretch, other, activity)) continue
    if (before < 0 || startsBefore(state, before, other)) before = other
  }
  return before
}

/** Whether no session of the class ends later in the same stretch. */
export function isLast(
  quarter: Quarter,
  state: State,
  stretch: Int32Array,
  members: Int32Array,
  count: number,
  activity: number,
): boolean {
  const end = endOf(quarter, state, activity)
  for (let i = 0; i < count; i++) {
    const other = members[i]
    if (other === activity || !isSameStretch(state, stretch, other, activity)) continue
    const otherEnd = endOf(quarter, state, other)
    if (otherEnd > end || (otherEnd === end && startsBefore(state, activity, other))) return false
  }
  return true
}

/** Counts the rows of sessions at one place, within one stretch, that are not at home. */
export function movesOf(
  quarter: Quarter,
  state: State,
  stretch: Int32Array,
  members: Int32Array,
  count: number,
): number {
  let moves = 0
  for (let i = 0; i < count; i++) {
    const a = members[i]
    if (!isAway(quarter, state, a)) continue
    const before = sessionBefore(state, stretch, members, count, a)
    if (before < 0 || siteOf(quarter, state, before) !== siteOf(quarter, state, a)) moves++
  }
  return moves
}
