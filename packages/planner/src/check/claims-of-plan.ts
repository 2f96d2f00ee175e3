import { reserveCents, usedCents } from '@digirooster/domain'
import type { Violation } from '@digirooster/domain'
import { timesHeld } from './bundles.ts'
import { capCents, costCents, lineOf } from './budget.ts'
import { claim } from './claim.ts'
import type { DemandCount } from './demand.ts'
import { byId, groupBy, sum } from './lists.ts'
import { countTargets } from './owed.ts'
import type { Quarter } from './quarter.ts'

/** Levels of the score, recounted. */
export interface CountedScore {
  readonly hard: number
  readonly owed: number
  readonly demand: number
}

/** Totals of the plan that differ from the recount. */
export function wrongTotals(
  quarter: Quarter,
  count: DemandCount,
  score: CountedScore,
  inherited: readonly Violation[],
): Violation[] {
  const { problem, plan } = quarter
  return [
    ...claim('claim-problem', plan.problemId, problem.id, same('Problem')),
    ...claimedDemand(quarter, count),
    ...claimedUnmet(quarter, count),
    ...claimedLeftOut(quarter),
    ...claimedBudget(quarter),
    ...claimedTargets(quarter),
    ...claimedBound(quarter, count),
    ...claimedScore(quarter, score),
    ...claimedInherited(quarter, inherited),
  ]
}

function claimedDemand({ plan }: Quarter, count: DemandCount): Violation[] {
  const { asked, served, weightedAsked, weightedServed } = plan.demandServed
  const rule = 'claim-demand-served'
  return [
    ...claim(rule, asked, count.asked, about('Wensen', 'Wishes')),
    ...claim(rule, served, count.totalServed, about('Wensen met plaats', 'Wishes with a place')),
    ...claim(
      rule,
      weightedAsked,
      count.weightedAsked / 100,
      about('Gewogen wensen', 'Weighted wishes'),
    ),
    ...claim(
      rule,
      weightedServed,
      count.weightedServed / 100,
      about('Gewogen wensen met plaats', 'Weighted wishes with a place'),
    ),
  ]
}

function claimedUnmet({ problem, plan, demand }: Quarter, count: DemandCount): Violation[] {
  const listed = new Map<string, number>()
  for (const { demandId, wishes } of plan.unmet)
    listed.set(demandId, (listed.get(demandId) ?? 0) + wishes)
  const strangers = [...listed].filter(([id]) => !demand.has(id))
  return [
    ...problem.demand.flatMap(({ id, wishes }) =>
      claim(
        'claim-unmet',
        listed.get(id) ?? 0,
        wishes - (count.served.get(id) ?? 0),
        about(`${id}, zonder plaats`, `${id}, without a place`),
      ),
    ),
    ...strangers.flatMap(([id, wishes]) => claim('claim-unmet', wishes, 0, same(id))),
  ]
}

function claimedLeftOut(quarter: Quarter): Violation[] {
  const { problem, plan } = quarter
  return problem.activities.flatMap((activity) => {
    const listed = plan.leftOut.filter((l) => l.subjectId === activity.id && l.kind !== 'course')
    const missing = Math.max(0, activity.count - timesHeld(quarter, activity))
    const subject = about(`${activity.id}, niet gepland`, `${activity.id}, left out`)
    return claim('claim-left-out', sum(listed.map((l) => l.count)), missing, subject)
  })
}

function claimedBudget(quarter: Quarter): Violation[] {
  const { problem, plan, moments } = quarter
  const digibanken = byId(problem.digibanken)
  const byLine = groupBy(moments, (m) => lineOf(quarter, m)?.id)
  return problem.budgetLines.flatMap((line) => {
    const listed = plan.budget.find((b) => b.budgetLineId === line.id)
    const digibank = digibanken.get(line.digibankId)
    const planned = sum((byLine.get(line.id) ?? []).map(costCents))
    const figures: [number | undefined, number, string, string][] = [
      [listed?.quarterCents, line.quarter.cents, 'kwartaal', 'quarter'],
      [listed?.usedCents, usedCents(line.quarter.used), 'gebruikt', 'used'],
      [
        listed?.reserveCents,
        reserveCents(line, digibank?.policy.reserve.moneyShare ?? 0),
        'reserve',
        'reserve',
      ],
      [listed?.plannedCents, planned, 'gepland', 'planned'],
      [listed?.freeCents, Math.max(0, capCents(line, digibank) - planned), 'vrij', 'free'],
    ]
    return figures.flatMap(([claimed, counted, nl, en]) =>
      claim(
        'claim-budget',
        claimed,
        counted,
        about(`Budget ${line.id}, ${nl} (cent)`, `Budget ${line.id}, ${en} (cents)`),
      ),
    )
  })
}

function claimedTargets(quarter: Quarter): Violation[] {
  return countTargets(quarter).flatMap(({ digibankId, target, planned, expected, isOwed }) => {
    const listed = quarter.plan.targets.find(
      (t) => t.digibankId === digibankId && t.targetId === target.id,
    )
    const subject = (nl: string, en: string) =>
      about(`Streefcijfer ${target.id}, ${nl}`, `Target ${target.id}, ${en}`)
    const missing = Math.max(0, target.quarter - expected)
    const rule = 'claim-targets'
    const owing = claim(
      rule,
      listed?.quarter,
      target.quarter,
      subject('dit kwartaal', 'this quarter'),
    )
    if (!isOwed) return owing
    return [
      ...owing,
      ...claim(rule, listed?.planned, planned, subject('gepland', 'planned')),
      ...claim(rule, listed?.expected, expected, subject('verwacht', 'expected')),
      ...claim(rule, listed?.shortfall, missing, subject('tekort', 'shortfall')),
    ]
  })
}

function claimedBound({ plan }: Quarter, count: DemandCount): Violation[] {
  const served = count.weightedServed / 100
  const least = Math.max(plan.bound, served)
  const gap = plan.bound > 0 ? Math.max(0, (plan.bound - served) / plan.bound) : 0
  return [
    // A bound that a plan exceeds was never proven.
    ...(plan.bound >= served - 1e-6
      ? []
      : claim('claim-bound', plan.bound, least, about('Bovengrens', 'Bound'))),
    ...claim('claim-gap', plan.gap, gap, about('Afstand tot de bovengrens', 'Gap to the bound')),
  ]
}

function claimedScore({ plan }: Quarter, score: CountedScore): Violation[] {
  const { rules, hard, owed, demand } = plan.score
  // Units of hard rules are the planner’s own: only whether there is a fault can be compared.
  const isBroken = (penalty: number) => (penalty > 0 ? 1 : 0)
  const levels = ['owed', 'demand', 'soft'] as const
  return [
    ...claim(
      'claim-score',
      isBroken(hard),
      isBroken(score.hard),
      about('Harde regels', 'Hard rules'),
    ),
    ...claim('claim-score', owed, score.owed, about('Beloofd', 'Owed')),
    ...claim('claim-score', demand, score.demand, about('Vraag', 'Demand')),
    ...levels.flatMap((level) => {
      const total = sum(rules.filter((r) => r.level === level).map((r) => r.weighted))
      const subject = about(`Regels van niveau ${level}`, `Rules of level ${level}`)
      return claim('claim-score', plan.score[level], total, subject)
    }),
    ...rules.flatMap((r) => claim('claim-score', r.weighted, r.penalty * r.weight, same(r.id))),
  ]
}

/** Sessions with inherited faults about which the plan says nothing, and what it says of sessions without any. */
function claimedInherited({ plan }: Quarter, inherited: readonly Violation[]): Violation[] {
  const told = new Set(plan.inherited.flatMap((v) => v.sessionIds))
  const found = new Set(inherited.flatMap((f) => f.sessionIds))
  const isAbout = (ids: ReadonlySet<string>, { sessionIds }: Pick<Violation, 'sessionIds'>) =>
    sessionIds.some((id) => ids.has(id))
  return [
    ...inherited
      .filter((f) => !isAbout(told, f))
      .map((f) => wrongly(f, 'Niet vermeld', 'Not mentioned')),
    ...plan.inherited
      .filter((v) => !isAbout(found, v))
      .map((v) => wrongly(v, 'Vermeld, maar niet gevonden', 'Mentioned, but not found')),
  ]
}

function wrongly({ penalty, sessionIds, text }: Violation, nl: string, en: string): Violation {
  return {
    ruleId: 'claim-inherited',
    level: 'hard',
    penalty,
    sessionIds,
    text: { nl: `${nl}: ${text.nl}`, en: `${en}: ${text.en}` },
  }
}

function same(text: string): { nl: string; en: string } {
  return { nl: text, en: text }
}

function about(nl: string, en: string): { nl: string; en: string } {
  return { nl, en }
}
