import { addDays, dateOf, isoWeek, isoWeekday } from '@digirooster/domain'
import type { LocalText, Session } from '@digirooster/domain'
import { cardOf } from './card.ts'
import type { Card } from './card.ts'
import { indexOf } from './quarter-index.ts'
import type { QuarterIndex } from './quarter-index.ts'
import type { OpenDraft } from './open-draft.ts'
import { openStretches } from './open-stretches.ts'
import type { Stretch } from './open-stretches.ts'

/** What a board is asked to show; empty texts leave nothing out. */
export interface BoardQuery {
  /** A day of the week to show. */
  readonly date: string
  readonly wijk: string
  readonly topic: string
  readonly level: string
}

/** One room on one day. */
export interface BoardCell {
  readonly date: string
  /** When it is open, in minutes past midnight. */
  readonly open: readonly Stretch[]
  readonly cards: readonly Card[]
}

/** One room of a place, or what a place holds without a room. */
export interface BoardRow {
  readonly id: string
  readonly placeName: string
  /** Empty: without a room of its own. */
  readonly roomName: string
  readonly seats: number
  readonly devices: Readonly<Record<string, number>>
  readonly cells: readonly BoardCell[]
}

/** A week of a draft by wijk, place and room. */
export interface WeekView {
  readonly days: readonly string[]
  readonly week: number
  /** First and last day of the quarter, inclusive. */
  readonly first: string
  readonly last: string
  readonly previous: string | null
  readonly next: string | null
  /** Lessons this week, and how many of them the filters leave out. */
  readonly count: number
  readonly hidden: number
  readonly wijken: readonly {
    readonly id: string
    readonly name: string
    readonly rows: readonly BoardRow[]
  }[]
  readonly choices: {
    readonly wijken: readonly { readonly id: string; readonly name: string }[]
    readonly topics: readonly { readonly id: string; readonly name: LocalText }[]
  }
}

/** One week of an open draft, as the board shows it. */
export function weekView(draft: OpenDraft, query: BoardQuery): WeekView {
  const { problem, plan } = draft
  const { start: first, end: last } = problem.horizon
  const date = query.date < first ? first : query.date > last ? last : query.date
  const monday = addDays(date, 1 - isoWeekday(date))
  const sunday = addDays(monday, 6)
  const ofWeek = plan.sessions.filter(
    ({ start }) => dateOf(start) >= monday && dateOf(start) <= sunday,
  )
  const hasSunday = ofWeek.some(({ start }) => dateOf(start) === sunday)
  const days = Array.from({ length: hasSunday ? 7 : 6 }, (_, k) => addDays(monday, k))
  const index = indexOf(draft)
  const shown = ofWeek.filter((session) => matches(session, query, index))
  const byPlace = Map.groupBy(shown, placeKey)
  const openOf = openStretches(problem)

  const row = (id: string, rest: Omit<BoardRow, 'id' | 'cells'>, place: string, room: string) => {
    const cards = byPlace.get(id) ?? []
    const cells = days.map((day) => ({
      date: day,
      open: openOf(place, room, day),
      cards: cards
        .filter(({ start }) => dateOf(start) === day)
        .map((session) => cardOf(session, index)),
    }))
    return { id, ...rest, cells }
  }
  const rowsOf = (wijkId: string): BoardRow[] =>
    problem.digipunten
      .filter((place) => place.wijkId === wijkId)
      .flatMap((place) => {
        const rooms = place.rooms.map(({ id, name: roomName, seats, devices }) =>
          row(
            `${place.id} ${id}`,
            { placeName: place.name, roomName, seats, devices: filled(devices) },
            place.id,
            id,
          ),
        )
        const corner = `${place.id} `
        const rest = { placeName: place.name, roomName: '', seats: 0, devices: {} }
        return byPlace.has(corner) ? [...rooms, row(corner, rest, place.id, '')] : rooms
      })
  const wijken = [...index.wijken.values()]
    .filter(({ id }) => query.wijk === '' || id === query.wijk)
    .map(({ id, name }) => ({ id, name, rows: rowsOf(id) }))
    .filter(({ rows }) => rows.length > 0)
  const online = { placeName: 'online', roomName: '', seats: 0, devices: {} }
  if (byPlace.has(' ')) wijken.push({ id: '', name: '', rows: [row(' ', online, '', '')] })
  return {
    ...{ days, first, last, wijken },
    week: isoWeek(monday).week,
    previous: monday > first ? addDays(monday, -7) : null,
    next: sunday < last ? addDays(monday, 7) : null,
    count: ofWeek.length,
    hidden: ofWeek.length - shown.length,
    choices: {
      wijken: [...index.wijken.values()].map(({ id, name }) => ({ id, name })),
      topics: problem.topics.map(({ id, name }) => ({ id, name })),
    },
  }
}

/** The day on which a lesson is, or the given one, or the first with lessons. */
export function dateToShow(draft: OpenDraft, asked: string, sessionId: string): string {
  if (asked !== '') return asked
  const session = draft.plan.sessions.find(({ id }) => id === sessionId)
  const [first] = draft.plan.sessions
  const shown = session ?? first
  return shown ? dateOf(shown.start) : draft.problem.horizon.start
}

function placeKey({ digipuntId, roomId }: Session): string {
  return `${digipuntId ?? ''} ${roomId ?? ''}`
}

function matches(
  session: Session,
  { wijk, topic, level }: BoardQuery,
  index: QuarterIndex,
): boolean {
  const course = index.courses.get(session.courseId ?? '')
  const group = index.groups.get(session.offeringId ?? '')
  const place = index.places.get(session.digipuntId ?? '')
  if (wijk !== '' && place?.wijkId !== wijk) return false
  if (topic !== '' && course?.topicId !== topic) return false
  return (
    level === '' ||
    group?.level === level ||
    (!group && course?.levels.includes(level as 'starter') === true)
  )
}

function filled(devices: Readonly<Partial<Record<string, number>>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(devices).filter((each): each is [string, number] => (each[1] ?? 0) > 0),
  )
}
