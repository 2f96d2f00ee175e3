import { minutesBetween, toInstant } from '@digirooster/domain'
import type { Plan, Problem, Session } from '@digirooster/domain'
import ical, { ICalEventClass, ICalEventStatus } from 'ical-generator'
import { DateTime } from 'luxon'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { calendarFileNames } from './calendar-file-name.ts'
import { eventTexts } from './event-texts.ts'
import type { Lang } from './lang.ts'
import { cleanText, oneLine } from './plain-text.ts'
import { indexQuarter } from './quarter-index.ts'
import type { QuarterIndex } from './quarter-index.ts'
import { inOrder } from './session-order.ts'

const zone = 'Europe/Brussels'

/** One iCalendar file. */
export interface CalendarFile {
  /** safe file name, `.ics` included */
  name: string
  kind: 'digipunt' | 'person' | 'laptop-class'
  /** id of the digipunt, the person or the laptop class */
  id: string
  text: string
}

/** Whose calendar it is, and which sessions are in it. */
interface Owner {
  kind: CalendarFile['kind']
  id: string
  title: string
  sessions: Session[]
}

/** Owners whose files share a prefix. */
interface OwnerGroup {
  prefix: string
  owners: Owner[]
}

/**
 * Writes an RFC 5545 calendar for every digipunt, every trainer, every other person with sessions and every laptop
 * class; also when nothing is planned there, so that an older calendar does not stay behind.
 * Times are wall-clock in Belgium with their time zone in the file. An event keeps its UID whatever moves; `SEQUENCE`
 * and `DTSTAMP` follow `horizon.asOf`, so the same input gives the same bytes.
 * @example
 * for (const { name, text } of calendars(problem, plan)) files.set(name, text)
 * @source RFC 5545, Internet Calendaring and Scheduling Core Object Specification
 */
export function calendars(problem: Problem, plan: Plan, lang: Lang = 'nl'): CalendarFile[] {
  const index = indexQuarter(problem, plan)
  return ownerGroups(problem, plan, lang).flatMap(({ prefix, owners }) => {
    const names = calendarFileNames(
      prefix,
      owners.map(({ id }) => id),
    )
    return owners.map((owner, i) => ({
      name: names[i] ?? '',
      kind: owner.kind,
      id: owner.id,
      text: write(problem, index, owner, lang),
    }))
  })
}

function ownerGroups(problem: Problem, plan: Plan, lang: Lang): OwnerGroup[] {
  const sessions = inOrder(plan.sessions)
  const atPlace = Map.groupBy(sessions, ({ digipuntId }) => digipuntId)
  const ofPerson = groupByEach(sessions, (s) => s.people.map(({ personId }) => personId))
  const ofClass = groupByEach(sessions, ({ laptopClassIds }) => laptopClassIds)
  const people = problem.people.filter((p) => p.roles.includes('trainer') || ofPerson.has(p.id))
  const laptops = lang === 'nl' ? 'Laptopklas' : 'Laptop class'
  const digipunten = problem.digipunten.map(({ id, name }): Owner => ({
    kind: 'digipunt',
    id,
    title: name,
    sessions: atPlace.get(id) ?? [],
  }))
  const persons = people.map(({ id }): Owner => ({
    kind: 'person',
    id,
    title: id,
    sessions: ofPerson.get(id) ?? [],
  }))
  const laptopClasses = problem.laptopClasses.map(({ id, name }): Owner => ({
    kind: 'laptop-class',
    id,
    title: `${laptops} ${name}`,
    sessions: ofClass.get(id) ?? [],
  }))
  return [
    { prefix: 'digipunt', owners: digipunten },
    { prefix: 'persoon', owners: persons },
    { prefix: 'laptopklas', owners: laptopClasses },
  ]
}

function write(problem: Problem, index: QuarterIndex, owner: Owner, lang: Lang): string {
  const name = escapeText(oneLine(`Digirooster: ${owner.title}`))
  // Without events the zone is that of the calendar, for a calendar may not be empty; with events each names its own,
  // because a zone of the calendar takes the Z off DTSTAMP.
  const calendar = ical({
    name,
    prodId: { company: 'Digirooster', product: 'Digirooster', language: lang.toUpperCase() },
    timezone: { name: owner.sessions.length === 0 ? zone : null, generator: zoneBlock },
  })
  for (const session of owner.sessions) {
    const texts = eventTexts(index, session, owner.kind === 'digipunt', lang)
    calendar.createEvent({
      id: `${session.id}@${problem.id}`,
      sequence: sequenceAt(problem.horizon.asOf),
      stamp: new Date(toInstant(problem.horizon.asOf)),
      start: wallClock(session.start),
      end: wallClock(texts.end),
      timezone: zone,
      summary: cleanText(texts.summary),
      location: cleanText(texts.location),
      description: cleanText(texts.description),
      categories: texts.categories.map((category) => ({ name: cleanText(category) })),
      status:
        session.status === 'confirmed' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      ...(texts.isClosed && { class: ICalEventClass.PRIVATE }),
    })
  }
  return `${calendar.toString()}\r\n`
}

/** Grows with every later state of the quarter, as RFC 5545 §3.8.7.4 asks; fits 32 bits for four thousand years. */
function sequenceAt(asOf: string): number {
  return Math.max(0, minutesBetween('2020-01-01T00:00', asOf))
}

function wallClock(local: string): DateTime {
  return DateTime.fromISO(toInstant(local), { zone })
}

function zoneBlock(name: string): string {
  const [block = ''] = tzlib_get_ical_block(name)
  return block
}

/** The calendar name is the one text the library writes as it is. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`)
}

function groupByEach(
  sessions: readonly Session[],
  keysOf: (session: Session) => readonly string[],
): Map<string, Session[]> {
  const groups = new Map<string, Session[]>()
  for (const session of sessions) {
    for (const key of new Set(keysOf(session))) {
      const group = groups.get(key)
      if (group) group.push(session)
      else groups.set(key, [session])
    }
  }
  return groups
}
