import { slotOf } from '@digirooster/domain'
import type { Offering, Session } from '@digirooster/domain'
import { roomOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'

/**
 * Pairs placed groups with groups of a plan of the same course, format, level, digibank and wijk: those with most lessons
 * at the same moment first.
 * @param bundles placed groups
 * @param lessons per id of a group of the plan: its sessions
 * @returns per bundle: its group; some may have none
 */
export function matchGroups(
  quarter: Quarter,
  state: State,
  bundles: readonly number[],
  offerings: readonly Offering[],
  lessons: ReadonlyMap<string, readonly Session[]>,
): Map<number, Offering> {
  const ofKey = new Map<string, Offering[]>()
  for (const offering of offerings) {
    const key = [
      offering.digibankId,
      offering.courseId,
      offering.formatId,
      offering.level,
      offering.wijkId ?? '',
    ].join(' ')
    ofKey.set(key, [...(ofKey.get(key) ?? []), offering])
  }
  const pairs = bundles.flatMap((b) => {
    const starts = startsOf(quarter, state, b)
    return (ofKey.get(keyOf(quarter, state, b)) ?? []).map((offering) => ({
      b,
      offering,
      shared: (lessons.get(offering.id) ?? []).filter(({ start }) =>
        starts.includes(slotOf(quarter.time.startDate, start)),
      ).length,
    }))
  })
  const matched = new Map<number, Offering>()
  const used = new Set<Offering>()
  for (const { b, offering } of pairs.sort((x, y) => y.shared - x.shared)) {
    if (matched.has(b) || used.has(offering)) continue
    matched.set(b, offering)
    used.add(offering)
  }
  return matched
}

function keyOf(quarter: Quarter, state: State, b: number): string {
  const { digibankId, course, format, level } = quarter.bundles[b]
  const { siteOfRoom, siteWijk } = quarter.resources
  const room = roomOf(quarter, state, quarter.model.bundleStart[b])
  const wijkId = room < 0 ? '' : siteWijk[siteOfRoom[room]]
  return [digibankId, course?.id, format?.id, level, wijkId].join(' ')
}

function startsOf({ model }: Quarter, { start }: State, b: number): number[] {
  return Array.from(start.subarray(model.bundleStart[b], model.bundleStart[b + 1]))
}
