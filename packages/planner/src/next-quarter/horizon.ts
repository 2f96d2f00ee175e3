import { addDays, daysBetween } from '@digirooster/domain'
import type { LocalDate, Problem } from '@digirooster/domain'
import { note } from './note.ts'
import type { Note } from './note.ts'

type Horizon = Problem['horizon']

/** What the next quarter is called, and its days. */
export interface NextDates {
  readonly quarter: string
  readonly start: LocalDate
  readonly end: LocalDate
}

/** The quarter after this one, by the calendar: that of 2027-Q1 runs from 1 April to 30 June. */
export function nextDates({ quarter, end }: Horizon): NextDates {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  const next = number === 4 ? { year: year + 1, number: 1 } : { year, number: number + 1 }
  const month = (k: number) => String(k).padStart(2, '0')
  const first = `${next.year}-${month(3 * next.number - 2)}-01`
  const after =
    next.number === 4 ? `${next.year + 1}-01-01` : `${next.year}-${month(3 * next.number + 1)}-01`
  return {
    quarter: `${next.year}-Q${next.number}`,
    start: first > end ? first : addDays(end, 1),
    end: addDays(after, -1),
  }
}

/**
 * The horizon of the next quarter. Waves of publication move along by whole weeks, so that weekdays stay; a person
 * looks over where they end.
 */
export function nextHorizon(
  horizon: Horizon,
  next: NextDates,
  asOf: string,
): { horizon: Horizon; notes: Note[] } {
  const by = 7 * Math.ceil(daysBetween(horizon.start, next.start) / 7)
  const waves = horizon.publications.length
  const publications = horizon.publications.map(({ on, deadline, coversUntil, name }, k) => ({
    name: `Tot ${dayText(k === waves - 1 ? next.end : earliest(addDays(coversUntil, by), next.end))}`,
    on: addDays(on, by),
    ...(deadline !== undefined && { deadline: addDays(deadline, by) }),
    coversUntil: k === waves - 1 ? next.end : earliest(addDays(coversUntil, by), next.end),
    was: name,
  }))
  const notes = publications.map(({ was, on, coversUntil }) =>
    note(
      'to-do',
      'publication-moved',
      `Publicatie “${was}”: nu op ${dayText(on)}, tot en met ${dayText(coversUntil)}. Kijk deze datums na.`,
      `Publication “${was}”: now on ${on}, until ${coversUntil}. Look these dates over.`,
      [{ name: 'on', unit: 'date', value: on }],
    ),
  )
  return {
    horizon: {
      quarter: next.quarter,
      start: next.start,
      end: next.end,
      asOf,
      publications: publications.map(({ name, on, deadline, coversUntil }) => ({
        name,
        on,
        ...(deadline !== undefined && { deadline }),
        coversUntil,
      })),
    },
    notes,
  }
}

/** Whole quarters from a day to the end of a period, the one that the day is in included; 0 when it is over. */
export function quartersLeft(from: LocalDate, to: LocalDate): number {
  if (to < from) return 0
  const months = 12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from) + 1
  return Math.ceil(months / 3)
}

/** The same day a year later; 29 February becomes the 28th. */
export function yearLater(date: LocalDate): LocalDate {
  const day = date.slice(5) === '02-29' ? '02-28' : date.slice(5)
  return `${yearOf(date) + 1}-${day}`
}

/** A date as people write it: `31/3/2027`. */
export function dayText(date: LocalDate): string {
  return `${Number(date.slice(8, 10))}/${monthOf(date)}/${yearOf(date)}`
}

function earliest(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7))
}
