import { dateTimeOfMinute, dayNumber, minuteNumber } from './local-time.ts'
import type { LocalDate, LocalDateTime } from './local-time.ts'

/** Length of a slot in minutes. */
export const SLOT_MINUTES = 15

/** Number of slots in a day; also on the days of 23 and 25 hours, because the grid is wall-clock time. */
export const SLOTS_PER_DAY = 96

/**
 * Tells in which slot a time falls, slot 0 starting at 00:00 of `startDate`; rounded down, negative before.
 * @example
 * slotOf('2027-01-04', '2027-01-05T09:40') // 134: the slot of 9.30 on the second day
 */
export function slotOf(startDate: LocalDate, time: LocalDateTime): number {
  return Math.floor(minutesFrom(startDate, time) / SLOT_MINUTES)
}

/**
 * Tells the first slot that starts at or after a time, slot 0 starting at 00:00 of `startDate`.
 * @example
 * slotCeil('2027-01-04', '2027-01-05T09:40') // 135: the slot of 9.45
 */
export function slotCeil(startDate: LocalDate, time: LocalDateTime): number {
  // Math.ceil makes -0 of the last minutes before the grid; adding 0 makes it 0.
  return Math.ceil(minutesFrom(startDate, time) / SLOT_MINUTES) + 0
}

/**
 * Tells when a slot starts, slot 0 starting at 00:00 of `startDate`.
 * @example
 * localOfSlot('2027-01-04', 134) // '2027-01-05T09:30'
 */
export function localOfSlot(startDate: LocalDate, slot: number): LocalDateTime {
  return dateTimeOfMinute(dayNumber(startDate) * 1440 + slot * SLOT_MINUTES)
}

function minutesFrom(startDate: LocalDate, time: LocalDateTime): number {
  return minuteNumber(time) - dayNumber(startDate) * 1440
}
