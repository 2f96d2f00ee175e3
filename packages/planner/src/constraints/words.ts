import { localOfSlot, weekdays, isoWeekday, dateOf } from '@digirooster/domain'
import type { Bilingual, LocalText } from '@digirooster/domain'
import { bundleOf, sessionNumber } from '../compile/quarter.ts'
import type { Quarter, QuarterBase } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'

const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  en: 'January February March April May June July August September October November December',
}

/** A date as people say it: `dinsdag 12 januari`. */
export function dayWords(date: string): Bilingual {
  const say = (lang: 'nl' | 'en') =>
    `${weekdays[lang][isoWeekday(date) - 1]} ${Number(date.slice(8, 10))} ${MONTHS[lang].split(' ')[Number(date.slice(5, 7)) - 1]}`
  return { nl: say('nl'), en: say('en') }
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
  const bundle = bundleOf(quarter, activity)
  const title = titleOf(quarter, quarter.model.bundleOf[activity])
  const of = bundle.sessionIds.length
  const number = sessionNumber(quarter, activity) + 1
  const start = state.start[activity]
  const when = start < 0 ? { nl: '', en: '' } : timeWords(quarter, start)
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
  const minutes = slots * 15
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
