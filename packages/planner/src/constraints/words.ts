import { dateOf, isoWeekday, localOfSlot, SLOT_MINUTES, weekdays } from '@digirooster/domain'
import type { Bilingual, LocalText } from '@digirooster/domain'
import { sessionNumber } from '../compile/quarter.ts'
import type { Quarter, QuarterBase } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'

const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  en: 'January February March April May June July August September October November December',
}

/** A day of the year (MM-DD) as people say it: `12 januari`. */
export function monthDayWords(monthDay: string): Bilingual {
  const say = (lang: 'nl' | 'en') =>
    `${Number(monthDay.slice(3, 5))} ${MONTHS[lang].split(' ')[Number(monthDay.slice(0, 2)) - 1]}`
  return { nl: say('nl'), en: say('en') }
}

/** A date as people say it: `dinsdag 12 januari`. */
export function dayWords(date: string): Bilingual {
  const day = monthDayWords(date.slice(5, 10))
  const weekday = isoWeekday(date) - 1
  return { nl: `${weekdays.nl[weekday]} ${day.nl}`, en: `${weekdays.en[weekday]} ${day.en}` }
}

/** A start as people say it: `dinsdag 12 januari om 9.30 uur`. */
export function timeWords(base: QuarterBase, slot: number): Bilingual {
  const local = localOfSlot(base.time.startDate, slot)
  const day = dayWords(dateOf(local))
  const hour = Number(local.slice(11, 13))
  const minute = local.slice(14, 16)
  return {
    nl: `${day.nl} om ${hour}${minute === '00' ? '' : `.${minute}`} uur`,
    en: `${day.en} at ${hour}:${minute}`,
  }
}

/** A text that may lack English, in both languages. */
export function both(text: LocalText): Bilingual {
  return { nl: text.nl, en: text.en ?? text.nl }
}

/** What a bundle is called: the title of its course, activity or walk-in. */
export function titleOf(base: QuarterBase, bundle: number): Bilingual {
  const { course, activity, walkIn, id } = base.bundles[bundle]
  const title = course?.title ?? activity?.title ?? walkIn?.title
  return title ? both(title) : { nl: id, en: id }
}

/** A session as people say it: title, lesson of a series, and when. */
export function sessionWords(quarter: Quarter, state: State, activity: number): Bilingual {
  const bundle = quarter.model.bundleOf[activity]
  return momentWords(quarter, bundle, sessionNumber(quarter, activity), state.start[activity])
}

/** A session at a start as people say it; without a start (-1) only what it is. */
export function momentWords(
  base: QuarterBase,
  bundle: number,
  session: number,
  start: number,
): Bilingual {
  const title = titleOf(base, bundle)
  const of = base.bundles[bundle].sessionIds.length
  const number = session + 1
  const when = start < 0 ? { nl: '', en: '' } : timeWords(base, start)
  return {
    nl: `“${title.nl}”${of > 1 ? `, les ${number} van ${of}` : ''}${when.nl && `, ${when.nl}`}`,
    en: `“${title.en}”${of > 1 ? `, lesson ${number} of ${of}` : ''}${when.en && `, ${when.en}`}`,
  }
}

/** Place of a room as people say it: `Bibliotheek, leslokaal`. */
export function roomWords(base: QuarterBase, room: number): string {
  const info = base.resources.rooms[room]
  return info.place.rooms.length > 1 ? `${info.place.name}, ${info.room.name}` : info.place.name
}

/** How long a number of quarter-hours is: `1 uur 30 minuten`. */
export function lengthWords(slots: number): Bilingual {
  return minuteWords(slots * SLOT_MINUTES)
}

/** How long a number of minutes is: `1 uur 30 minuten`. */
export function minuteWords(minutes: number): Bilingual {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const say = (hour: string, minute: string) =>
    [hours > 0 ? `${hours} ${hour}` : '', rest > 0 || hours === 0 ? `${rest} ${minute}` : '']
      .filter((part) => part !== '')
      .join(' ')
  return {
    nl: say('uur', 'minuten'),
    en: say(hours === 1 ? 'hour' : 'hours', 'minutes'),
  }
}
