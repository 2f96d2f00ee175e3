import {
  addDays,
  addMinutes,
  dateOf,
  expandRecurrence,
  flemishDay,
  holidayStance,
  isoWeek,
  isoWeekday,
  minutesBetween,
  publicHolidays,
  schoolHolidays,
} from '@digirooster/domain'
import type { Availability, LocalText, Plan, Problem, Session } from '@digirooster/domain'
import type { AvailableThing } from './thing.ts'

/** A stretch of one day, in minutes past midnight. */
export interface DayStretch {
  readonly from: number
  readonly until: number
}

/** Hours of one line on one day. */
export interface DayHours extends DayStretch {
  readonly lineId: string
  readonly effect: Availability['effect']
  readonly state: Availability['state']
}

/** A lesson of the draft on one day. */
export interface DayLesson extends DayStretch {
  readonly id: string
  readonly kind: Session['kind']
  readonly title: LocalText | null
}

/** One day of a thing. */
export interface ThingDay {
  readonly date: string
  /** What the day is called, such as Krokusvakantie; null: an ordinary day. */
  readonly holiday: LocalText | null
  /** What the thing does on that holiday. */
  readonly stance: 'open' | 'avoid' | 'closed'
  /** Whether it lies in the quarter and the thing is there then. */
  readonly exists: boolean
  readonly hours: readonly DayHours[]
  readonly lessons: readonly DayLesson[]
}

/** One week of a thing. */
export interface ThingWeek {
  readonly monday: string
  readonly number: number
  /** Mondays of the week before and after; null: outside the quarter. */
  readonly previous: string | null
  readonly next: string | null
  readonly days: readonly ThingDay[]
  /** The stretch of the day to draw, in whole hours. */
  readonly fromHour: number
  readonly untilHour: number
}

const DAY = 1440

/**
 * One week of a thing as it is drawn.
 * @param date a day of the week; outside the quarter the nearest week in it
 */
export function thingWeek(
  problem: Problem,
  thing: AvailableThing,
  entries: readonly Availability[],
  plan: Plan | null,
  date: string,
): ThingWeek {
  const { start: first, end: last } = problem.horizon
  const near = date < first ? first : date > last ? last : date
  const monday = addDays(near, 1 - isoWeekday(near))
  const lessons = (plan?.sessions ?? []).filter((session) => usesThing(session, thing))
  const days = [0, 1, 2, 3, 4, 5, 6].map((k): ThingDay => {
    const day = addDays(monday, k)
    const { opensOn, closesOn, holidays } = thing
    const isOut = day < first || day > last
    return {
      date: day,
      holiday: holidayName(day),
      stance: holidayStance(holidays, day),
      exists: !isOut && day >= (opensOn ?? first) && day <= (closesOn ?? last),
      hours: entries.flatMap(({ id, effect, state, when }) =>
        expandRecurrence(when, addDays(day, -1), day).flatMap((each) =>
          within(day, each.start, each.end).map((part) => ({
            ...{ lineId: id, effect, state },
            ...part,
          })),
        ),
      ),
      lessons: lessons.flatMap((session) =>
        within(day, session.start, addMinutes(session.start, session.minutes)).map((part) => ({
          ...{ id: session.id, kind: session.kind, title: titleOf(problem, session) },
          ...part,
        })),
      ),
    }
  })
  const parts = days.flatMap(({ hours, lessons }) => [...hours, ...lessons])
  // A block of whole days would draw the night too.
  const drawn = parts.filter(({ from, until }) => until - from < DAY)
  return {
    ...{ monday, number: isoWeek(monday).week, days },
    previous: monday > first ? addDays(monday, -7) : null,
    next: addDays(monday, 7) <= last ? addDays(monday, 7) : null,
    fromHour: Math.floor(Math.min(9 * 60, ...drawn.map(({ from }) => from)) / 60),
    untilHour: Math.ceil(Math.max(17 * 60, ...drawn.map(({ until }) => until)) / 60),
  }
}

/** Whether a lesson is held with a thing. */
export function usesThing(session: Session, { kind, id }: Pick<AvailableThing, 'kind' | 'id'>) {
  switch (kind) {
    case 'digipunt':
      return session.digipuntId === id
    case 'room':
      return session.roomId === id
    case 'laptop-class':
      return session.laptopClassIds.includes(id)
    case 'person':
      return session.people.some(({ personId }) => personId === id)
  }
}

/** The part of a stretch of time that lies on a day. */
function within(day: string, start: string, end: string): DayStretch[] {
  const from = Math.max(0, minutesBetween(`${day}T00:00`, start))
  const until = Math.min(DAY, minutesBetween(`${day}T00:00`, end))
  return from < until && dateOf(start) <= day ? [{ from, until }] : []
}

function holidayName(date: string): LocalText | null {
  if (flemishDay(Number(date.slice(0, 4))) === date)
    return { nl: 'Vlaamse feestdag', en: 'Flemish holiday' }
  return publicHolidays(date, date)[0]?.name ?? schoolHolidays(date, date)[0]?.name ?? null
}

function titleOf(problem: Problem, session: Session): LocalText | null {
  const named =
    problem.courses.find((each) => each.id === session.courseId) ??
    problem.activities.find((each) => each.id === session.activityId) ??
    problem.walkIns.find((each) => each.id === session.walkInId)
  return named?.title ?? null
}
