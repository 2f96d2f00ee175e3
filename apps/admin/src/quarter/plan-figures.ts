import type { LocalText, Plan, Problem } from '@digirooster/domain'

/** What a plan comes to, in figures: the same on every page. */
export interface PlanFigures {
  readonly asked: number
  readonly served: number
  readonly starters: { readonly asked: number; readonly served: number }
  readonly referred: number
  readonly sessions: { readonly confirmed: number; readonly proposed: number }
  /** Rooms, laptop classes and people it uses that still need a yes. */
  readonly asks: number
  /** Euro cents of this quarter: spent or planned, and what there is. */
  readonly money: readonly { id: string; name: LocalText; used: number; of: number }[]
  readonly targets: readonly { id: string; name: LocalText; expected: number; aim: number }[]
  /** Owed and not placed. */
  readonly leftOut: readonly { name: LocalText; count: number }[]
}

/** The figures of a plan. */
export function planFigures(problem: Problem, plan: Plan): PlanFigures {
  const starters = new Map(
    problem.demand.filter(({ level }) => level === 'starter').map((wish) => [wish.id, wish.wishes]),
  )
  const served = [...plan.offerings.flatMap((offering) => offering.served), ...plan.referrals]
  const names = new Map(
    [...problem.courses, ...problem.activities].map((thing) => [thing.id, thing.title]),
  )
  const targets = problem.digibanken.flatMap((digibank) => digibank.targets)
  const confirmed = plan.sessions.filter(({ status }) => status === 'confirmed').length
  return {
    asked: plan.demandServed.asked,
    served: plan.demandServed.served,
    starters: {
      asked: total([...starters.values()]),
      served: total(served.filter((s) => starters.has(s.demandId)).map(({ wishes }) => wishes)),
    },
    referred: total(plan.referrals.map(({ wishes }) => wishes)),
    sessions: { confirmed, proposed: plan.sessions.length - confirmed },
    asks: plan.asks.length,
    money: plan.budget.map(({ budgetLineId, usedCents, plannedCents, quarterCents }) => ({
      id: budgetLineId,
      name: problem.budgetLines.find(({ id }) => id === budgetLineId)?.name ?? { nl: budgetLineId },
      used: usedCents + plannedCents,
      of: quarterCents,
    })),
    targets: plan.targets
      .filter(({ expected, quarter }) => expected > 0 || quarter > 0)
      .map(({ targetId, expected, quarter }) => ({
        id: targetId,
        name: targets.find(({ id }) => id === targetId)?.name ?? { nl: targetId },
        expected,
        aim: quarter,
      })),
    leftOut: plan.leftOut.map(({ subjectId, count }) => ({
      name: names.get(subjectId) ?? { nl: subjectId },
      count,
    })),
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
