import { devicesNeeded, helpersNeeded } from '@digirooster/domain'
import { PEOPLE } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { matchedWishes } from '../constraints/matched.ts'
import type { State } from '../kernel/index.ts'

/** Wishes of a bundle that can come where and when it stands. */
export function matchedOf(quarter: Quarter, state: State, bundle: number): number {
  const { served } = quarter.bundles[bundle]
  return served.reduce((sum, entry) => sum + matchedWishes(quarter, state, bundle, entry), 0)
}

/** Whether a group can shrink to those who can come; what stands already was agreed with everybody. */
export function canShrink({ bundles }: Quarter, bundle: number): boolean {
  const { course, offering } = bundles[bundle]
  return course !== undefined && offering === undefined
}

/** The quarter with one group for those people alone who can come where it stands in a state. */
export function trimmed(quarter: Quarter, state: State, b: number): Quarter {
  const { model } = quarter
  const bundle = quarter.bundles[b]
  const { course, format, served } = bundle
  if (!course || !format) return quarter
  const coming = served.filter((entry) => matchedWishes(quarter, state, b, entry) > 0)
  const invited = coming.reduce((sum, { wishes }) => sum + wishes, 0)
  const count = course.mode === 'online' ? 0 : devicesNeeded(course.device, invited)
  const devices = { ...bundle.devices, count }
  const smaller = { ...bundle, served: coming, invited, devices }
  const mayBeVacant = model.mayBeVacant.slice()
  const people = 1 + helpersNeeded(format, invited)
  for (let a = model.bundleStart[b]; a < model.bundleStart[b + 1]; a++)
    mayBeVacant.fill(1, model.roleStart[a] + PEOPLE + people, model.roleStart[a + 1])
  return {
    ...quarter,
    model: { ...model, mayBeVacant },
    bundles: quarter.bundles.map((other, k) => (k === b ? smaller : other)),
  }
}
