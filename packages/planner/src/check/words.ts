import { dateOf, formatEuros, isoWeekday, minutesOfDay, weekdays } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import type { Group, Moment } from './quarter.ts'

const months = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  en: 'January February March April May June July August September October November December',
}

/** A day as people say it: `dinsdag 12 januari`. */
export function dayText(date: string): Bilingual {
  return { nl: day(date, 'nl'), en: day(date, 'en') }
}

/** A moment as people say it: `dinsdag 12 januari 9.30 uur`. */
export function timeText(start: string): Bilingual {
  const minutes = minutesOfDay(start)
  const hour = Math.floor(minutes / 60)
  const rest = String(minutes % 60).padStart(2, '0')
  return {
    nl: `${day(dateOf(start), 'nl')} ${hour}${rest === '00' ? '' : `.${rest}`} uur`,
    en: `${day(dateOf(start), 'en')} ${hour}:${rest}`,
  }
}

/** What is held, between quotes: `“WhatsApp”`. */
export function titleText({ session, group, activity, walkIn }: Moment): Bilingual {
  return quoted(group?.course?.title ?? activity?.title ?? walkIn?.title ?? { nl: session.id })
}

/** The course of a group, between quotes. */
export function courseText(group: Group): Bilingual {
  return quoted(group.course?.title ?? { nl: group.offering.courseId })
}

/** What is held and when: `“WhatsApp” op dinsdag 12 januari 9.30 uur`. */
export function momentText(moment: Moment): Bilingual {
  const title = titleText(moment)
  const time = timeText(moment.session.start)
  return { nl: `${title.nl} op ${time.nl}`, en: `${title.en} on ${time.en}` }
}

/** Name of the place of a session; online when it has none. */
export function placeText({ place, session }: Moment): string {
  return place?.name ?? session.digipuntId ?? 'online'
}

/** Money as people write it. */
export function euroText(cents: number): Bilingual {
  return { nl: formatEuros(cents, 'nl'), en: formatEuros(cents, 'en') }
}

/** A name between quotes; Dutch where no English is known. */
export function quoted(text: { readonly nl: string; readonly en?: string | undefined }): Bilingual {
  return { nl: `“${text.nl}”`, en: `“${text.en ?? text.nl}”` }
}

function day(date: string, lang: 'nl' | 'en'): string {
  const month = months[lang].split(' ')[Number(date.slice(5, 7)) - 1]
  return `${weekdays[lang][isoWeekday(date) - 1]} ${Number(date.slice(8))} ${month}`
}
