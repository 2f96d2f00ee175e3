import { addDays, daysBetween } from './local-time.ts'
import type { LocalDate } from './local-time.ts'
import { flemishDay, publicHolidays } from './public-holidays.ts'
import { schoolHolidays } from './school-holidays.ts'

/** What is special about a day; a holiday policy says what that means for a place. */
export interface DayKind {
  readonly publicHoliday: boolean
  readonly schoolHoliday: boolean
  readonly flemishDay: boolean
}

const ordinaryDay: DayKind = { publicHoliday: false, schoolHoliday: false, flemishDay: false }
const cache = new Map<string, ReadonlyMap<LocalDate, DayKind>>()

/** Tells whether a day is a public holiday, a Flemish school holiday or 11 July; each year is worked out once. */
export function dayKind(date: LocalDate): DayKind {
  const year = date.slice(0, 4)
  let days = cache.get(year)
  if (!days) {
    days = specialDays(year)
    cache.set(year, days)
  }
  return days.get(date) ?? ordinaryDay
}

function specialDays(year: string): ReadonlyMap<LocalDate, DayKind> {
  const days = new Map<LocalDate, DayKind>()
  const mark = (date: LocalDate, kind: Partial<DayKind>) => {
    days.set(date, { ...ordinaryDay, ...days.get(date), ...kind })
  }
  const first = `${year}-01-01`
  const last = `${year}-12-31`
  for (const { date } of publicHolidays(first, last)) mark(date, { publicHoliday: true })
  for (const { start, end } of schoolHolidays(first, last)) {
    const length = daysBetween(start, end) + 1
    for (let day = 0; day < length; day++) mark(addDays(start, day), { schoolHoliday: true })
  }
  mark(flemishDay(Number(year)), { flemishDay: true })
  return days
}
