import { page } from '$app/state'
import { english } from './messages/en.ts'
import type { Language, Messages } from './messages/messages.ts'
import { dutch } from './messages/nl.ts'

/** The language of the page. */
export function language(): Language {
  return (page.data as { language?: Language }).language ?? 'nl'
}

/** The texts of the page, in its language. */
export function texts(): Messages {
  return language() === 'en' ? english : dutch
}

/** A date in words: `za 2 januari 2027`. */
export function dateText(date: string | Date): string {
  return format(date, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
}

/** A moment in words, on the clock of Brussels: `2 jan. 2027, 14:02`. */
export function momentText(moment: Date): string {
  return format(moment, { dateStyle: 'medium', timeStyle: 'short' })
}

/** An amount of euro cents as the sentences of a plan say it, without cents when there are none: `€ 7 500`. */
export function moneyText(cents: number): string {
  const parts = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  }).formatToParts(cents / 100)
  const isDutch = language() === 'nl'
  return parts.map(({ type, value }) => (type === 'group' && isDutch ? '\u00a0' : value)).join('')
}

/** A count, with a sign between thousands. */
export function countText(count: number): string {
  return new Intl.NumberFormat(locale()).format(count)
}

function format(date: string | Date, how: Intl.DateTimeFormatOptions): string {
  const moment = typeof date === 'string' ? new Date(`${date.slice(0, 10)}T12:00:00Z`) : date
  return new Intl.DateTimeFormat(locale(), { ...how, timeZone: 'Europe/Brussels' }).format(moment)
}

/** The language of the page, with the country that says how dates and numbers are written. */
export function locale(): string {
  return language() === 'en' ? 'en-GB' : 'nl-BE'
}
