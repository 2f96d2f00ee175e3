import type { Offering, Plan, Problem, Session } from '@digirooster/domain'
import type { ReplanEntry, ReplanResult } from './replan-result.ts'

/** A quarter and what a plan of it holds. */
export interface Rewound {
  readonly problem: Problem
  readonly plan: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>
}

/** A repaired plan with some of what became different put back as it was; whatever that breaks. */
export function rewound({ problem, plan }: ReplanResult, entries: readonly ReplanEntry[]): Rewound {
  const changed = new Map(entries.flatMap((e) => e.sessions.map((s) => [s.id, s.before] as const)))
  const groups = new Map(
    entries.flatMap(({ before, after, what }) => {
      const id = before?.id ?? after?.id
      // Who is in a group that only moved is not undone: wishes may be gone.
      const group = before && after && what !== 'people' ? after : before
      return id === undefined ? [] : [[id, group] as const]
    }),
  )
  const { fixed } = problem
  return {
    plan: {
      sessions: replaced(plan.sessions, changed),
      offerings: replaced<Offering>(plan.offerings, groups),
      referrals: plan.referrals,
    },
    problem: {
      ...problem,
      fixed: {
        ...fixed,
        // What stands does so where the plan has it.
        sessions: fixed.sessions.map((each) => {
          const before = changed.get(each.session.id)
          return before ? { ...each, session: { ...before, pinned: each.session.pinned } } : each
        }),
        offerings: fixed.offerings.map((each) => groups.get(each.id) ?? each),
      },
    },
  }
}

/** A list with some items put back: those that were not there leave, those that are gone come at the end. */
function replaced<T extends Offering | Session>(
  list: readonly T[],
  before: ReadonlyMap<string, T | null>,
): T[] {
  const known = new Set(list.map(({ id }) => id))
  const gone = [...before].flatMap(([id, item]) => (item && !known.has(id) ? [item] : []))
  return [
    ...list.flatMap((item) => (before.has(item.id) ? (before.get(item.id) ?? []) : [item])),
    ...gone,
  ]
}
