import { problemHash, WEIGHT_UNIT } from '@digirooster/domain'
import type { Plan, Problem, Score } from '@digirooster/domain'
import { compareText } from '../decode/sessions.ts'
import { besideWishes } from '../decode/score-of.ts'
import { ENGINE } from '../decode/decode.ts'
import { withFreshIds } from './fresh-ids.ts'

/**
 * Joins plans of the parts of a problem, which share nothing, into a plan of the whole: what one plan says of its
 * part holds of the whole, and figures add up.
 * @param plans as `splitProblem` lists the parts
 * @param bound weighted wishes no plan of the whole can exceed
 */
export function mergePlans(
  problem: Problem,
  plans: readonly Plan[],
  run: Pick<Plan['provenance'], 'seed' | 'iterations' | 'stopped'>,
  bound: number,
): Plan {
  const parts = withFreshIds(problem, plans)
  const all = <T>(list: (plan: Plan) => readonly T[]): T[] => parts.flatMap(list)
  const demandServed = demandOf(parts)
  const best = Math.max(bound, demandServed.weightedServed)
  const lines = orderOf(problem.demand)
  const activities = orderOf(problem.activities)
  const digibanken = orderOf(problem.digibanken)
  const budgetLines = orderOf(problem.budgetLines)
  const standing = orderOf(problem.fixed.offerings)
  return {
    version: 1,
    problemId: problem.id,
    provenance: { problemHash: problemHash(problem), engine: ENGINE, ...run },
    // What stands first, as in the document; new groups by part.
    offerings: sorted(
      all((p) => p.offerings),
      (o) => standing(o.id),
    ),
    sessions: all((p) => p.sessions).sort(
      (a, b) => compareText(a.start, b.start) || compareText(a.id, b.id),
    ),
    referrals: sorted(
      all((p) => p.referrals),
      (r) => lines(r.demandId),
    ),
    unmet: sorted(
      all((p) => p.unmet),
      (u) => lines(u.demandId),
    ),
    leftOut: sorted(
      all((p) => p.leftOut),
      (l) => activities(l.subjectId),
    ),
    orders: all((p) => p.orders).sort(
      (a, b) => compareText(a.orderBy, b.orderBy) || compareText(a.offeringId, b.offeringId),
    ),
    asks: all((p) => p.asks).sort(
      (a, b) => compareText(a.askBy, b.askBy) || compareText(a.subject.id, b.subject.id),
    ),
    targets: sorted(
      all((p) => p.targets),
      (t) => digibanken(t.digibankId),
    ),
    budget: sorted(
      all((p) => p.budget),
      (b) => budgetLines(b.budgetLineId),
    ),
    demandServed,
    worth: sorted(
      all((p) => p.worth),
      (w) => -w.weightedWishes,
    ),
    floors: sorted(
      all((p) => p.floors),
      (f) => digibanken(f.digibankId),
    ),
    score: scoreOf(parts, demandServed),
    bound: best,
    gap: best === 0 ? 0 : (best - demandServed.weightedServed) / best,
    inherited: inheritedOf(parts),
  }
}

/** Place in a list of the document, by id; behind all when it is not in it. */
function orderOf(list: readonly { readonly id: string }[]): (id: string) => number {
  const index = new Map(list.map(({ id }, k) => [id, k]))
  return (id) => index.get(id) ?? list.length
}

/** Sorted by a number; what is equal keeps its order. */
function sorted<T>(list: readonly T[], by: (item: T) => number): T[] {
  return [...list].sort((a, b) => by(a) - by(b))
}

function demandOf(plans: readonly Plan[]): Plan['demandServed'] {
  const total = (of: (served: Plan['demandServed']) => number) =>
    plans.reduce((sum, plan) => sum + of(plan.demandServed), 0)
  // Weights are whole hundredths: added as such, so that no rounding adds up.
  const weighted = (of: (served: Plan['demandServed']) => number) =>
    total((served) => hundredths(of(served))) / WEIGHT_UNIT
  return {
    asked: total((s) => s.asked),
    served: total((s) => s.served),
    weightedAsked: weighted((s) => s.weightedAsked),
    weightedServed: weighted((s) => s.weightedServed),
  }
}

function scoreOf(plans: readonly Plan[], served: Plan['demandServed']): Score {
  const rules = plans[0].score.rules.map(({ id, level, weight }, r) => {
    const penalty = plans.reduce((sum, plan) => sum + plan.score.rules[r].penalty, 0)
    return { id, level, penalty, weight, weighted: penalty * weight }
  })
  const level = (name: Score['rules'][number]['level']) =>
    rules.filter((r) => r.level === name).reduce((sum, r) => sum + r.weighted, 0)
  return {
    hard: level('hard'),
    owed: level('owed'),
    demand:
      (hundredths(served.weightedAsked) - hundredths(served.weightedServed)) / WEIGHT_UNIT +
      besideWishes(rules),
    soft: level('soft'),
    rules,
  }
}

/** A weight in whole hundredths of a wish. */
function hundredths(weight: number): number {
  return Math.round(weight * WEIGHT_UNIT)
}

/** By rule, as in the score; within a rule by part. */
function inheritedOf(plans: readonly Plan[]): Plan['inherited'] {
  return plans[0].score.rules.flatMap(({ id }) =>
    plans.flatMap((plan) => plan.inherited.filter((violation) => violation.ruleId === id)),
  )
}
