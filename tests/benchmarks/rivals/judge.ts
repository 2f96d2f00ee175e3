import { WEIGHT_UNIT, wishWeight } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { check, score as countScore } from '@digirooster/planner'

/** What a plan is worth, whoever made it. */
export interface Verdict {
  readonly asked: number
  readonly served: number
  readonly weightedAsked: number
  readonly weightedServed: number
  /** broken hard rules by the second opinion */
  readonly violations: readonly string[]
  readonly owed: number
  readonly soft: number
  /** groups and times of activities */
  readonly bundles: number
}

/** Judges a plan by the public entries of the planner alone. */
export function judge(problem: Problem, plan: Plan): Verdict {
  const { violations, score } = check(problem, plan)
  const weightedAsked = problem.demand.reduce((sum, line) => {
    const digibank = problem.digibanken.find((d) => d.id === line.digibankId)
    const weight = digibank ? wishWeight(digibank, line, problem.horizon.asOf) : 0
    return sum + (weight * line.wishes) / WEIGHT_UNIT
  }, 0)
  const served = servedOf(plan)
  const activities = plan.sessions.filter((s) => s.activityId !== null && s.number === 1)
  return {
    asked: problem.demand.reduce((sum, { wishes }) => sum + wishes, 0),
    served: problem.demand.reduce((sum, d) => sum + Math.min(d.wishes, served.get(d.id) ?? 0), 0),
    weightedAsked,
    weightedServed: weightedAsked - score.demand,
    violations: violations.map(({ text }) => text.en),
    owed: score.owed,
    soft: countScore(problem, plan).soft,
    bundles: plan.offerings.length + activities.length,
  }
}

function servedOf({ offerings, referrals }: Plan): Map<string, number> {
  const served = new Map<string, number>()
  for (const { demandId, wishes } of [...offerings.flatMap((o) => o.served), ...referrals])
    served.set(demandId, (served.get(demandId) ?? 0) + wishes)
  return served
}
