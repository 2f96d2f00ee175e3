import * as rruleModule from 'rrule'
import { z } from 'zod'
import {
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
const cycleMinutes = 146_097 * 1440 // the Gregorian calendar repeats after 400 years

/**
 * rrule looks for the next date of a rule until the year 9999, which takes seconds for a rule that has none.
 * So rules are played 19 cycles of 400 years later, where the same dates fall on the same weekdays and the end is near.
 */
const shiftMinutes = 19 * cycleMinutes

/**
 * Schema of moments that may repeat. Issues of `rrule` are custom: `params.hint` is `rrule` (not a rule) or
 * `rrule-never` (a rule without a single date), `params.nl` is the message in Dutch.
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
      message: `a rule that has a date on or after ${start}`,
      params: {
        hint: 'rrule-never',
        nl: `een regel die op of na ${start} minstens één datum heeft`,
      },
    })
  })

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
 * Work is bounded by the calendar, not by the rule: an endless rule costs what its dates until `to` cost.
 * @throws {RangeError} when the rule did not pass the schema
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
  if (from > to) return []
  const rule = readRule(rec.rrule)
  if ('fault' in rule) throw new RangeError(`rrule (${rec.rrule}): ${rule.fault.en}.`)
  return playRule(rec.start, rule)
    .between(toRuleTime(`${from}T00:00`), toRuleTime(`${to}T23:59`), true)
    .map(ofRuleTime)
}

function hasDate(start: LocalDateTime, rule: RuleText): boolean {
  return playRule(start, rule).after(toRuleTime(start), true) !== null
}

/** Builds the rule of `rrule`, whose dates are wall-clock times written as UTC: no zone can touch them. */
function playRule(start: LocalDateTime, { text, until }: RuleText): rruleModule.RRule {
  const options = {
    ...RRule.parseString(text),
    dtstart: toRuleTime(start),
    ...(until !== undefined && { until: toRuleTime(until) }),
  }
  const withoutCache = true
  return new RRule(options, withoutCache)
}

function toRuleTime(local: LocalDateTime): Date {
  return new Date((minuteNumber(local) + shiftMinutes) * minuteMilliseconds)
}

function ofRuleTime(date: Date): LocalDateTime {
  return dateTimeOfMinute(date.getTime() / minuteMilliseconds - shiftMinutes)
}
