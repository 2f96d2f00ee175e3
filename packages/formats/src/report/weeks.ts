import { addDays, isoWeek, isoWeekday, schoolHolidays } from '@digirooster/domain'
import type { LocalDate, LocalText } from '@digirooster/domain'

/** One week of the quarter, Monday to Sunday. */
export interface Week {
  monday: LocalDate
  sunday: LocalDate
  /** ISO number */
  number: number
  /** name of the school holiday that takes the whole working week; absent when there is school */
  holiday?: LocalText
}

/** The weeks that touch the days from `start` to `end`. */
export function weeksOf(start: LocalDate, end: LocalDate): Week[] {
  const weeks: Week[] = []
  const holidays = schoolHolidays(start, end)
  for (let monday = mondayOf(start); monday <= end; monday = addDays(monday, 7)) {
    const friday = addDays(monday, 4)
    const holiday = holidays.find((h) => h.start <= monday && friday <= h.end)
    weeks.push({
      monday,
      sunday: addDays(monday, 6),
      number: isoWeek(monday).week,
      ...(holiday && { holiday: holiday.name }),
    })
  }
  return weeks
}

/** The Monday of the week of a date. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date))
}
