import type { Name } from '#server/quarter/resources/at-a-glance.ts'
import type { Option } from '#server/quarter/resources/choices.ts'
import type { FieldRule, OptionList } from '#server/quarter/resources/fields.ts'
import type { HoursLine } from '#server/quarter/resources/open-hours.ts'
import { dayText, timeText, weekdayText } from '#web/dates.ts'
import { said } from '#web/said.ts'
import { countText, language, locale, texts } from '#web/text.ts'

/** A name of the quarter in the language of the page. */
export function nameText(name: Name): string {
  return typeof name === 'string' ? name : said(name)
}

/** What can be chosen, in words. */
export function optionText(list: OptionList | undefined, { value, label }: Option): string {
  const text = texts()
  if (label !== null) return nameText(label)
  if (list === 'kinds') return text.boardKinds[value as keyof typeof text.boardKinds]
  if (list === 'languages') return languageText(value)
  const word = list === 'skills' ? (value.split(' ')[1] ?? '') : value
  return wordText(`${list ?? ''}.${word}`)
}

/** A word of the app by list and value; what has none stands as it is. */
export function wordText(key: string): string {
  const words: Readonly<Record<string, string>> = texts().resourceWords
  return words[key] ?? key.split('.').at(-1) ?? key
}

/** What a field is called, and what to know before it is filled in. */
export function fieldText({ path }: FieldRule): { label: string; hint: string | undefined } {
  const labels: Readonly<Record<string, string>> = texts().resourceFields
  const hints: Readonly<Record<string, string>> = texts().resourceHints
  return { label: labels[path] ?? path, hint: hints[path] }
}

/** A language by its code: `Nederlands`. */
export function languageText(code: string): string {
  const names = new Intl.DisplayNames([locale()], {
    type: 'language',
  })
  return names.of(code) ?? code
}

/** Hours of some days of the week: `ma–vr 10–18`. */
export function hoursText({ days, stretches }: HoursLine): string {
  const names = days.map((day) => weekdayText(day, 'weekdayShort'))
  const isRow = days.length > 2
  const when = isRow ? `${names[0] ?? ''}–${names.at(-1) ?? ''}` : names.join(', ')
  const times = stretches.map(({ from, until }) => `${hourText(from)}–${hourText(until)}`)
  return `${when} ${times.join(' en ').replaceAll(' en ', language() === 'en' ? ' and ' : ' en ')}`
}

/** Minutes as hours, to the half hour: `12,5`. */
export function hourCount(minutes: number): string {
  const hours = Math.round(minutes / 30) / 2
  return countText(hours)
}

/** A moment of a lesson: `di 12 jan 9:30`. */
export function lessonMoment(start: string): string {
  return `${dayText(start, 'brief')} ${timeText(start)}`
}

function hourText(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
