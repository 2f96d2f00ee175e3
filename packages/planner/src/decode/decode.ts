import { problemHash, WEIGHT_UNIT } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import type { Indexes, Referral } from '../compile/compile.ts'
import { standingReferrals } from '../compile/standing-referrals.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { both } from '../constraints/words.ts'
import { reasonsFor } from '../explain/unmet.ts'
import type { State } from '../kernel/index.ts'
import type { Strand } from '../offering/strand.ts'
import type { Worth } from '../offering/worth.ts'
import type { BlockedWish } from '../preflight/blocked-wishes.ts'
import type { Context } from '../preflight/context.ts'
import { obstacles } from '../preflight/obstacles.ts'
import { asksOf, ordersOf } from './agreements.ts'
import { decodeOfferings, decodeReferrals, decodeSessions } from './sessions.ts'
import { inheritedOf, scoreOf, weightOfWishes, wishesLeft } from './score-of.ts'
import { budgetOf, targetsOf } from './totals.ts'

/** Name and version of the engine, for provenance. */
export const ENGINE = '@digirooster/planner 0.1.0'

/** A placed quarter with everything a plan says about it. */
export interface Placed {
  readonly problem: Problem
  readonly indexes: Indexes
  readonly constraints: readonly Constraint[]
  readonly strands: readonly Strand[]
  readonly quarter: Quarter
  readonly state: State
  readonly referrals: readonly Referral[]
  /** the problem as it was read before the search; absent: it is read again */
  readonly context?: Context
}

/** Turns a placed quarter into the plan people read. */
export async function decode(
  placed: Placed,
  run: Pick<Plan['provenance'], 'seed' | 'iterations' | 'stopped'>,
  boundOf: (plan: Pick<Plan, 'offerings' | 'referrals'>) => Promise<number>,
  worth: Worth,
): Promise<Plan> {
  const { problem, indexes, quarter, state, strands } = placed
  const { lines, weight } = indexes.demand
  const offerings = decodeOfferings(quarter, state)
  const sessions = decodeSessions(quarter, state)
  const referred = [...standingReferrals(problem, indexes.demand.indexOf), ...placed.referrals]
  const referrals = decodeReferrals(problem, indexes, referred)
  const budget = budgetOf(problem, offerings, sessions)
  const left = wishesLeft(indexes, placed.referrals, offerings)
  const asked = lines.reduce((sum, line) => sum + line.wishes, 0)
  const unserved = left.reduce((sum, n) => sum + n, 0)
  const weightedAsked = lines.reduce((sum, line, d) => sum + line.wishes * weight[d], 0)
  const weightedLost = weightOfWishes(indexes, left)
  const weightedServed = (weightedAsked - weightedLost) / WEIGHT_UNIT
  const blocked = unserved > 0 ? obstacles(problem, placed.context) : new Map<number, BlockedWish>()
  const bound = Math.max(weightedServed, await boundOf({ offerings, referrals }))
  return {
    version: 1,
    problemId: problem.id,
    provenance: { problemHash: problemHash(problem), engine: ENGINE, ...run },
    offerings,
    sessions,
    referrals,
    unmet: lines.flatMap((line, d) =>
      left[d] > 0
        ? [
            {
              demandId: line.id,
              wishes: left[d],
              reasons: reasonsFor(problem, indexes, strands, budget, d, blocked.get(d)),
            },
          ]
        : [],
    ),
    leftOut: leftOutOf(quarter, state),
    orders: ordersOf(problem, offerings, sessions),
    asks: asksOf(problem, sessions),
    targets: targetsOf(problem, offerings, referrals, sessions),
    budget,
    demandServed: {
      asked,
      served: asked - unserved,
      weightedAsked: weightedAsked / WEIGHT_UNIT,
      weightedServed,
    },
    ...worth,
    score: scoreOf(placed, weightedLost),
    bound,
    gap: bound === 0 ? 0 : (bound - weightedServed) / bound,
    inherited: inheritedOf(placed),
  }
}

function leftOutOf(quarter: Quarter, state: State): Plan['leftOut'] {
  const counts = new Map<string, number>()
  for (const [b, bundle] of quarter.bundles.entries()) {
    if (!bundle.activity || state.start[quarter.model.bundleStart[b]] >= 0) continue
    counts.set(bundle.activity.id, (counts.get(bundle.activity.id) ?? 0) + 1)
  }
  return [...counts].map(([subjectId, count]) => {
    const activity = quarter.problem.activities.find((a) => a.id === subjectId)
    const title = activity ? both(activity.title) : { nl: subjectId, en: subjectId }
    return {
      kind: activity?.kind ?? 'info-session',
      subjectId,
      count,
      reasons: [
        {
          code: 'no-common-time',
          text: {
            nl: `Voor “${title.nl}” zijn plaats, mensen en budget nergens samen vrij.`,
            en: `For “${title.en}” place, people and budget are nowhere free together.`,
          },
        },
      ],
    }
  })
}
