import type { Violation } from '@digirooster/domain'
import type { Constraint } from '../constraints/constraint.ts'
import { violationsOf } from '../decode/score-of.ts'
import { placePlan } from '../explain/place-plan.ts'
import type { ReplanResult } from './replan-result.ts'
import type { Rewound } from './rewound.ts'

/** Hard rules that a plan breaks and the repaired plan does not, what is not known and wishes served twice included. */
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
  return [
    ...constraints
      .filter(({ level }) => level === 'hard')
      .flatMap((constraint) => violationsOf(constraint, quarter, state)),
    ...strange.map(({ id }) => hard('not-known', 1, [id], NOT_KNOWN)),
    ...servedTwice(problem, plan),
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

function keyOf({ ruleId, sessionIds, penalty }: Violation): string {
  return [ruleId, penalty, ...sessionIds].join(' ')
}
