import type { Hit } from '#server/quarter/hits/hits.ts'
import type { DayLesson } from '#server/quarter/availability/week.ts'
import type { LineView } from '#server/quarter/availability/line-view.ts'
import type { AvailableThing } from '#server/quarter/availability/thing.ts'
import type { Look } from '#server/quarter/availability/weeks.ts'
import { dayText, timeText, weekdayText } from '#web/dates.ts'
import { fill } from '#web/messages/messages.ts'
import { said } from '#web/said.ts'
import { locale, texts } from '#web/text.ts'

/** How something is drawn; `refused` counts for nothing and is only told. */
export type Mark = Look | 'refused' | 'holiday'

/** A sign for each state, beside its pattern and its word. */
export const signs: Readonly<Record<Mark, string>> = {
  confirmed: '✓',
  option: '◐',
  asked: '?',
  block: '✕',
  refused: '–',
  holiday: '☼',
}

/** How a line is drawn. */
export function markOf({ effect, state }: Pick<LineView, 'effect' | 'state'>): Mark {
  return effect === 'block' && state !== 'refused' ? 'block' : state
}

/** What a thing is called, a room with its place: `Leslokaal, Bibliotheek Kortrijk`. */
export function nameOf({ name, placeName }: AvailableThing): string {
  return placeName === '' ? name : `${name}, ${placeName}`
}

/** When a line holds: `elke dinsdag en vrijdag van 13:00 tot 17:00, tot en met 31 januari`. */
export function lineText(
  { pattern, days }: Pick<LineView, 'pattern' | 'days'>,
  quarter: { readonly first: string; readonly last: string },
): string {
  const text = texts().hoursLines
  const { repeats, weekdays, every, from, until, first, last } = pattern
  const values = { days: weekdaysText(weekdays), every, count: days, date: dayText(first, 'month') }
  const how = {
    once: text.once,
    daily: text.daily,
    rule: text.rule,
    weekly: every > 1 ? text.everyWeeks : isRange(weekdays) ? text.everyWeekRange : text.everyWeek,
  }[repeats]
  const isWhole = from === '00:00' && until === '24:00'
  const time = isWhole
    ? text.wholeDay
    : fill(text.time, { from: timeText(from), until: timeText(until) })
  const begins = first > quarter.first
  const ends = last !== null && last < quarter.last
  const between = begins && ends ? text.between : begins ? text.since : ends ? text.to : ''
  const period =
    repeats === 'once' || between === ''
      ? ''
      : `, ${fill(between, { first: dayText(first, 'month'), last: last === null ? '' : dayText(last, 'month') })}`
  return `${fill(how, values)} ${time}${period}`
}

/** Hours with their unit: `7,5 u`. */
export function hoursText(hours: number): string {
  const count = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(hours)
  return fill(texts().hours.hoursCount, { count })
}

/** What a lesson is: `Excel, les 2 van 4`. */
export function hitTitle({ title, kind, number, of }: Hit): string {
  const text = texts()
  const name = title ? said(title) : text.boardKinds[kind]
  return of > 1 && kind === 'course' ? `${name}, ${fill(text.board.lesson, { number, of })}` : name
}

/** What a lesson of the week is called. */
export function lessonName({ title, kind }: DayLesson): string {
  return title ? said(title) : texts().boardKinds[kind]
}

function weekdaysText(weekdays: readonly number[]): string {
  const text = texts().hoursLines
  const names = weekdays.map((day) => weekdayText(day, 'weekday'))
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  if (isRange(weekdays)) return fill(text.range, { from: names[0] ?? '', until: last })
  return fill(text.and, { list: names.slice(0, -1).join(', '), last })
}

function isRange(weekdays: readonly number[]): boolean {
  return weekdays.length > 2 && weekdays.every((day, k) => day === (weekdays[0] ?? 0) + k)
}
