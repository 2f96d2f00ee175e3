import { easterSunday } from './easter.ts'
import { addDays, compareLocal, isoWeekday } from './local-time.ts'
import type { LocalDate } from './local-time.ts'

/** The five school holidays, and the loose free days (`vrije-dag`). */
export type SchoolHolidayKind = 'herfst' | 'kerst' | 'krokus' | 'paas' | 'zomer' | 'vrije-dag'

/** A stretch of days without school; `start` and `end` are both in it. */
export interface SchoolHoliday {
  readonly start: LocalDate
  readonly end: LocalDate
  readonly name: { readonly nl: string; readonly en: string }
  readonly kind: SchoolHolidayKind
}

const names = {
  herfst: { nl: 'Herfstvakantie', en: 'Autumn holiday' },
  kerst: { nl: 'Kerstvakantie', en: 'Christmas holiday' },
  krokus: { nl: 'Krokusvakantie', en: 'Carnival holiday' },
  paas: { nl: 'Paasvakantie', en: 'Easter holiday' },
  zomer: { nl: 'Zomervakantie', en: 'Summer holiday' },
}

const cache = new Map<number, readonly SchoolHoliday[]>()

/**
 * Lists the Flemish school holidays and free days that touch the days from `from` to `to`, both inclusive, in order.
 * They never overlap and are given whole, so the first may start before `from` and the last may end after `to`.
 * Schools and CVOs may add local days; those are blocks of the partner, not known here.
 * @source Besluit van de Vlaamse Regering van 31 augustus 2001, artikel 7
 */
export function schoolHolidays(from: LocalDate, to: LocalDate): SchoolHoliday[] {
  const holidays: SchoolHoliday[] = []
  // The Christmas holiday of the year before may run into January.
  for (let year = yearOf(from) - 1; year <= yearOf(to); year++) {
    holidays.push(...startingIn(year).filter(({ start, end }) => end >= from && start <= to))
  }
  return holidays
}

function startingIn(year: number): readonly SchoolHoliday[] {
  const known = cache.get(year)
  if (known) return known
  const paas = weeks('paas', easterHolidayStart(year), 2)
  const holidays = [
    weeks('krokus', addDays(easterSunday(year), -48), 1),
    paas,
    ...freeDays(year, paas),
    { kind: 'zomer' as const, start: `${year}-07-01`, end: `${year}-08-31`, name: names.zomer },
    weeks('herfst', autumnHolidayStart(year), 1),
    weeks('kerst', christmasHolidayStart(year), 2),
  ].sort((a, b) => compareLocal(a.start, b.start))
  cache.set(year, holidays)
  return holidays
}

function autumnHolidayStart(year: number): LocalDate {
  const allSaints = `${year}-11-01`
  return isoWeekday(allSaints) === 7 ? `${year}-11-02` : mondayOf(allSaints)
}

function christmasHolidayStart(year: number): LocalDate {
  const christmas = `${year}-12-25`
  const monday = mondayOf(christmas)
  return isoWeekday(christmas) >= 6 ? addDays(monday, 7) : monday
}

function easterHolidayStart(year: number): LocalDate {
  const easter = easterSunday(year)
  if (easter < `${year}-04-01`) return addDays(easter, 1)
  if (easter > `${year}-04-15`) return addDays(easter, -13)
  // The first Monday of April is in its first seven days.
  return mondayOf(`${year}-04-07`)
}

/** The free days outside the long holidays: 1 May inside Ascension is not given twice. */
function freeDays(year: number, paas: SchoolHoliday): SchoolHoliday[] {
  const easter = easterSunday(year)
  const easterMonday = addDays(easter, 1)
  const ascension = freeDay(addDays(easter, 39), 'Hemelvaart', 'Ascension', 2)
  const labourDay = `${year}-05-01`
  return [
    ...(easterMonday > paas.end ? [freeDay(easterMonday, 'Paasmaandag', 'Easter Monday')] : []),
    ...(labourDay < ascension.start || labourDay > ascension.end
      ? [freeDay(labourDay, 'Dag van de Arbeid', 'Labour Day')]
      : []),
    ascension,
    freeDay(addDays(easter, 50), 'Pinkstermaandag', 'Whit Monday'),
    freeDay(`${year}-11-11`, 'Wapenstilstand', 'Armistice Day'),
  ]
}

function weeks(kind: keyof typeof names, start: LocalDate, count: number): SchoolHoliday {
  return { kind, start, end: addDays(start, 7 * count - 1), name: names[kind] }
}

function freeDay(start: LocalDate, nl: string, en: string, days = 1): SchoolHoliday {
  return { kind: 'vrije-dag', start, end: addDays(start, days - 1), name: { nl, en } }
}

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date))
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}
