import { isDate } from '../is-date.ts'
import type { Availability } from '@digirooster/domain'
import { clockMinutes, datesOf, whenOf } from './line.ts'
import type { Pattern } from './line.ts'

/** A line as somebody typed it; all text. */
export interface TypedLine {
  readonly effect: string
  readonly weekdays: readonly string[]
  readonly every: string
  readonly from: string
  readonly until: string
  readonly first: string
  readonly last: string
  readonly state: string
  readonly remindOn: string
  readonly note: string
}

/** What is wrong with something that was typed. */
export type LineFault =
  'date' | 'time' | 'order' | 'every' | 'weekday' | 'state' | 'never' | 'outside' | 'long'
/** Faults by field. */
export type LineFaults = Partial<Record<keyof TypedLine, LineFault>>

/** What a typed line says. */
export type ReadLine = Pick<Availability, 'effect' | 'when' | 'state' | 'remindOn' | 'note'>

const states = ['asked', 'option', 'confirmed', 'refused'] as const
const MOST_NOTE = 500

/**
 * Reads a typed line. No weekdays: every day; no last day: of hours that are open to the end of the quarter and beyond,
 * of a block the first day only. An hour of 0:00 at the end is midnight.
 * @returns what it says, or every fault by its field
 */
export function readLine(
  typed: TypedLine,
  horizon: { readonly start: string; readonly end: string },
): { readonly line: ReadLine } | { readonly faults: LineFaults } {
  const effect = typed.effect === 'block' ? 'block' : 'open'
  const last = typed.last === '' && effect === 'block' ? typed.first : typed.last
  const every = typed.every === '' ? 1 : Number(typed.every)
  const weekdays = [...new Set(typed.weekdays.map(Number))].toSorted()
  const state = states.find((each) => each === typed.state)
  const faults: LineFaults = {
    ...(!isDate(typed.first) && { first: 'date' }),
    ...(last !== '' && !isDate(last) && { last: 'date' }),
    ...(!isTime(typed.from) && { from: 'time' }),
    ...(!isTime(typed.until) && { until: 'time' }),
    ...(!isWhole(every, 1, 12) && { every: 'every' }),
    ...(!weekdays.every((day) => isWhole(day, 1, 7)) && { weekdays: 'weekday' }),
    ...(state === undefined && { state: 'state' }),
    ...(typed.remindOn !== '' && !isDate(typed.remindOn) && { remindOn: 'date' }),
    ...(typed.note.length > MOST_NOTE && { note: 'long' }),
  }
  if (state === undefined || Object.keys(faults).length > 0) return { faults }
  if (last !== '' && last < typed.first) return { faults: { last: 'order' } }
  const until = typed.until === '00:00' ? '24:00' : typed.until
  if (clockMinutes(until) <= clockMinutes(typed.from)) return { faults: { until: 'order' } }
  if (every > 1 && weekdays.length === 0) return { faults: { weekdays: 'weekday' } }
  const isOnce = last === typed.first && weekdays.length === 0
  const pattern: Pattern = {
    repeats: isOnce ? 'once' : weekdays.length > 0 ? 'weekly' : 'daily',
    ...{ weekdays, every, from: typed.from, until },
    ...{ first: typed.first, last: last === '' ? null : last },
  }
  const when = whenOf(pattern)
  if (!when) return { faults: { weekdays: 'weekday' } }
  if (typed.first > horizon.end || (last !== '' && last < horizon.start))
    return { faults: { first: 'outside' } }
  if (datesOf({ when }, horizon).length === 0) return { faults: { weekdays: 'never' } }
  const note = typed.note.trim()
  return {
    line: {
      ...{ effect, when, state },
      ...(typed.remindOn !== '' && { remindOn: typed.remindOn }),
      ...(note !== '' && { note }),
    },
  }
}

/** Whether a text is a time of the clock. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
