import type { Plan, Problem } from '@digirooster/domain'

type Referrals = Plan['referrals']

/** Wishes that were referred to courses that have begun, by index. */
export function standingReferrals(
  { fixed, supply: courses }: Problem,
  indexOf: ReadonlyMap<string, number>,
): { line: number; supply: number; wishes: number }[] {
  return (fixed.referrals ?? []).flatMap(({ demandId, supplyId, wishes }) => {
    const line = indexOf.get(demandId)
    const supply = courses.findIndex(({ id }) => id === supplyId)
    return line === undefined || supply < 0 ? [] : [{ line, supply, wishes }]
  })
}

/** Wishes that a plan refers and that do not stand already in the problem. */
export function newReferrals({ fixed }: Problem, referrals: Referrals): Referrals {
  const keyOf = (r: Referrals[number]) => `${r.demandId} ${r.supplyId}`
  const standing = new Map(fixed.referrals?.map((r) => [keyOf(r), r.wishes]))
  return referrals.flatMap((referral) => {
    const known = Math.min(standing.get(keyOf(referral)) ?? 0, referral.wishes)
    standing.set(keyOf(referral), (standing.get(keyOf(referral)) ?? 0) - known)
    const wishes = referral.wishes - known
    return wishes > 0 ? [{ ...referral, wishes }] : []
  })
}
