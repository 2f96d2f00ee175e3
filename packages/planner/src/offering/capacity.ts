import { SLOTS_PER_DAY, SLOT_MINUTES } from '@digirooster/domain'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { Indexes } from '../compile/compile.ts'

/**
 * Session minutes that one resource can give at most, by part of the week: no plan gets more.
 * Sessions that start in a part may run on after it by `longest` minutes, so that is allowed for.
 */
export interface PartMinutes {
  /** per part of the week × day: minutes */
  readonly perDay: readonly Int32Array[]
}

const PARTS = 21

/** Counts, per part of the week and day, the minutes in which sessions that start there can run. */
export function partMinutes(indexes: Indexes, resource: number, longest: number): PartMinutes {
  const { time, resources } = indexes
  const run = resources.freeRun[resource]
  const perDay = Array.from({ length: PARTS }, () => new Int32Array(time.dayCount))
  for (let day = 0; day < time.dayCount; day++) {
    for (let slot = day * SLOTS_PER_DAY; slot < (day + 1) * SLOTS_PER_DAY;) {
      if (run[slot] === 0) {
        slot++
        continue
      }
      const part = daypartOfSlot(time, slot)
      let end = slot
      while (end < (day + 1) * SLOTS_PER_DAY && run[end] > 0 && daypartOfSlot(time, end) === part)
        end++
      const after = end < (day + 1) * SLOTS_PER_DAY ? run[end] : 0
      const spill = Math.min(after, longest / SLOT_MINUTES - 1)
      perDay[part][day] += (end - slot + Math.max(0, spill)) * SLOT_MINUTES
      slot = end
    }
  }
  return { perDay }
}

/** Minutes in the parts of a mask, each day capped by `perDay` and each ISO week by `perWeek`. */
export function minutesIn(
  indexes: Indexes,
  minutes: PartMinutes,
  mask: number,
  perDay: number,
  perWeek: number,
): number {
  const { dayCount, weekOfDay, weekCount } = indexes.time
  const weeks = new Float64Array(weekCount)
  for (let day = 0; day < dayCount; day++) {
    let today = 0
    for (let part = 0; part < PARTS; part++)
      if ((mask & (1 << part)) !== 0) today += minutes.perDay[part][day]
    weeks[weekOfDay[day]] += Math.min(today, perDay)
  }
  return weeks.reduce((sum, week) => sum + Math.min(week, perWeek), 0)
}
