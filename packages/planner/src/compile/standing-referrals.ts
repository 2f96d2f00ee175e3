import { standingWithin } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'

type Referrals = Plan['referrals']

/** Wishes that were referred to courses that have begun, by index. */
export function standingReferrals(
  problem: Problem,
  indexOf: ReadonlyMap<string, number>,
): { line: number; supply: number; wishes: number }[] {
  const { supply: courses } = problem
  return (standingWithin(problem).referrals ?? []).flatMap(({ demandId, supplyId, wishes }) => {
    const line = indexOf.get(demandId)
    const supply = courses.findIndex(({ id }) => id === supplyId)
    return line === undefined || supply < 0 ? [] : [{ line, supply, wishes }]
  })
}

/** Wishes that a plan refers and that do not stand already in the problem. */
export function newReferrals(problem: Problem, referrals: Referrals): Referrals {
  const fixed = standingWithin(problem)
  const keyOf = (r: Referrals[number]) => `${r.demandId} ${r.supplyId}`
  const standing = new Map(fixed.referrals?.map((r) => [keyOf(r), r.wishes]))
  return referrals.flatMap((referral) => {
    const known = Math.min(standing.get(keyOf(referral)) ?? 0, referral.wishes)
    standing.set(keyOf(referral), (standing.get(keyOf(referral)) ?? 0) - known)
    const wishes = referral.wishes - known
    return wishes > 0 ? [{ ...referral, wishes }] : []
  })
}

/** Places that each course of a partner still has, beside those of people who were referred there and stand. */
export function freePlaces(problem: Problem): number[] {
  const standing = standingWithin(problem).referrals ?? []
  return problem.supply.map(({ id, places, taken }) => {
    const known = standing.reduce((sum, r) => (r.supplyId === id ? sum + r.wishes : sum), 0)
    return Math.max(0, places - taken - known)
  })
}
