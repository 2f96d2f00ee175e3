import { dateOf, walkInOccurrences, WEIGHT_UNIT, wishWeight } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { check, plan as planQuarter } from '@digirooster/planner'

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
export async function judge(problem: Problem, plan: Plan): Promise<Verdict> {
  const { violations, score } = check(problem, plan)
  const weightedAsked = problem.demand.reduce((sum, line) => {
    const digibank = problem.digibanken.find((d) => d.id === line.digibankId)
    const weight = digibank ? wishWeight(digibank, line, problem.horizon.asOf) : 0
    return sum + (weight * line.wishes) / WEIGHT_UNIT
  }, 0)
  const served = servedOf(plan, plan.referrals)
  const activities = plan.sessions.filter((s) => s.activityId !== null && s.number === 1)
  return {
    asked: problem.demand.reduce((sum, { wishes }) => sum + wishes, 0),
    served: problem.demand.reduce((sum, d) => sum + Math.min(d.wishes, served.get(d.id) ?? 0), 0),
    weightedAsked,
    weightedServed: weightedAsked - score.demand,
    violations: violations.map(({ text }) => text.en),
    owed: score.owed,
    soft: await softScore(problem, plan),
    bundles: plan.offerings.length + activities.length,
  }
}

/**
 * Quality of a plan, counted by the planner itself: it is asked to plan a quarter in which everything of
 * the plan stands already and nothing else is asked, so that there is nothing left to choose. One rule
 * counts only what can still be chosen, so it counts for nobody: `even-workload`.
 */
async function softScore(problem: Problem, { offerings, sessions }: Plan): Promise<number> {
  const served = servedOf({ offerings }, [])
  const present = new Map(
    sessions.map((s) => [`${s.walkInId} ${dateOf(s.start)}`, s.people.length]),
  )
  const standing: Problem = {
    ...problem,
    demand: problem.demand.flatMap((line) => {
      const wishes = served.get(line.id) ?? 0
      return wishes > 0 ? [{ ...line, wishes }] : []
    }),
    activities: problem.activities.map((activity) => ({
      ...activity,
      count: sessions.filter((s) => s.activityId === activity.id && s.number === 1).length,
    })),
    walkIns: problem.walkIns.map((walkIn) => ({
      ...walkIn,
      // No more helpers are asked than are there: the planner would find some.
      special: walkInOccurrences(problem, walkIn).map(({ start }) => ({
        date: dateOf(start),
        helpers: present.get(`${walkIn.id} ${dateOf(start)}`) ?? 0,
      })),
    })),
    supply: [],
    fixed: {
      offerings,
      sessions: sessions.map((session) => ({
        session,
        because: 'pinned',
        holds: ['time', 'place', 'people'],
      })),
    },
  }
  const judged = await planQuarter(standing, { iterations: 1 })
  return judged.plan.score.soft
}

function servedOf(
  { offerings }: Pick<Plan, 'offerings'>,
  referrals: Plan['referrals'],
): Map<string, number> {
  const served = new Map<string, number>()
  for (const { demandId, wishes } of [...offerings.flatMap((o) => o.served), ...referrals])
    served.set(demandId, (served.get(demandId) ?? 0) + wishes)
  return served
}
