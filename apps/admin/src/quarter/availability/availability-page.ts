import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { misfitCount } from '../hits/misfit-count.ts'
import { lineView } from './line-view.ts'
import type { LineView } from './line-view.ts'
import { readStanding } from '../hits/standing.ts'
import { thingsOf } from './thing.ts'
import type { AvailableThing, ThingKind } from './thing.ts'
import { thingWeek } from './week.ts'
import type { ThingWeek } from './week.ts'
import { isUnconfirmed, weekGrid } from './weeks.ts'
import type { WeekGrid } from './weeks.ts'

/** What the overview is asked to show. */
export interface OverviewQuery {
  /** Empty: all kinds, but rooms only where they have hours of their own. */
  readonly kind: ThingKind | ''
  /** Only what waits for a yes, or all. */
  readonly state: 'open' | ''
}

/** The hours of everything in the quarter. */
export interface AvailabilityOverview {
  /** First and last day of the quarter, inclusive. */
  readonly first: string
  readonly last: string
  readonly grid: WeekGrid
  /** Lines that nobody said yes or no to yet, with what they are about; of all kinds. */
  readonly unconfirmed: readonly { readonly thing: AvailableThing; readonly line: LineView }[]
  /** How many lessons of the draft do not fit the quarter as it is. */
  readonly misfits: number
}

/** The hours of one thing. */
export interface ThingAvailability {
  readonly thing: AvailableThing
  /** First and last day of the quarter, inclusive. */
  readonly first: string
  readonly last: string
  readonly lines: readonly LineView[]
  readonly week: ThingWeek
  /** Of a place: its rooms. */
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
  readonly misfits: number
}

/** The hours of everything in the newest quarter; null: there is none. */
export async function availabilityOverview(
  database: Database,
  session: SignedIn,
  { kind, state }: OverviewQuery,
): Promise<AvailabilityOverview | null> {
  const standing = await database.withScope(scopeOf(session), readStanding)
  if (standing === null) return null
  const { problem, entries, draft } = standing
  const { weeks, rows } = weekGrid(problem, { rooms: kind === 'room' })
  const things = new Map(thingsOf(problem).map((thing) => [`${thing.kind} ${thing.id}`, thing]))
  return {
    first: problem.horizon.start,
    last: problem.horizon.end,
    grid: {
      weeks,
      rows: rows.filter(
        (row) => (kind === '' || row.thing.kind === kind) && (state === '' || row.unconfirmed > 0),
      ),
    },
    unconfirmed: entries.flatMap((entry) => {
      const { subject } = entry.document
      const thing = things.get(`${subject.kind} ${subject.id}`)
      if (!thing || !isUnconfirmed(entry.document)) return []
      return [{ thing, line: lineView(problem, entry, draft?.plan ?? null) }]
    }),
    misfits: misfitCount(standing),
  }
}

/**
 * The hours of one thing in the newest quarter, and a week of it; undefined: there is no such thing.
 * @param date a day of the week to show
 */
export async function thingAvailability(
  database: Database,
  session: SignedIn,
  { kind, id, date }: { readonly kind: ThingKind; readonly id: string; readonly date: string },
): Promise<ThingAvailability | undefined> {
  const standing = await database.withScope(scopeOf(session), readStanding)
  if (standing === null) return undefined
  const { problem, draft } = standing
  const thing = thingsOf(problem).find((each) => each.kind === kind && each.id === id)
  if (!thing) return undefined
  const plan = draft?.plan ?? null
  const own = standing.entries.filter(
    ({ document: { subject } }) => subject.kind === kind && subject.id === id,
  )
  const place = kind === 'digipunt' && problem.digipunten.find((each) => each.id === id)
  // A room without windows of its own is open when its place is.
  const follows =
    kind === 'room' &&
    !own.some(({ document: { effect, state } }) => effect === 'open' && state !== 'refused')
  const drawn = standing.entries
    .map(({ document }) => document)
    .filter(
      ({ subject, effect }) =>
        (subject.kind === kind && subject.id === id) ||
        (kind === 'room' &&
          subject.kind === 'digipunt' &&
          subject.id === thing.placeId &&
          (follows || effect === 'block')),
    )
  return {
    thing,
    first: problem.horizon.start,
    last: problem.horizon.end,
    lines: own.map((entry) => lineView(problem, entry, plan)),
    week: thingWeek(problem, thing, drawn, plan, date),
    rooms: place ? place.rooms.map(({ id: room, name }) => ({ id: room, name })) : [],
    misfits: misfitCount(standing),
  }
}
