import { addMinutes, dateOf } from '@digirooster/domain'
import type { Availability, LocalText, Problem, Session } from '@digirooster/domain'
import { check } from '@digirooster/planner'
import type { PlanAtHand } from './standing.ts'

/** A lesson or moment that no longer fits. */
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
  /** Why, where that does not go without saying: it is not about the hours themselves. */
  readonly why: LocalText | null
}

/** What a change of hours does to a plan. */
export interface PlanHits {
  /** Number that people know the plan by. */
  readonly number: number
  /** Lessons that fit now and would not, by date. */
  readonly hits: readonly Hit[]
  /** How many lessons do not fit now and would. */
  readonly freed: number
}

/** What is looked into: plans, the quarter as it is, and the hours it would have. */
export interface HitsTask {
  readonly problem: Problem
  readonly availability: readonly Availability[]
  readonly plans: readonly PlanAtHand[]
}

/** Rules about hours: the lesson and its moment say enough. */
const PLAIN = new Set(['opening-hours', 'person-available', 'laptop-class-available'])

/** Says for each plan which lessons a change of hours hits, by the second opinion before and after it. */
export function hitsOf({ problem, availability, plans }: HitsTask): PlanHits[] {
  const changed = { ...problem, availability: [...availability] }
  return plans.map(({ number, plan, until }) => {
    const before = broken(problem, plan)
    const after = broken(changed, plan)
    const isNew = (sessions: Broken, than: Broken) => (id: string) =>
      [...(sessions.get(id)?.keys() ?? [])].some((rule) => !than.get(id)?.has(rule))
    const counted = plan.sessions.filter(({ start }) => dateOf(start) <= until)
    const hit = counted.filter(({ id }) => isNew(after, before)(id))
    return {
      number,
      hits: hit.map((session) => described(problem, session, after, before)),
      freed: counted.filter(({ id }) => before.has(id) && !after.has(id)).length,
    }
  })
}

/** Lessons of a plan that do not fit the quarter, by date. */
export function misfitsOf(problem: Problem, { number, plan, until }: PlanAtHand): PlanHits {
  const now = broken(problem, plan)
  const hit = plan.sessions.filter(({ id, start }) => now.has(id) && dateOf(start) <= until)
  return { number, hits: hit.map((each) => described(problem, each, now, new Map())), freed: 0 }
}

/** Rules that sessions break, with the text of each. */
type Broken = ReadonlyMap<string, ReadonlyMap<string, LocalText>>

function broken(problem: Problem, plan: PlanAtHand['plan']): Broken {
  const { violations, inherited } = check(problem, plan)
  const found = new Map<string, Map<string, LocalText>>()
  for (const { ruleId, sessionIds, text } of [...violations, ...inherited])
    for (const id of sessionIds) {
      const rules = found.get(id) ?? new Map<string, LocalText>()
      found.set(id, rules.set(ruleId, rules.get(ruleId) ?? text))
    }
  return found
}

function described(problem: Problem, session: Session, after: Broken, before: Broken): Hit {
  const { id, kind, number, of, start, minutes } = session
  const rules = [...(after.get(id) ?? [])].filter(([rule]) => !before.get(id)?.has(rule))
  // A walk-in that is no longer due is shut out by the hours too.
  const isPlain = kind === 'walk-in' || rules.some(([rule]) => PLAIN.has(rule))
  const named =
    problem.courses.find((each) => each.id === session.courseId) ??
    problem.activities.find((each) => each.id === session.activityId) ??
    problem.walkIns.find((each) => each.id === session.walkInId)
  return {
    ...{ sessionId: id, kind, number, of, start },
    title: named?.title ?? null,
    end: addMinutes(start, minutes),
    placeName: problem.digipunten.find((place) => place.id === session.digipuntId)?.name ?? '',
    why: isPlain ? null : (rules[0]?.[1] ?? null),
  }
}
