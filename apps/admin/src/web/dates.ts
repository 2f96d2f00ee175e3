import { locale } from './text.ts'

const shapes = {
  /** `ma 25` */
  short: { weekday: 'short', day: 'numeric' },
  /** `ma 25 jan` */
  brief: { weekday: 'short', day: 'numeric', month: 'short' },
  /** `maandag 25 januari` */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** `25 jan` */
  date: { day: 'numeric', month: 'short' },
  /** `25 januari` */
  month: { day: 'numeric', month: 'long' },
  /** `ma` */
  weekdayShort: { weekday: 'short' },
  /** `maandag` */
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** The day of a wall-clock moment, or a date, in words. */
export function dayText(date: string, how: keyof typeof shapes): string {
  // A day of the wall clock is the same day everywhere.
  const moment = new Date(`${date.slice(0, 10)}T12:00:00Z`)
  return new Intl.DateTimeFormat(locale(), { ...shapes[how], timeZone: 'UTC' })
    .format(moment)
    .replaceAll('.', '')
}

/** Name of a day of the week, Monday 1: `maandag`, `ma`. */
export function weekdayText(day: number, how: 'weekday' | 'weekdayShort'): string {
  // 4 January 2027 is a Monday.
  return dayText(`2027-01-${String(day + 3).padStart(2, '0')}`, how)
}

/** The time of a wall-clock moment, or a time: `9:30`. */
export function timeText(moment: string): string {
  return moment.slice(moment.indexOf('T') + 1, moment.indexOf('T') + 6).replace(/^0/, '')
}

/** Minutes past midnight as a time of the clock: `9:30`. */
export function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
