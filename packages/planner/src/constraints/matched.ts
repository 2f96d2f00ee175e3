import { modeSuits, needsReach } from '@digirooster/domain'
import type { ServedWishes } from '../compile/bundle.ts'
import { reaches } from '../compile/demand-index.ts'
import { siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { State } from '../kernel/index.ts'

/**
 * Tells how many wishes of one demand line a group serves where and when it stands now: all those it is meant
 * for, or none when the mode, a place or a part of the week does not suit, or the group is out.
 * What is held of a session that stands already suits: it was agreed with these people.
 * @param bundle group, by index
 * @param served one of the entries of `bundle.served`
 */
export function matchedWishes(
  quarter: Quarter,
  state: State,
  bundle: number,
  served: ServedWishes,
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
    if (suits === 0 && !held?.holdsTime) return 0
    if (mustReach && !held?.holdsPlace && !reaches(demand, line, siteOf(quarter, state, a)))
      return 0
  }
  return served.wishes
}
