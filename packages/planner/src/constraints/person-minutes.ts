import { bundleOf, dayOfActivity, PEOPLE } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'

/** Most people one session can have, at least 1. */
export function mostPeople(quarter: Quarter): number {
  return Math.max(1, ...quarter.bundles.flatMap((b) => b.staff.map((s) => s.length)))
}

/** Whether a session needs people at all. */
export function hasPeople(quarter: Quarter, activity: number): boolean {
  const { roleStart } = quarter.model
  return roleStart[activity + 1] > roleStart[activity] + PEOPLE
}

/**
 * Writes the minutes of a session for each of its people, once even for a person with two roles.
 * @param periodOfDay  per day: its period, a day or a week
 * @param periods      how many periods there are; a bucket is person × periods + period
 * @returns            how many were written, 0 when the session is out
 */
export function personMinutes(
  quarter: Quarter,
  state: State,
  activity: number,
  periodOfDay: Int32Array,
  periods: number,
  buckets: Int32Array,
  amounts: Float64Array,
): number {
  if (state.start[activity] < 0) return 0
  const { roleStart } = quarter.model
  const { personBase } = quarter.resources
  const period = periodOfDay[dayOfActivity(quarter, state, activity)]
  const { minutes } = bundleOf(quarter, activity)
  let count = 0
  for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++) {
    if (state.resource[k] < 0) continue
    const bucket = (state.resource[k] - personBase) * periods + period
    let isNew = true
    for (let i = 0; i < count; i++) if (buckets[i] === bucket) isNew = false
    if (!isNew) continue
    buckets[count] = bucket
    amounts[count] = minutes
    count++
  }
  return count
}
