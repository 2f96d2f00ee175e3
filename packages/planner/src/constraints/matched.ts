import { modeSuits, needsReach } from '@digirooster/domain'
import type { ServedWishes } from '../compile/bundle.ts'
import { reaches } from '../compile/demand-index.ts'
import { siteOf, standsUnmoved } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { State } from '../kernel/index.ts'

/**
 * Tells how many wishes of one demand line a group serves where and when it stands now: all those it is meant
 * for, or none when the mode, a place or a part of the week does not suit, or the group is out.
 * What is held of a session that stands already suits, and so does one that is exactly where it stood: it was agreed with
 * these people.
 * @param bundle group, by index
 * @param served one of the entries of `bundle.served`
 * @param isAgreed false: what is not held and no longer suits does not count, although it is where it stood
 */
export function matchedWishes(
  quarter: Quarter,
  state: State,
  bundle: number,
  served: ServedWishes,
  isAgreed = true,
): number {
  const { demand, time, model } = quarter
  const { course, offering, fixed } = quarter.bundles[bundle]
  const { line } = served
  const asked = demand.lines[line].mode
  if (course && !offering && !modeSuits(course.mode, asked)) return 0
  const mustReach = !course || needsReach(course.mode, asked)
  const first = model.bundleStart[bundle]
  for (let a = first; a < model.bundleStart[bundle + 1]; a++) {
    const start = state.start[a]
    if (start < 0) return 0
    const held = fixed[a - first]
    const suits = (demand.daypartMask[line] >> daypartOfSlot(time, start)) & 1
    const isFar =
      mustReach && !held?.holdsPlace && !reaches(demand, line, siteOf(quarter, state, a))
    if (suits === 1 && !isFar) continue
    if (isAgreed && standsUnmoved(quarter, state, a)) continue
    if (isFar || !held?.holdsTime) return 0
  }
  return served.wishes
}
