import type { Offering } from '../plan/offering.ts'
import type { Problem } from '../problem/problem.ts'

/**
 * The problem in which groups that stand serve no more wishes than there still are: whoever no longer asks leaves, from
 * the group that meets last first.
 * @param changed demand lines that changed or are gone; of others nobody leaves
 */
export function servingWithin(problem: Problem, changed: ReadonlySet<string>): Problem {
  const { fixed, demand, courses } = problem
  if (changed.size === 0) return problem
  const lines = new Map(demand.map((line) => [line.id, line]))
  const topicOf = new Map(courses.map(({ id, topicId }) => [id, topicId]))
  const left = new Map(demand.map(({ id, wishes }) => [id, wishes]))
  const firstOf = firstStarts(problem)
  const kept = new Map<string, Offering>()
  const byStart = fixed.offerings.toSorted((a, b) => {
    const [one, other] = [firstOf.get(a.id) ?? '', firstOf.get(b.id) ?? '']
    return one < other ? -1 : one > other ? 1 : 0
  })
  for (const offering of byStart) {
    const served = offering.served.flatMap((each) => {
      if (!changed.has(each.demandId)) return [each]
      const line = lines.get(each.demandId)
      const isSame =
        line?.topicId === topicOf.get(offering.courseId) &&
        line?.level === offering.level &&
        line.digibankId === offering.digibankId
      const most = isSame ? (left.get(each.demandId) ?? 0) : 0
      const wishes = Math.min(each.wishes, most)
      left.set(each.demandId, (left.get(each.demandId) ?? 0) - wishes)
      return wishes > 0 ? [{ ...each, wishes }] : []
    })
    const invited = served.reduce((sum, { wishes }) => sum + wishes, 0)
    const isWhole = invited === offering.invited
    kept.set(offering.id, isWhole ? offering : { ...offering, served, invited })
  }
  const referrals = fixed.referrals?.flatMap((referral) => {
    if (!changed.has(referral.demandId)) return [referral]
    const wishes = Math.min(referral.wishes, left.get(referral.demandId) ?? 0)
    left.set(referral.demandId, (left.get(referral.demandId) ?? 0) - wishes)
    return wishes > 0 ? [{ ...referral, wishes }] : []
  })
  return {
    ...problem,
    fixed: {
      ...fixed,
      offerings: fixed.offerings.map((o) => kept.get(o.id) ?? o),
      ...(referrals && { referrals }),
    },
  }
}

/** Start of the first session of each group that stands. */
function firstStarts({ fixed }: Problem): Map<string, string> {
  const first = new Map<string, string>()
  for (const { session } of fixed.sessions) {
    const { offeringId, start } = session
    const known = first.get(offeringId ?? '')
    if (offeringId !== null && (known === undefined || start < known)) first.set(offeringId, start)
  }
  return first
}

/**
 * What stands, with no more wishes served than there are, also when they were changed by hand: lines of which more are
 * served, or that are gone.
 * @example
 * standingWithin(problem).offerings[0].served
 */
export function standingWithin(problem: Problem): Problem['fixed'] {
  return servingWithin(problem, overServed(problem)).fixed
}

/** Demand lines of which what stands serves more wishes than there are. */
export function overServed({ fixed, demand }: Problem): Set<string> {
  const left = new Map(demand.map(({ id, wishes }) => [id, wishes]))
  const served = [...fixed.offerings.flatMap((o) => o.served), ...(fixed.referrals ?? [])]
  for (const { demandId, wishes } of served) left.set(demandId, (left.get(demandId) ?? 0) - wishes)
  return new Set([...left].flatMap(([id, wishes]) => (wishes < 0 ? [id] : [])))
}
