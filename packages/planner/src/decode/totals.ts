import { budgetCapCents, reserveCents, usedCents } from '@digirooster/domain'
import type { Offering, Plan, Problem, Session } from '@digirooster/domain'

/** What every target gets from a plan: people invited and expected, or times held. */
export function targetsOf(
  problem: Problem,
  offerings: readonly Offering[],
  referrals: Plan['referrals'],
  sessions: readonly Session[],
): Plan['targets'] {
  return problem.digibanken.flatMap((digibank) =>
    digibank.targets.map((target) => {
      const { planned, expected } =
        target.measure === 'participants' || target.measure === 'unique-people'
          ? participants(problem, digibank.id, target, offerings, referrals)
          : { planned: held(problem, digibank.id, target.measure, sessions), expected: null }
      const counted = expected ?? planned
      return {
        digibankId: digibank.id,
        targetId: target.id,
        quarter: target.quarter,
        planned,
        expected: counted,
        shortfall: Math.max(0, target.quarter - counted),
      }
    }),
  )
}

type Target = Problem['digibanken'][number]['targets'][number]

function participants(
  problem: Problem,
  digibankId: string,
  target: Target,
  offerings: readonly Offering[],
  referrals: Plan['referrals'],
): { planned: number; expected: number } {
  const lines = new Map(problem.demand.map((d) => [d.id, d]))
  const counts = (demandId: string) => {
    const line = lines.get(demandId)
    if (!line || line.digibankId !== digibankId) return false
    const topic = problem.topics.find((t) => t.id === line.topicId)
    const { programmeObjective, targetGroupId } = target
    return (
      (programmeObjective === undefined || topic?.programmeObjective === programmeObjective) &&
      (targetGroupId === undefined || line.targetGroupIds.includes(targetGroupId))
    )
  }
  let planned = 0
  // In hundredths of a person, so that the sum does not depend on its order.
  let hundredths = 0
  const add = (wishes: number, noShowRate: number) => {
    planned += wishes
    hundredths += Math.round(100 * wishes * (1 - noShowRate))
  }
  for (const offering of offerings) {
    const course = problem.courses.find((c) => c.id === offering.courseId)
    const format = course?.formats.find((f) => f.id === offering.formatId)
    for (const s of offering.served) if (counts(s.demandId)) add(s.wishes, format?.noShowRate ?? 0)
  }
  for (const r of referrals) {
    const supply = problem.supply.find((s) => s.id === r.supplyId)
    if (counts(r.demandId)) add(r.wishes, supply?.noShowRate ?? 0)
  }
  if (target.measure === 'participants') return { planned, expected: Math.floor(hundredths / 100) }
  const counters = problem.counters.find((c) => c.digibankId === digibankId)
  const factor = counters?.uniquePeopleFactor ?? 1
  return { planned, expected: Math.floor((hundredths * factor) / 100) }
}

const KIND_OF: Readonly<Partial<Record<Target['measure'], Session['kind']>>> = {
  'it-cafes': 'it-cafe',
  'repair-cafes': 'repair-cafe',
  'open-labs': 'open-lab',
  roadshows: 'roadshow',
  'info-sessions': 'info-session',
}

/** Times held this quarter, or what neighbouring systems counted. */
function held(
  problem: Problem,
  digibankId: string,
  measure: Target['measure'],
  sessions: readonly Session[],
): number {
  const first = sessions.filter((s) => s.digibankId === digibankId && s.number === 1)
  const kind = KIND_OF[measure]
  if (kind) return first.filter((s) => s.kind === kind).length
  const counters = problem.counters.find((c) => c.digibankId === digibankId)
  switch (measure) {
    case 'digibuddies-trained':
      return first
        .filter((s) => s.kind === 'digibuddy-training')
        .reduce((sum, s) => {
          const activity = problem.activities.find((a) => a.id === s.activityId)
          return sum + (activity?.cohort?.size ?? 0)
        }, 0)
    case 'home-help':
      return counters?.homeHelpQuestions ?? 0
    case 'devices-lent':
      return counters?.devicesLent ?? 0
    case 'households-online':
      return counters?.householdsOnline ?? 0
    case 'digipunten-open':
      return problem.digipunten.filter(
        (d) =>
          d.digibankId === digibankId &&
          d.kind !== 'ad-hoc-venue' &&
          (d.opensOn === undefined || d.opensOn <= problem.horizon.end),
      ).length
    default:
      return 0
  }
}

/** What a plan does with every budget line. */
export function budgetOf(
  problem: Problem,
  offerings: readonly Offering[],
  sessions: readonly Session[],
): Plan['budget'] {
  const costOf = new Map(problem.activities.map((a) => [a.id, a.cost]))
  const byLine = new Map<string, number>()
  const add = (line: string | null | undefined, cents: number) => {
    if (line) byLine.set(line, (byLine.get(line) ?? 0) + cents)
  }
  for (const o of offerings) add(o.budgetLineId, o.costCents)
  for (const { activityId } of sessions) {
    const cost = costOf.get(activityId ?? '')
    if (cost) add(cost.budgetLineId, cost.centsPerSession)
  }
  return problem.budgetLines.map((line) => {
    const share =
      problem.digibanken.find((d) => d.id === line.digibankId)?.policy.reserve.moneyShare ?? 0
    const plannedCents = byLine.get(line.id) ?? 0
    return {
      budgetLineId: line.id,
      quarterCents: line.quarter.cents,
      usedCents: usedCents(line.quarter.used),
      reserveCents: reserveCents(line, share),
      plannedCents,
      freeCents: Math.max(0, budgetCapCents(line, share) - plannedCents),
    }
  })
}
