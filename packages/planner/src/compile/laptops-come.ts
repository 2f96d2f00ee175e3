import type { ResourceIndex } from './resource-index.ts'
import { slotsOf } from './time-index.ts'

/**
 * Whether a laptop class can be at a site for a session that starts then: lent out all the time, with
 * the time to get there before and to leave after where it does not live there.
 * @param run     for each slot, how long whoever asks may plan on the class from there
 * @param laptops index among the classes
 */
export function laptopsCome(
  { classes, homeSite, freeRun, classBase }: ResourceIndex,
  run: Int16Array,
  laptops: number,
  site: number,
  start: number,
  slots: number,
): boolean {
  if (run[start] < slots) return false
  if (homeSite[laptops] === site) return true
  const { transportMinutes, setupMinutes, packMinutes } = classes[laptops]
  const from = start - slotsOf(transportMinutes + setupMinutes)
  const to = start + slots + slotsOf(packMinutes + transportMinutes)
  // Runs end at midnight; what goes on after it is one stretch.
  const lent = freeRun[classBase + laptops]
  for (let slot = from; slot < start; slot++) if (!(lent[slot] > 0)) return false
  for (let slot = start + slots; slot < to; slot++) if (!(lent[slot] > 0)) return false
  return true
}
