import { addDays, dayparts, isoWeekday } from '@digirooster/domain'
import type { Availability, Bilingual, Problem } from '@digirooster/domain'
import { daypartWords } from '../preflight/finding-words.ts'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Usual hours of a morning, an afternoon and an evening. */
const HOURS = [
  { from: '09:00', minutes: 180 },
  { from: '13:00', minutes: 240 },
  { from: '18:00', minutes: 180 },
]

/** The same with time to bring laptops and to fetch them. */
const LONG_HOURS = [
  { from: '08:00', minutes: 300 },
  { from: '12:00', minutes: 360 },
  { from: '17:00', minutes: 300 },
]

/** A window every week in one part of the week, from now to the end of the quarter; nobody said yes to it yet. */
export function newWindow(
  { horizon, availability }: Problem,
  subject: Availability['subject'],
  part: number,
  ownerId: string | undefined,
): Availability {
  const weekday = Math.floor(part / 3)
  const { from, minutes } = (subject.kind === 'laptop-class' ? LONG_HOURS : HOURS)[part % 3]
  const today = horizon.asOf.slice(0, 10)
  let first = today > horizon.start ? today : horizon.start
  while (isoWeekday(first) !== weekday + 1) first = addDays(first, 1)
  const base = `fix.${subject.id}.${dayparts[part]}`
  const ids = new Set(availability.map(({ id }) => id))
  let id = base
  for (let k = 2; ids.has(id); k++) id = `${base}.${k}`
  const until = `${horizon.end.replaceAll('-', '')}T235959`
  return {
    id,
    subject,
    effect: 'open',
    when: {
      start: `${first}T${from}`,
      minutes,
      rrule: `FREQ=WEEKLY;BYDAY=${DAYS[weekday]};UNTIL=${until}`,
      except: [],
      also: [],
    },
    state: 'asked',
    ...(ownerId !== undefined && { byOrganisationId: ownerId }),
  }
}

/** A part of the week, as people say it: `dinsdagvoormiddag`. */
export function partWords(part: number): Bilingual {
  return daypartWords(dayparts[part])
}
