import { expectedPeople } from '@digirooster/domain'
import type { Offering, Plan, Problem, Realised, Session } from '@digirooster/domain'
import type { NextDates } from './horizon.ts'

/** What became of a session; `ahead`: after the counts, within the quarter; `next`: it lies in the next quarter. */
export type SessionState = 'held' | 'cancelled' | 'ahead' | 'next'

/** What became of a group. */
export interface GroupOutcome {
  readonly offering: Offering
  /** `running`: lessons of it lie in the next quarter; `ahead`: none was counted and some are to come */
  readonly state: 'held' | 'cancelled' | 'ahead' | 'running'
  readonly invited: number
  /** people who came at least once: the most that any of its lessons had; expected ones where nobody counted */
  readonly came: number
  readonly isCounted: boolean
  /** for how many who came it was the first time this year; null when nobody asked */
  readonly firstTime: number | null
}

/** What became of a planned quarter. */
export interface Outcome {
  readonly problem: Problem
  readonly plan: Plan
  readonly realised: Realised
  readonly next: NextDates
  readonly reports: ReadonlyMap<string, Realised['sessions'][number]>
  readonly stateOf: (session: Session) => SessionState
  readonly groups: readonly GroupOutcome[]
}

/** Reads what became of every session and group. What is over and was not told about went on as planned. */
export function outcomeOf(
  problem: Problem,
  plan: Plan,
  realised: Realised,
  next: NextDates,
): Outcome {
  const reports = new Map(realised.sessions.map((report) => [report.sessionId, report]))
  const stateOf = ({ id, start }: Session): SessionState => {
    const report = reports.get(id)
    if (report?.held === false) return 'cancelled'
    if (start >= `${next.start}T00:00`) return 'next'
    return report || start < realised.asOf ? 'held' : 'ahead'
  }
  const lessons = new Map<string, Session[]>()
  for (const session of plan.sessions) {
    const id = session.offeringId ?? ''
    lessons.set(id, [...(lessons.get(id) ?? []), session])
  }
  const groups = plan.offerings.map((offering) =>
    groupOutcome(problem, offering, lessons.get(offering.id) ?? [], stateOf, reports),
  )
  return { problem, plan, realised, next, reports, stateOf, groups }
}

function groupOutcome(
  problem: Problem,
  offering: Offering,
  lessons: readonly Session[],
  stateOf: Outcome['stateOf'],
  reports: Outcome['reports'],
): GroupOutcome {
  const states = lessons.map(stateOf)
  const told = lessons.flatMap((l) => reports.get(l.id) ?? []).filter((report) => report.held)
  const counts = told.flatMap(({ attended }) => attended ?? [])
  const course = problem.courses.find((c) => c.id === offering.courseId)
  const format = course?.formats.find((f) => f.id === offering.formatId)
  const invited = Math.max(0, ...told.flatMap((report) => report.invited ?? [])) || offering.invited
  const firstTimes = told.flatMap(({ firstTimeThisYear }) => firstTimeThisYear ?? [])
  const isCounted = counts.length > 0
  return {
    offering,
    state: stateOfGroup(states, isCounted),
    invited,
    came: isCounted ? Math.max(...counts) : expectedPeople(invited, format?.noShowRate ?? 0),
    isCounted,
    firstTime: firstTimes.length > 0 ? firstTimes.reduce((sum, count) => sum + count, 0) : null,
  }
}

function stateOfGroup(states: readonly SessionState[], isCounted: boolean): GroupOutcome['state'] {
  if (states.includes('next')) return 'running'
  if (states.every((state) => state === 'cancelled')) return 'cancelled'
  return !isCounted && states.includes('ahead') ? 'ahead' : 'held'
}
