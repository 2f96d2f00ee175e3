import { daypartOf, dayparts, daypartsSuit, modeSuits, needsReach } from '@digirooster/domain'
import { placedGroups } from '../assign/placed-groups.ts'
import { referralPairs } from '../assign/referral-pairs.ts'
import { reaches } from '../compile/demand-index.ts'
import { siteOf } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { Probes } from './probes.ts'
import type { Blocks, WayIn } from './ways-in.ts'

/** What keeps a demand line out of the groups that are placed. */
export function groupWays({ placed, list }: Probes, line: number): WayIn[] {
  const { quarter, state } = placed
  const { demand, bundles, model, time } = quarter
  const wish = demand.lines[line]
  return placedGroups(quarter, state).flatMap(({ bundle: b, max, lines }): WayIn[] => {
    const { course, level, digibankId, id, invited } = bundles[b]
    const isSame =
      course?.topicId === wish.topicId &&
      level === wish.level &&
      course.language === wish.language &&
      digibankId === wish.digibankId &&
      modeSuits(course.mode, wish.mode)
    if (!isSame) return []
    const lessons = Array.from(
      { length: model.bundleStart[b + 1] - model.bundleStart[b] },
      (_, k) => model.bundleStart[b] + k,
    )
    const mustCome = needsReach(course.mode, wish.mode)
    const parts = lessons.map((a) => daypartOfSlot(time, state.start[a]))
    const comes = parts.every((part) => ((demand.daypartMask[line] >> part) & 1) === 1)
    const sites = lessons.map((a) => siteOf(quarter, state, a))
    const gets = !mustCome || sites.every((site) => reaches(demand, line, site))
    // A digibank’s own reasons beside these are the same for the whole group.
    if (comes && gets && !lines.includes(line)) return []
    return [
      whole({ bundle: b, parts, sites }, [
        ...(max - invited <= 0 ? [list.of('group-full', 'offering', id)] : []),
        ...(comes ? [] : [list.of('wish-dayparts', 'demand', wish.id)]),
        ...(gets ? [] : [list.of('wish-reach', 'demand', wish.id)]),
      ]),
    ]
  })
}

/** What keeps a demand line out of partners’ free courses. */
export function supplyWays({ placed, list }: Probes, line: number): WayIn[] {
  const { problem, indexes, referrals } = placed
  const wish = indexes.demand.lines[line]
  const pairs = referralPairs(problem, indexes.demand)
  return problem.supply.flatMap((supply, s): WayIn[] => {
    const isSame =
      supply.topicId === wish.topicId &&
      supply.levels.includes(wish.level) &&
      supply.language === wish.language &&
      modeSuits(supply.mode, wish.mode) &&
      (supply.digibankIds.length === 0 || supply.digibankIds.includes(wish.digibankId)) &&
      supply.sessions.every(({ start }) => start >= problem.horizon.asOf)
    if (!isSame) return []
    const sent = referrals.reduce((sum, r) => sum + (r.supply === s ? r.wishes : 0), 0)
    const times = supply.sessions.map(({ start }) => daypartOf(start))
    const comes = daypartsSuit(wish.dayparts, times)
    const parts = times.map((time) => dayparts.indexOf(time))
    const isNear = pairs.some((p) => p.line === line && p.supply === s)
    return [
      whole({ bundle: -1, parts, sites: [] }, [
        ...(supply.places - supply.taken - sent <= 0
          ? [list.of('course-full', 'supply', supply.id)]
          : []),
        ...(comes ? [] : [list.of('wish-dayparts', 'demand', wish.id)]),
        ...(isNear || !comes ? [] : [list.of('wish-reach', 'demand', wish.id)]),
      ]),
    ]
  })
}

/** A way in that depends on no moment any more. */
function whole(where: Pick<WayIn, 'bundle' | 'parts' | 'sites'>, common: Blocks): WayIn {
  const rest = { strand: null, lessons: 0, moments: [], order: -1, minDays: 0, maxDays: 0 }
  return { ...rest, ...where, common, people: () => [] }
}
