import {
  addDays,
  days,
  expandRecurrence,
  holidayStance,
  isoWeek,
  isoWeekday,
  slotCeil,
  slotOf,
  SLOTS_PER_DAY,
} from '@digirooster/domain'
import type { Availability, Problem } from '@digirooster/domain'
import { entriesOf, thingsOf } from './thing.ts'
import type { AvailableThing } from './thing.ts'

/** How hours look: open in a state, or shut. */
export type Look = 'confirmed' | 'option' | 'asked' | 'block'

/** One thing in one week: hours by look, without those on its holidays. */
export interface WeekCell {
  readonly hours: Readonly<Record<Look, number>>
  /** Whether it would be open, but for holidays. */
  readonly isHoliday: boolean
}

/** One thing in all weeks of a quarter. */
export interface WeekRow {
  readonly thing: AvailableThing
  /** Lines that nobody said yes or no to yet. */
  readonly unconfirmed: number
  readonly lines: number
  readonly cells: readonly WeekCell[]
}

/** All things by week. */
export interface WeekGrid {
  readonly weeks: readonly { readonly monday: string; readonly number: number }[]
  readonly rows: readonly WeekRow[]
}

const LOOKS: readonly Look[] = ['asked', 'option', 'confirmed', 'block']
const HOLIDAY = LOOKS.length + 1

/**
 * Counts for every thing and week the hours by state; of hours that are given twice the surest counts, and a block goes
 * before all. Things with something to confirm come first, else the order is that of the quarter. A room without lines
 * of its own follows its place and is listed only when `rooms` asks for it.
 */
export function weekGrid(problem: Problem, { rooms = false } = {}): WeekGrid {
  const { start, end } = problem.horizon
  const dates = days(start, end)
  const first = addDays(start, 1 - isoWeekday(start))
  const mondays = dates
    .map((date) => addDays(date, 1 - isoWeekday(date)))
    .filter((monday, k, all) => monday !== all[k - 1])
  const weekOf = dates.map((date) => Math.floor((days(first, date).length - 1) / 7))
  const slots = new Map<string, Uint8Array>()
  const rows = thingsOf(problem).flatMap((thing): WeekRow[] => {
    const entries = entriesOf(problem, thing)
    const own = slotsOf(thing, entries, dates)
    if (thing.kind === 'digipunt') slots.set(thing.id, own)
    if (thing.kind === 'room') {
      if (entries.length === 0 && !rooms) return []
      followPlace(own, slots.get(thing.placeId), entries)
    }
    const cells = mondays.map(() => ({ counts: new Array<number>(HOLIDAY + 1).fill(0) }))
    own.forEach((look, k) => {
      const cell = cells[weekOf[Math.floor(k / SLOTS_PER_DAY)] ?? 0]
      if (cell) cell.counts[look] = (cell.counts[look] ?? 0) + 1
    })
    return [
      {
        thing,
        unconfirmed: entries.filter(isUnconfirmed).length,
        lines: entries.length,
        cells: cells.map(({ counts }) => ({
          hours: hoursOf(counts),
          isHoliday: (counts[HOLIDAY] ?? 0) > 0,
        })),
      },
    ]
  })
  return {
    weeks: mondays.map((monday) => ({ monday, number: isoWeek(monday).week })),
    rows: rows.toSorted((a, b) => Number(b.unconfirmed > 0) - Number(a.unconfirmed > 0)),
  }
}

/** Whether a line still waits for a yes or a no. */
export function isUnconfirmed({ state }: Pick<Availability, 'state'>): boolean {
  return state === 'asked' || state === 'option'
}

/** What a thing is in each quarter of an hour: 0 not open, else one more than the place in `LOOKS`, or a holiday. */
function slotsOf(
  { holidays, opensOn, closesOn }: AvailableThing,
  entries: readonly Availability[],
  dates: readonly string[],
): Uint8Array {
  const first = dates[0] ?? ''
  const last = dates.at(-1) ?? ''
  const slots = new Uint8Array(dates.length * SLOTS_PER_DAY)
  const lay = (look: Look) => {
    const value = LOOKS.indexOf(look) + 1
    for (const { effect, state, when } of entries) {
      if (state === 'refused' || (effect === 'block' ? 'block' : state) !== look) continue
      for (const each of expandRecurrence(when, addDays(first, -1), last)) {
        const [from, until] =
          effect === 'block'
            ? [slotOf(first, each.start), slotCeil(first, each.end)]
            : [slotCeil(first, each.start), slotOf(first, each.end)]
        slots.fill(value, Math.max(0, from), Math.max(0, until))
      }
    }
  }
  for (const look of LOOKS) lay(look)
  dates.forEach((date, d) => {
    const isGone = (opensOn !== null && date < opensOn) || (closesOn !== null && date > closesOn)
    const isShut = holidayStance(holidays, date) === 'closed'
    if (!isGone && !isShut) return
    for (let k = d * SLOTS_PER_DAY; k < (d + 1) * SLOTS_PER_DAY; k++)
      slots[k] = isGone || slots[k] === 0 ? 0 : HOLIDAY
  })
  return slots
}

/** A room is open when its place is; with windows of its own, only within these too. */
function followPlace(
  own: Uint8Array,
  place: Uint8Array | undefined,
  entries: readonly Availability[],
): void {
  const block = LOOKS.indexOf('block') + 1
  const hasOwn = entries.some(({ effect, state }) => effect === 'open' && state !== 'refused')
  place?.forEach((look, k) => {
    if (own[k] === block) return
    // Of two that must both say yes, the least sure counts.
    const isShut = look === 0 || look >= block || !hasOwn
    own[k] = isShut ? look : own[k] === 0 ? 0 : Math.min(own[k] ?? 0, look)
  })
}

function hoursOf(counts: readonly number[]): WeekCell['hours'] {
  const of = (look: Look) => ((counts[LOOKS.indexOf(look) + 1] ?? 0) * 24) / SLOTS_PER_DAY
  return {
    confirmed: of('confirmed'),
    option: of('option'),
    asked: of('asked'),
    block: of('block'),
  }
}
