import { days, isoWeek, isoWeekday, SLOTS_PER_DAY, SLOT_MINUTES } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'

/** Days, weeks and parts of the week of a horizon, by index. */
export interface TimeIndex {
  /** first day */
  readonly startDate: string
  /** per day: its date */
  readonly dates: readonly string[]
  readonly dayCount: number
  /** per day: index of its ISO week, from 0 */
  readonly weekOfDay: Int32Array
  readonly weekCount: number
  /** per day: 0 Monday to 6 Sunday */
  readonly weekdayOfDay: Int32Array
  /** slot in which the present (`asOf`) lies; starts before it are past */
  readonly nowSlot: number
}

/** Minutes rounded up to slots. */
export function slotsOf(minutes: number): number {
  return Math.ceil(minutes / SLOT_MINUTES)
}

/** Indexes the days of a problem's horizon. */
export function indexTime(problem: Problem): TimeIndex {
  const { start, end, asOf } = problem.horizon
  const dates = days(start, end)
  const weekNames: string[] = []
  const weekOfDay = Int32Array.from(dates, (date) => {
    const { year, week } = isoWeek(date)
    const name = `${year}-${week}`
    if (weekNames.at(-1) !== name) weekNames.push(name)
    return weekNames.length - 1
  })
  const before = dates.findIndex((date) => date >= asOf.slice(0, 10))
  const day = before < 0 ? dates.length : before
  const isToday = dates[day] === asOf.slice(0, 10)
  const minute = Number(asOf.slice(11, 13)) * 60 + Number(asOf.slice(14, 16))
  return {
    startDate: start,
    dates,
    dayCount: dates.length,
    weekOfDay,
    weekCount: weekNames.length,
    weekdayOfDay: Int32Array.from(dates, (date) => isoWeekday(date) - 1),
    nowSlot: day * SLOTS_PER_DAY + (isToday ? slotsOf(minute) : 0),
  }
}

const NOON = 48
const EVENING = 68

/** Part of the week in which a slot lies: weekday × 3 + morning, afternoon or evening. */
export function daypartOfSlot(time: TimeIndex, slot: number): number {
  const day = (slot / SLOTS_PER_DAY) | 0
  const inDay = slot - day * SLOTS_PER_DAY
  return time.weekdayOfDay[day] * 3 + (inDay < NOON ? 0 : inDay < EVENING ? 1 : 2)
}
