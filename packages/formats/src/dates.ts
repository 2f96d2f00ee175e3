import { isoWeekday, weekdays } from '@digirooster/domain'
import type { LocalDate } from '@digirooster/domain'
import type { Lang } from './lang.ts'

const months: Record<Lang, readonly string[]> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/** Name of the day of the week: `dinsdag`. */
export function weekdayName(date: LocalDate, lang: Lang): string {
  return weekdays[lang][isoWeekday(date) - 1] ?? ''
}

/** A date in words: `4 januari 2027`. */
export function dateInWords(date: LocalDate, lang: Lang): string {
  const month = months[lang][Number(date.slice(5, 7)) - 1] ?? ''
  return `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`
}

/** A date with its day, short enough for a column: `di 12/01/2027` in Dutch, `Tue 12 Jan 2027` in English. */
export function shortDate(date: LocalDate, lang: Lang): string {
  const [year, month, day] = date.split('-')
  return lang === 'nl'
    ? `${weekdayName(date, lang).slice(0, 2)} ${day}/${month}/${year}`
    : `${weekdayName(date, lang).slice(0, 3)} ${day} ${months.en[Number(month) - 1]?.slice(0, 3)} ${year}`
}
