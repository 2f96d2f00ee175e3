import { IntList } from '../int-list.ts'
import type { Model } from '../model.ts'

/** What can move at all, found once per search, and room for moves to think in. */
export interface Movable {
  /** activities with more than one start to choose from */
  readonly activities: Int32Array
  /** role slots with more than one choice, vacancy counted, and their activities */
  readonly roleSlots: Int32Array
  readonly roleActivity: Int32Array
  /** bundles that may stay out */
  readonly optional: Int32Array
  /** bundles of several activities whose start can move */
  readonly series: Int32Array
  /** activities of a chain that is being made, and per activity: 1 when it is in there */
  readonly chain: IntList
  readonly isInChain: Uint8Array
  /** per side of an exchange and resource: how often the chain leaves it, and whether it was given away */
  readonly left: Uint8Array
  readonly taken: Uint8Array
}

/** Finds what can move. */
export function movable(model: Model): Movable {
  const activities: number[] = []
  const roleSlots: number[] = []
  const roleActivity: number[] = []
  const canShift = (a: number) => model.domains[model.domainOf[a]].length > 1
  for (let a = 0; a < model.activityCount; a++) {
    if (canShift(a)) activities.push(a)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++) {
      const choices = model.candidates[model.candidatesOf[k]].length + model.mayBeVacant[k]
      if (choices < 2 || model.candidates[model.candidatesOf[k]].length === 0) continue
      roleSlots.push(k)
      roleActivity.push(a)
    }
  }
  const bundles = Array.from({ length: model.bundleCount }, (_, b) => b)
  const size = (b: number) => model.bundleStart[b + 1] - model.bundleStart[b]
  return {
    activities: Int32Array.from(activities),
    roleSlots: Int32Array.from(roleSlots),
    roleActivity: Int32Array.from(roleActivity),
    optional: Int32Array.from(bundles.filter((b) => model.optional[b] === 1)),
    series: Int32Array.from(bundles.filter((b) => size(b) > 1 && canShift(model.bundleStart[b]))),
    chain: new IntList(),
    isInChain: new Uint8Array(model.activityCount),
    left: new Uint8Array(2 * model.resourceCount),
    taken: new Uint8Array(2 * model.resourceCount),
  }
}
