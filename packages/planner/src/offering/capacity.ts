import { SLOTS_PER_DAY, SLOT_MINUTES } from '@digirooster/domain'
import type { TimeIndex } from '../compile/time-index.ts'
import { daypartOfSlot, slotsOf } from '../compile/time-index.ts'

/** Every combination of morning (1), afternoon (2) and evening (4). */
export const TIMES_OF_DAY = 8

/**
 * Minutes of sessions that can start in each combination of times of the day, for every day: no plan
 * gets more out of the resource. `minutes[day * 8 + combination]`
 */
export type DayMinutes = Float64Array

/**
 * Counts the minutes of sessions that one thing at a time can take, by day and time of the day.
 * Sessions of one length are counted one after another; of several lengths, all minutes that any could use.
 * @param starts  slots in which a session can start, ascending
 * @param lengths minutes of the sessions there are
 * @param most    minutes a day at most
 */
export function dayMinutes(
  time: TimeIndex,
  starts: Iterable<number>,
  lengths: readonly number[],
  most = Infinity,
): DayMinutes {
  const longest = Math.max(...lengths)
  const slots = slotsOf(longest)
  const isOne = lengths.every((length) => length === longest)
  const unit = isOne ? longest : SLOT_MINUTES
  const perDay = isOne ? Math.floor(most / longest) * longest : most
  const minutes = new Float64Array(time.dayCount * TIMES_OF_DAY)
  // Per combination: slot up to which the last session that was counted lasts.
  const end = new Int32Array(TIMES_OF_DAY)
  let today = -1
  for (const start of starts) {
    const day = (start / SLOTS_PER_DAY) | 0
    if (day !== today) {
      today = day
      end.fill(day * SLOTS_PER_DAY)
    }
    const bit = 1 << (daypartOfSlot(time, start) % 3)
    for (let combination = bit; combination < TIMES_OF_DAY; combination++) {
      if ((combination & bit) === 0) continue
      const at = day * TIMES_OF_DAY + combination
      if (isOne && start < end[combination]) continue
      const more = isOne ? unit : (start + slots - Math.max(start, end[combination])) * unit
      minutes[at] = Math.min(perDay, minutes[at] + more)
      end[combination] = start + slots
    }
  }
  return minutes
}

/**
 * Minutes of sessions that can start in the parts of a mask, over the whole quarter.
 * @param perWeek minutes a week at most: one figure, or one per week
 */
export function minutesIn(
  time: TimeIndex,
  minutes: DayMinutes,
  mask: number,
  perWeek: number | Float64Array = Infinity,
): number {
  const { dayCount, weekOfDay, weekCount, weekdayOfDay } = time
  const weeks = new Float64Array(weekCount)
  for (let day = 0; day < dayCount; day++) {
    const combination = (mask >> (3 * weekdayOfDay[day])) & 7
    weeks[weekOfDay[day]] += minutes[day * TIMES_OF_DAY + combination]
  }
  return weeks.reduce(
    (sum, week, w) => sum + Math.min(week, typeof perWeek === 'number' ? perWeek : perWeek[w]),
    0,
  )
}
