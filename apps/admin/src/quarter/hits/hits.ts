import { addMinutes, dateOf } from '@digirooster/domain'
import type { LocalText, Problem, Session } from '@digirooster/domain'
import { faultsOf } from './faults.ts'
import type { Faults } from './faults.ts'
import type { PlanAtHand } from './standing.ts'

/** A lesson or moment that a change hits: it no longer fits. */
export interface Hit {
  readonly sessionId: string
  readonly kind: Session['kind']
  /** Null: something without a name of its own; its kind says what it is. */
  readonly title: LocalText | null
  readonly number: number
  readonly of: number
  /** Wall-clock times. */
  readonly start: string
  readonly end: string
  readonly placeName: string
  /** Why, where the change itself does not say it. */
  readonly why: LocalText | null
}

/** What a change does to a plan. */
export interface PlanHits {
  /** Number that people know the plan by. */
  readonly number: number
  /** Lessons that fit now and would not, by date. */
  readonly hits: readonly Hit[]
  /** How many lessons do not fit now and would. */
  readonly freed: number
}

/** What is looked into: plans, in the quarter as it is and as it would be. */
export interface HitsTask {
  readonly before: Problem
  readonly after: Problem
  readonly plans: readonly PlanAtHand[]
}

/** Rules about hours, and what is there at all: the lesson and its moment say enough. */
const PLAIN = new Set([
  ...['opening-hours', 'person-available', 'laptop-class-available', 'unknown-reference'],
])

/** Says for each plan which lessons a change of the quarter hits, by the second opinion before and after it. */
export function hitsOf({ before, after, plans }: HitsTask): PlanHits[] {
  return plans.map(({ number, plan, until }) => {
    const was = faultsOf(before, plan).lessons
    const becomes = faultsOf(after, plan).lessons
    const counted = plan.sessions.filter(({ start }) => dateOf(start) <= until)
    return {
      number,
      hits: counted.flatMap((session) => {
        const fresh = newFaults(session.id, was, becomes)
        return fresh.length > 0 ? [described(before, session, fresh)] : []
      }),
      freed: counted.filter(({ id }) => was.has(id) && !becomes.has(id)).length,
    }
  })
}

/** Rules that a lesson breaks and did not break before, with what is said of each. */
function newFaults(id: string, was: Faults['lessons'], becomes: Faults['lessons']) {
  return [...(becomes.get(id) ?? [])].filter(([rule]) => !was.get(id)?.has(rule))
}

function described(
  problem: Problem,
  session: Session,
  fresh: readonly (readonly [string, readonly LocalText[]])[],
): Hit {
  const { id, kind, number, of, start, minutes } = session
  // A walk-in that is no longer due is shut out by the hours too.
  const isPlain = kind === 'walk-in' || fresh.some(([rule]) => PLAIN.has(rule))
  const named =
    problem.courses.find((each) => each.id === session.courseId) ??
    problem.activities.find((each) => each.id === session.activityId) ??
    problem.walkIns.find((each) => each.id === session.walkInId)
  return {
    ...{ sessionId: id, kind, number, of, start },
    title: named?.title ?? null,
    end: addMinutes(start, minutes),
    placeName: problem.digipunten.find((place) => place.id === session.digipuntId)?.name ?? '',
    why: isPlain ? null : (fresh[0]?.[1][0] ?? null),
  }
}
