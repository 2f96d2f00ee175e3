import type { Violation } from '@digirooster/domain'
import type { Constraint } from '../constraints/constraint.ts'
import { matchedWishes } from '../constraints/matched.ts'
import { violationsOf } from '../decode/score-of.ts'
import { isIn } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { placePlan } from '../explain/place-plan.ts'
import type { State } from '../kernel/index.ts'
import type { ReplanResult } from './replan-result.ts'
import type { Rewound } from './rewound.ts'

/**
 * Hard rules that a plan breaks and the repaired plan does not; what is not known or lasts otherwise now, and wishes served
 * twice or where they do not suit, included.
 */
export function newlyBroken(
  result: ReplanResult,
  other: Rewound,
  constraints: readonly Constraint[],
): Violation[] {
  const known = new Set(brokenIn(result, constraints).map(keyOf))
  return brokenIn(other, constraints).filter((violation) => !known.has(keyOf(violation)))
}

function brokenIn({ problem, plan }: Rewound, constraints: readonly Constraint[]): Violation[] {
  const { quarter, state } = placePlan(problem, plan, { constraints })
  const ids = new Set(
    quarter.bundles.flatMap((bundle, b) =>
      bundle.sessionIds.filter((_, k) => state.start[quarter.model.bundleStart[b] + k] >= 0),
    ),
  )
  const strange = plan.sessions.filter(({ id }) => !ids.has(id))
  const lasts = new Map(
    quarter.bundles.flatMap(({ sessionIds, minutes }) => sessionIds.map((id) => [id, minutes])),
  )
  const longer = plan.sessions.filter(({ id, minutes }) => ids.has(id) && lasts.get(id) !== minutes)
  return [
    ...constraints
      .filter(({ level }) => level === 'hard')
      .flatMap((constraint) => violationsOf(constraint, quarter, state)),
    ...strange.map(({ id }) => hard('not-known', 1, [id], NOT_KNOWN)),
    ...longer.map(({ id }) => hard('series-whole', 1, [id], OTHER_LENGTH)),
    ...servedTwice(problem, plan),
    ...servedElsewhere(quarter, state),
  ]
}

/** Lines of which more wishes are served than there are, or that are gone. */
function servedTwice(problem: Rewound['problem'], plan: Rewound['plan']): Violation[] {
  const known = new Set(problem.demand.map(({ id }) => id))
  const gone = plan.offerings
    .flatMap(({ served }) => served)
    .flatMap(({ demandId }) => (known.has(demandId) ? [] : [{ id: demandId, wishes: 0 }]))
  return [...problem.demand, ...gone].flatMap((line) => {
    const groups = plan.offerings.filter((o) => o.served.some((s) => s.demandId === line.id))
    const served = [...groups.flatMap((o) => o.served), ...plan.referrals]
      .filter(({ demandId }) => demandId === line.id)
      .reduce((sum, { wishes }) => sum + wishes, 0)
    const over = served - line.wishes
    if (over <= 0) return []
    const ids = groups.flatMap(({ sessionIds }) => sessionIds)
    return [hard('served-match', over, ids, ELSEWHERE)]
  })
}

/** Groups with people who cannot come where and when they stand. */
function servedElsewhere(quarter: Quarter, state: State): Violation[] {
  return quarter.bundles.flatMap(({ served, sessionIds }, b) => {
    const lost = served.filter((each) => matchedWishes(quarter, state, b, each) === 0)
    if (lost.length === 0 || !isIn(quarter, state, b)) return []
    const wishes = lost.reduce((sum, each) => sum + each.wishes, 0)
    return [hard('served-match', wishes, [...sessionIds], CANNOT_COME)]
  })
}

function hard(
  ruleId: string,
  penalty: number,
  sessionIds: string[],
  text: Violation['text'],
): Violation {
  return { ruleId, level: 'hard', penalty, sessionIds, text }
}

const NOT_KNOWN = {
  nl: 'Dit wordt niet meer gevraagd of gegeven.',
  en: 'This is not asked or given any more.',
}
const ELSEWHERE = {
  nl: 'Deze mensen vragen dit niet meer, of hebben nu elders een plaats.',
  en: 'These people do not ask this any more, or have a place elsewhere now.',
}

const OTHER_LENGTH = {
  nl: 'Deze lessen duren nu anders.',
  en: 'These lessons last otherwise now.',
}
const CANNOT_COME = {
  nl: 'Niet iedereen in deze groep kan dan en daar komen.',
  en: 'Not everybody in this group can come then and there.',
}

function keyOf({ ruleId, sessionIds, penalty }: Violation): string {
  return [ruleId, penalty, ...sessionIds].join(' ')
}
