import type { DeviceType } from '@digirooster/domain'

/** Counts the devices of some types among those that stand in a room or come with a laptop class. */
export function countDevices(
  there: Readonly<Partial<Record<DeviceType, number | undefined>>>,
  types: readonly DeviceType[],
): number {
  return [...new Set(types)].reduce((sum, type) => sum + (there[type] ?? 0), 0)
}
