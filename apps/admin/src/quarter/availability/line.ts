import { addMinutes, dateOf, expandRecurrence, isoWeekday } from '@digirooster/domain'
import type { Availability, Recurrence } from '@digirooster/domain'

/** How often a line comes back; `rule`: in a way that only its text says, such as every last Tuesday. */
export type Repeats = 'once' | 'daily' | 'weekly' | 'rule'

/** When something is open or shut, as people say it. */
export interface Pattern {
  readonly repeats: Repeats
  /** Days of the week, Monday 1 to Sunday 7; empty unless it is weekly. */
  readonly weekdays: readonly number[]
  /** Every so many weeks; 1 unless it is weekly. */
  readonly every: number
  /** Wall-clock times `HH:mm`; `until` may be 24:00, and lies before `from` when it runs past midnight. */
  readonly from: string
  readonly until: string
  /** First and last day, inclusive; `last` is null when it goes on. */
  readonly first: string
  readonly last: string | null
}

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Says of moments how they come back. */
export function patternOf(when: Recurrence): Pattern {
  const first = dateOf(when.start)
  const from = when.start.slice(11)
  const end = addMinutes(when.start, when.minutes)
  // Midnight is the end of the day it closes.
  const until = end.slice(11) === '00:00' ? '24:00' : end.slice(11)
  const whole = { from, until, first }
  const none = { weekdays: [], every: 1 }
  if (when.rrule === undefined) return { repeats: 'once', ...none, ...whole, last: first }
  const parts = new Map(
    when.rrule
      .toUpperCase()
      .split(';')
      .map((part) => {
        const [name = '', value = ''] = part.split('=')
        return [name, value] as const
      }),
  )
  const last = lastDay(parts.get('UNTIL'))
  const isPlain = [...parts.keys()].every((name) =>
    ['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'WKST'].includes(name),
  )
  const rule = { repeats: 'rule', ...none, ...whole, last: last ?? null } as const
  if (!isPlain || last === undefined || (parts.get('WKST') ?? 'MO') !== 'MO') return rule
  const every = Number(parts.get('INTERVAL') ?? 1)
  const named = parts.get('BYDAY')
  if (parts.get('FREQ') === 'DAILY' && every === 1 && named === undefined)
    return { ...rule, repeats: 'daily' }
  if (parts.get('FREQ') !== 'WEEKLY') return rule
  const weekdays = named?.split(',').map((day) => days.indexOf(day) + 1) ?? [isoWeekday(first)]
  return { ...rule, repeats: 'weekly', weekdays: weekdays.toSorted(), every }
}

/** The moments that come back as a pattern says; undefined for a rule that only its text says. */
export function whenOf(pattern: Pattern): Recurrence | undefined {
  const { repeats, weekdays, every, first, last, from, until } = pattern
  const minutes = clockMinutes(until) - clockMinutes(from)
  const timed = { start: `${first}T${from}`, minutes: minutes > 0 ? minutes : minutes + 1440 }
  const end = last === null ? '' : `;UNTIL=${last.replaceAll('-', '')}T235959`
  switch (repeats) {
    case 'once':
      return timed
    case 'daily':
      return { ...timed, rrule: `FREQ=DAILY${end}` }
    case 'weekly': {
      const interval = every > 1 ? `;INTERVAL=${every}` : ''
      const named = weekdays.map((day) => days[day - 1]).join(',')
      return { ...timed, rrule: `FREQ=WEEKLY${interval};BYDAY=${named}${end}` }
    }
    case 'rule':
      return undefined
  }
}

/** The days of a quarter on which hours begin. */
export function datesOf(
  { when }: Pick<Availability, 'when'>,
  { start, end }: { readonly start: string; readonly end: string },
): string[] {
  return [...new Set(expandRecurrence(when, start, end).map((each) => dateOf(each.start)))]
}

/** Minutes past midnight of a time of the clock; 24:00 is 1440. */
export function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** The last day of a rule; null: it goes on, undefined: it ends within a day. */
function lastDay(until: string | undefined): string | null | undefined {
  if (until === undefined) return null
  const match = /^(\d{4})(\d\d)(\d\d)(T2359(\d\d))?$/.exec(until)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}
