import { days, isoWeekday, SLOT_MINUTES, SLOTS_PER_DAY, windows } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import type { ResourceKind } from './resource-kinds.ts'
import { weeksOf } from './draft-use.ts'

/** Days of the week with the same hours. */
export interface HoursLine {
  /** 1 is Monday. */
  readonly days: readonly number[]
  /** Minutes past midnight. */
  readonly stretches: readonly { readonly from: number; readonly until: number }[]
  /** Fewer than two in three of these days have these hours. */
  readonly isSometimes: boolean
}

/** When a thing can be used, in short. */
export interface OpenHours {
  readonly lines: readonly HoursLine[]
  /** Minutes in the whole quarter, whoever still has to say yes. */
  readonly minutes: number
  /** The part of `minutes` that is confirmed. */
  readonly confirmed: number
  /** Minutes week by week. */
  readonly weeks: readonly number[]
}

type Interval = { readonly start: number; readonly end: number }

/** Tells for the things of a quarter when they can be used; of a place, a room, a laptop class or a person. */
export function openHours(problem: Problem): (kind: ResourceKind, id: string) => OpenHours {
  const opened = windows(problem)
  const dates = days(problem.horizon.start, problem.horizon.end)
  const weeks = weeksOf(problem)
  const openness = (kind: ResourceKind, id: string) => {
    if (kind === 'digipunt' || kind === 'room') {
      const place = problem.digipunten.find((each) =>
        kind === 'digipunt' ? each.id === id : each.rooms.some((room) => room.id === id),
      )
      if (!place) return { open: [], confirmed: [] }
      return kind === 'digipunt' ? opened.ofPlace(place) : opened.ofRoom(place, id)
    }
    const things = kind === 'person' ? problem.people : problem.laptopClasses
    const thing = things.find((each) => each.id === id)
    return thing ? opened.ofOther(kind, id, thing.holidays) : { open: [], confirmed: [] }
  }
  return (kind, id) => {
    const { open, confirmed } = openness(kind, id)
    const perDay = dates.map((date, d) => ({ date, stretches: onDay(open, d) }))
    const perWeek = weeks.numbers.map(() => 0)
    for (const { date, stretches } of perDay) {
      const week = weeks.of(date)
      perWeek[week] = (perWeek[week] ?? 0) + total(stretches)
    }
    return {
      lines: linesOf(perDay),
      minutes: SLOT_MINUTES * length(open),
      confirmed: SLOT_MINUTES * length(confirmed),
      weeks: perWeek,
    }
  }
}

type Stretches = HoursLine['stretches']

function onDay(intervals: readonly Interval[], day: number): Stretches {
  const first = day * SLOTS_PER_DAY
  return intervals.flatMap(({ start, end }) => {
    const from = Math.max(0, start - first)
    const until = Math.min(SLOTS_PER_DAY, end - first)
    return until > from ? [{ from: from * SLOT_MINUTES, until: until * SLOT_MINUTES }] : []
  })
}

/** The hours that a day of the week has most often; days in a row with the same hours together. */
function linesOf(perDay: readonly { date: string; stretches: Stretches }[]): HoursLine[] {
  const lines: { days: number[]; stretches: Stretches; isSometimes: boolean }[] = []
  for (let day = 1; day <= 7; day++) {
    const all = perDay.filter(({ date }) => isoWeekday(date) === day)
    const usual = mostOften(all.map(({ stretches }) => JSON.stringify(stretches)))
    if (!usual) continue
    const stretches = JSON.parse(usual.text) as Stretches
    const isSometimes = 3 * usual.count < 2 * all.length
    const before = lines.at(-1)
    const isSame =
      before?.isSometimes === isSometimes && JSON.stringify(before.stretches) === usual.text
    if (isSame) before.days.push(day)
    else lines.push({ days: [day], stretches, isSometimes })
  }
  return lines
}

/** The text that comes most often, days without hours left out. */
function mostOften(texts: readonly string[]): { text: string; count: number } | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '[]') counts.set(text, (counts.get(text) ?? 0) + 1)
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  return best && { text: best[0], count: best[1] }
}

function total(stretches: Stretches): number {
  return stretches.reduce((sum, { from, until }) => sum + until - from, 0)
}

function length(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { start, end }) => sum + end - start, 0)
}
