import { modeSuits, needsReach, travelMinutes } from '@digirooster/domain'
import { reaches } from '../compile/demand-index.ts'
import { bundleOf, laptopsOf, roomOf, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { State } from '../kernel/index.ts'
import type { PlacedGroup } from './assign-demand.ts'

/** A group as the search placed it, and its bundle. */
export interface PlacedBundle extends PlacedGroup {
  readonly bundle: number
}

/** Lists the course groups that are placed and do not stand already, with the people each could take. */
export function placedGroups(quarter: Quarter, state: State): PlacedBundle[] {
  const minutes = travelMinutes(quarter.problem)
  const wijken = new Map(quarter.problem.digibanken.flatMap((d) => d.wijken.map((w) => [w.id, w])))
  return quarter.bundles.flatMap((bundle, b): PlacedBundle[] => {
    const first = quarter.model.bundleStart[b]
    const { format, course } = bundle
    if (!format || !course || bundle.offering || state.start[first] < 0) return []
    const activities = bundle.sessionIds.map((_, k) => first + k)
    const sites = activities.map((a) => siteOf(quarter, state, a))
    const parts = activities.map((a) => 1 << daypartOfSlot(quarter.time, state.start[a]))
    const { demand } = quarter
    const lines = demand.lines.flatMap((line, d) => {
      const suits =
        line.digibankId === bundle.digibankId &&
        line.topicId === course.topicId &&
        line.level === bundle.level &&
        line.language === course.language &&
        modeSuits(course.mode, line.mode) &&
        (!needsReach(course.mode, line.mode) || sites.every((site) => reaches(demand, d, site))) &&
        parts.every((part) => (demand.daypartMask[d] & part) !== 0)
      return suits ? [d] : []
    })
    const max = Math.min(format.group.max, ...activities.map((a) => capOf(quarter, state, a)))
    return [
      {
        bundle: b,
        min: format.group.min,
        max,
        noShowRate: format.noShowRate,
        lines,
        minutes: lines.map((d) => {
          const { mode } = demand.digibank[d].policy.reach
          const home = wijken.get(demand.lines[d].wijkId)
          const site = quarter.resources.sites[sites[0]]
          return home && site ? minutes(home, site, mode) : 0
        }),
      },
    ]
  })
}

/** People an activity can hold where it stands: seats, devices and helpers. */
function capOf(quarter: Quarter, state: State, activity: number): number {
  const { format, course, staff } = bundleOf(quarter, activity)
  let cap = format?.group.max ?? 0
  if (format?.helpers) {
    const helpers = staff[0].length - 1
    cap = Math.min(cap, helpers * format.helpers.perParticipants)
  }
  const room = roomOf(quarter, state, activity)
  if (room < 0) return cap
  const info = quarter.resources.rooms[room].room
  cap = Math.min(cap, info.seats)
  const need = course?.device
  if (!need || need.bringOwnShare >= 1) return cap
  const laptops = laptopsOf(quarter, state, activity)
  const brought = laptops < 0 ? {} : quarter.resources.classes[laptops].devices
  const devices = [need.type, ...need.substitutes].reduce(
    (sum, type) => sum + (info.devices[type] ?? 0) + (brought[type] ?? 0),
    0,
  )
  return Math.min(cap, Math.floor(devices / (1 - need.bringOwnShare) + 1e-9))
}
