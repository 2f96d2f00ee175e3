import { fromInstant } from './brussels.ts'
import { localDate, localDateTime } from './local-time.ts'
import type { LocalDateTime } from './local-time.ts'

/** A checked RRULE: its text without UNTIL, and UNTIL as wall-clock time in Belgium. */
export interface RuleText {
  readonly text: string
  readonly until?: LocalDateTime
}

/** What is wrong with a rule, in both languages. */
export interface RuleFault {
  readonly fault: { readonly nl: string; readonly en: string }
}

type Fault = RuleFault['fault']
type Parts = ReadonlyMap<string, string>

const timesOfDay = new Set(['BYHOUR', 'BYMINUTE', 'BYSECOND'])
const weekdayCode = '(MO|TU|WE|TH|FR|SA|SU)'

/** Tells which values a part of a rule may have; what is not here is refused. */
const isAllowed = new Map<string, (value: string) => boolean>([
  ['FREQ', (value) => /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value)],
  ['INTERVAL', (value) => isWhole(value, 1, 9999)],
  ['COUNT', (value) => isWhole(value, 1, 9999)],
  ['UNTIL', (value) => readUntil(value) !== undefined],
  ['WKST', (value) => new RegExp(`^${weekdayCode}$`).test(value)],
  ['BYMONTH', (value) => isList(value, (item) => isWhole(item, 1, 12))],
  ['BYMONTHDAY', (value) => isList(value, (item) => isOrdinal(item, 31))],
  ['BYYEARDAY', (value) => isList(value, (item) => isOrdinal(item, 366))],
  ['BYWEEKNO', (value) => isList(value, (item) => isOrdinal(item, 53))],
  ['BYSETPOS', (value) => isList(value, (item) => isOrdinal(item, 366))],
  ['BYDAY', (value) => isList(value, isDay)],
])

/**
 * Reads an RFC 5545 RRULE value such as `FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20270131T235959`, strictly.
 * UNTIL may be wall-clock time, an instant (`Z`), or a date, which then counts whole. Stricter than the standard: nothing
 * more often than daily and no BYHOUR, BYMINUTE or BYSECOND, because the start of the series gives the time of day.
 * @returns the rule, or the first thing that is wrong with it; never throws
 */
export function readRule(text: string): RuleText | RuleFault {
  const parts = new Map<string, string>()
  for (const part of text.toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split(/=(.*)/s)
    const fault = partFault(part, name, value, parts)
    if (fault) return { fault }
    parts.set(name, value)
  }
  const fault = wholeFault(parts)
  if (fault) return { fault }
  const rest = [...parts].filter(([name]) => name !== 'UNTIL')
  const until = readUntil(parts.get('UNTIL') ?? '')
  return {
    text: rest.map(([name, value]) => `${name}=${value}`).join(';'),
    ...(until !== undefined && { until }),
  }
}

function partFault(part: string, name: string, value: string, parts: Parts): Fault | undefined {
  if (timesOfDay.has(name)) {
    return {
      nl: `${name} kan niet: het uur komt van “start”; maak per uur een aparte reeks`,
      en: `${name} is not possible: the time of day comes from “start”; make a series per time`,
    }
  }
  const allows = isAllowed.get(name)
  if (!allows) {
    return {
      nl: `“${part}” is geen deel van een herhaalregel; schrijf bijvoorbeeld FREQ=WEEKLY;BYDAY=TU`,
      en: `“${part}” is not part of a recurrence rule; write for example FREQ=WEEKLY;BYDAY=TU`,
    }
  }
  if (parts.has(name)) {
    return { nl: `${name} staat er twee keer`, en: `${name} is there twice` }
  }
  if (allows(value)) return undefined
  return name === 'FREQ'
    ? {
        nl: `FREQ=${value} kan niet; kies DAILY, WEEKLY, MONTHLY of YEARLY`,
        en: `FREQ=${value} is not possible; choose DAILY, WEEKLY, MONTHLY or YEARLY`,
      }
    : { nl: `${name}=${value} bestaat niet`, en: `${name}=${value} does not exist` }
}

/** Finds parts that are good alone but not together (RFC 5545, section 3.3.10). */
function wholeFault(parts: Parts): Fault | undefined {
  const frequency = parts.get('FREQ')
  if (frequency === undefined) return { nl: 'FREQ ontbreekt', en: 'FREQ is missing' }
  if (parts.has('COUNT') && parts.has('UNTIL')) {
    return { nl: 'kies COUNT of UNTIL, niet beide', en: 'choose COUNT or UNTIL, not both' }
  }
  const numbered = /\d/.test(parts.get('BYDAY') ?? '')
  const clashes = [
    parts.has('BYWEEKNO') && frequency !== 'YEARLY' && 'BYWEEKNO',
    parts.has('BYYEARDAY') && frequency !== 'YEARLY' && 'BYYEARDAY',
    parts.has('BYMONTHDAY') && frequency === 'WEEKLY' && 'BYMONTHDAY',
    numbered && frequency !== 'MONTHLY' && frequency !== 'YEARLY' && 'BYDAY=1MO',
  ]
  const clash = clashes.find((name) => name !== false)
  if (clash !== undefined) {
    return {
      nl: `${clash} gaat niet samen met FREQ=${frequency}`,
      en: `${clash} does not go with FREQ=${frequency}`,
    }
  }
  if (numbered && parts.has('BYWEEKNO')) {
    return {
      nl: 'BYDAY=1MO gaat niet samen met BYWEEKNO',
      en: 'BYDAY=1MO does not go with BYWEEKNO',
    }
  }
  const others = [...parts.keys()].filter((name) => name.startsWith('BY') && name !== 'BYSETPOS')
  if (parts.has('BYSETPOS') && others.length === 0) {
    return {
      nl: 'BYSETPOS vraagt een tweede BY-deel, zoals BYDAY',
      en: 'BYSETPOS needs a second BY part, such as BYDAY',
    }
  }
  return undefined
}

/** Reads UNTIL as the last wall-clock minute that counts. */
function readUntil(value: string): LocalDateTime | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)([0-5]\d)(Z?))?$/.exec(value)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, utc] = match
  const date = `${year}-${month}-${day}`
  if (!localDate.safeParse(date).success) return undefined
  if (hour === undefined) return `${date}T23:59`
  const time = `${date}T${hour}:${minute}`
  if (!localDateTime.safeParse(time).success) return undefined
  return utc === 'Z' ? fromInstant(`${time}:${second}Z`) : time
}

function isList(value: string, isItem: (item: string) => boolean): boolean {
  return value.split(',').every(isItem)
}

function isWhole(value: string, min: number, max: number): boolean {
  return /^\d{1,4}$/.test(value) && Number(value) >= min && Number(value) <= max
}

/** Counts from the front (`1`, `+1`) or from the back (`-1`). */
function isOrdinal(value: string, max: number): boolean {
  return isWhole(value.replace(/^[+-]/, ''), 1, max)
}

function isDay(value: string): boolean {
  const match = new RegExp(`^([+-]?\\d{1,2})?${weekdayCode}$`).exec(value)
  return match !== null && (match[1] === undefined || isOrdinal(match[1], 53))
}
