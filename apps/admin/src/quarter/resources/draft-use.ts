import { addDays, daysBetween, isoWeek, isoWeekday } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'

/** How much of a thing the draft uses. */
export interface Use {
  readonly lessons: number
  readonly minutes: number
  /** Minutes week by week. */
  readonly weeks: readonly number[]
}

/** The weeks of a quarter: their numbers, and which one a day is in. */
export interface Weeks {
  readonly numbers: readonly number[]
  readonly of: (date: string) => number
}

/** The weeks that a quarter touches. */
export function weeksOf({ horizon: { start, end } }: Problem): Weeks {
  const lead = isoWeekday(start) - 1
  const of = (date: string) => Math.floor((daysBetween(start, date) + lead) / 7)
  const numbers = Array.from(
    { length: of(end) + 1 },
    (_, week) => isoWeek(addDays(start, 7 * week)).week,
  )
  return { numbers, of }
}

/** What a draft uses of rooms, laptop classes and people, by kind and id: `room zaal-1`. */
export function draftUse(problem: Problem, plan: Plan | null): (key: string) => Use {
  const weeks = weeksOf(problem)
  const none: Use = { lessons: 0, minutes: 0, weeks: weeks.numbers.map(() => 0) }
  const uses = new Map<string, { lessons: number; minutes: number; weeks: number[] }>()
  for (const { start, minutes, roomId, digipuntId, laptopClassIds, people } of plan?.sessions ??
    []) {
    const keys = [
      ...(roomId === null ? [] : [`room ${roomId}`]),
      ...(digipuntId === null ? [] : [`digipunt ${digipuntId}`]),
      ...laptopClassIds.map((id) => `laptop-class ${id}`),
      ...people.map(({ personId }) => `person ${personId}`),
    ]
    const week = weeks.of(start.slice(0, 10))
    for (const key of new Set(keys)) {
      const use = uses.get(key) ?? { ...none, weeks: [...none.weeks] }
      use.lessons++
      use.minutes += minutes
      use.weeks[week] = (use.weeks[week] ?? 0) + minutes
      uses.set(key, use)
    }
  }
  return (key) => uses.get(key) ?? none
}
