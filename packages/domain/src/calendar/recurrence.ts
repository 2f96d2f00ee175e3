import * as rruleModule from 'rrule'
import { z } from 'zod'
import {
  addDays,
  addMinutes,
  compareLocal,
  dateOf,
  dateTimeOfMinute,
  localDate,
  localDateTime,
  minuteNumber,
} from './local-time.ts'
import type { LocalDate, LocalDateTime } from './local-time.ts'
import { readRule } from './rule-text.ts'
import type { RuleText } from './rule-text.ts'

// Node sees a CommonJS module with everything under `default`, bundlers see the named exports.
const { RRule } = rruleModule.default ?? rruleModule

const minuteMilliseconds = 60_000
const fortyYears = 14_610 // days
const lastDate = '2099-12-31'

// The Gregorian calendar repeats after 400 years; from 1901 to 2099 it also repeats after 28.
const longCycleMinutes = 146_097 * 1440
const shortCycleMinutes = 10_227 * 1440

/**
 * Schema of moments that may repeat. Issues of `rrule` are custom: `params.hint` is `rrule` (not a rule) or
 * `rrule-never` (a rule without a date in the first forty years), `params.nl` is the message in Dutch.
 */
export const recurrence = z
  .strictObject({
    start: localDateTime.describe(
      'first start, wall-clock time in Belgium; with a rule, the day and time it counts from: it is itself a date only when it fits the rule',
    ),
    minutes: z
      .int()
      .positive()
      .max(1440)
      .describe('length of each time in minutes, at most a day; may run past midnight'),
    rrule: z
      .string()
      .max(500)
      .superRefine((text, context) => {
        const rule = readRule(text)
        if ('text' in rule) return
        const { en, nl } = rule.fault
        context.addIssue({
          code: 'custom',
          message: en,
          params: { hint: 'rrule', nl },
          continue: false,
        })
      })
      .optional()
      .describe(
        'RFC 5545 RRULE without DTSTART, such as FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20270131T235959 or FREQ=MONTHLY;BYDAY=-1TU; daily at most; UNTIL is wall-clock time; absent: only once',
      ),
    except: z
      .array(localDate)
      .max(1000)
      .optional()
      .describe('dates that are skipped; they leave the starts in `also` alone'),
    also: z
      .array(localDateTime)
      .max(1000)
      .optional()
      .describe('extra starts, also on a skipped date: so one time is moved'),
  })
  .superRefine(({ start, rrule }, context) => {
    if (rrule === undefined) return
    const rule = readRule(rrule)
    if ('fault' in rule || hasDate(start, rule)) return
    context.addIssue({
      code: 'custom',
      path: ['rrule'],
      input: rrule,
      message: `a rule with at least one date from ${start} on`,
      params: {
        hint: 'rrule-never',
        nl: `een regel met minstens één datum vanaf ${start}`,
      },
    })
  })
  .meta({ id: 'Recurrence', description: 'moments: once, or by a rule, with exceptions' })

/** Moments that may repeat: once, or by a rule, with dates skipped and starts added. */
export type Recurrence = z.output<typeof recurrence>

/** One time of a recurrence, wall-clock; half-open, so `end` is not in it. */
export interface Occurrence {
  start: LocalDateTime
  end: LocalDateTime
}

/**
 * Lists the times that *start* on the days from `from` to `to`, both inclusive; sorted, each start once.
 * An end may lie on the day after `to`, when a time runs past midnight. A time that started on the evening before `from` is
 * not here; no time is longer than a day, so whoever needs these asks from one day earlier.
 * A rule is followed for forty years after its start and not beyond 2099.
 * @throws {RangeError} when the rule did not pass the schema
 * @example
 * const weekly = { start: '2027-01-05T13:30', minutes: 90, rrule: 'FREQ=WEEKLY;BYDAY=TU' }
 * expandRecurrence(weekly, '2027-01-04', '2027-01-10') // [{ start: '2027-01-05T13:30', end: '2027-01-05T15:00' }]
 */
export function expandRecurrence(rec: Recurrence, from: LocalDate, to: LocalDate): Occurrence[] {
  const skipped = new Set(rec.except)
  const starts = new Set(rec.also)
  for (const start of ruleStarts(rec, from, to)) {
    if (!skipped.has(dateOf(start))) starts.add(start)
  }
  return [...starts]
    .filter((start) => dateOf(start) >= from && dateOf(start) <= to)
    .sort(compareLocal)
    .map((start) => ({ start, end: addMinutes(start, rec.minutes) }))
}

function ruleStarts(rec: Recurrence, from: LocalDate, to: LocalDate): LocalDateTime[] {
  if (rec.rrule === undefined) return [rec.start]
  const rule = readRule(rec.rrule)
  if ('fault' in rule) throw new RangeError(`rrule (${rec.rrule}): ${rule.fault.en}.`)
  const horizon = addDays(dateOf(rec.start), fortyYears)
  const last = [to, horizon, lastDate].reduce((a, b) => (b < a ? b : a))
  return from > last ? [] : playRule(rec.start, rule, from, last)
}

function hasDate(start: LocalDateTime, rule: RuleText): boolean {
  const onlyFirst = 1
  const first = dateOf(start)
  return playRule(start, rule, first, addDays(first, fortyYears), onlyFirst).length > 0
}

/**
 * Asks rrule for at most `limit` dates; the one place that knows its traps.
 * Wall-clock times are written as UTC, so that no zone, of Belgium or of the machine, can touch them.
 * rrule looks for the next date of a rule until the year 9999, even when there is none. So the start is moved to
 * the same day in a year from 1932 to 1959 and from there to 9932 to 9959: that leaves 40 to 67 years to look through.
 */
function playRule(
  start: LocalDateTime,
  { text, until }: RuleText,
  from: LocalDate,
  to: LocalDate,
  limit = Infinity,
): LocalDateTime[] {
  const shortCycles = Math.ceil((Number(start.slice(0, 4)) - 1959) / 28)
  const shift = 20 * longCycleMinutes - shortCycles * shortCycleMinutes
  const shifted = (local: LocalDateTime) =>
    new Date((minuteNumber(local) + shift) * minuteMilliseconds)
  const options = {
    ...RRule.parseString(text),
    dtstart: shifted(start),
    ...(until !== undefined && { until: shifted(until) }),
  }
  const withoutCache = true
  return new RRule(options, withoutCache)
    .between(shifted(`${from}T00:00`), shifted(`${to}T23:59`), true, (_, i) => i < limit)
    .map((date) => dateTimeOfMinute(date.getTime() / minuteMilliseconds - shift))
}
