import type { Offering, Plan, Problem } from '@digirooster/domain'
import type { Proposal, ServedWishes } from '../compile/bundle.ts'
import type { Indexes, Referral } from '../compile/compile.ts'

/** Groups of a plan that do not stand already in the problem, each once. */
export function newOfferings(problem: Problem, offerings: readonly Offering[]): Offering[] {
  const known = new Set(problem.fixed.offerings.map((o) => o.id))
  return offerings.filter(({ id }) => !known.has(id) && known.add(id))
}

/** A group of a plan as a proposal; none when the problem does not know its course or format. */
export function proposalOf(problem: Problem, indexes: Indexes, offering: Offering): Proposal[] {
  const course = problem.courses.find((c) => c.id === offering.courseId)
  const format = course?.formats.find((f) => f.id === offering.formatId)
  if (!course || !format) return []
  const served = offering.served.flatMap(({ demandId, wishes }): ServedWishes[] => {
    const line = indexes.demand.indexOf.get(demandId)
    return line === undefined ? [] : [{ line, wishes }]
  })
  const { id, level, digibankId, wijkId } = offering
  return [{ id, course, format, level, digibankId, wijkId, served }]
}

/** Wishes that a plan refers, as far as the problem knows them. */
export function referralsOf(
  problem: Problem,
  { demand }: Indexes,
  plan: Pick<Plan, 'referrals'>,
): Referral[] {
  return plan.referrals.flatMap(({ demandId, supplyId, wishes }) => {
    const line = demand.indexOf.get(demandId)
    const supply = problem.supply.findIndex((s) => s.id === supplyId)
    return line === undefined || supply < 0 ? [] : [{ line, supply, wishes }]
  })
}
