import type { Proposal } from '../compile/bundle.ts'
import type { Referral } from '../compile/compile.ts'
import { decodeOfferings } from '../decode/sessions.ts'
import { wishesLeft } from '../decode/score-of.ts'
import { greedyProposal } from '../offering/greedy.ts'
import { withStanding } from '../search/first-timetable.ts'
import type { Prepared } from '../search/prepare.ts'
import type { Timetable } from '../search/timetable.ts'

/** Groups and referrals for wishes that a timetable leaves; those that nobody else is meant for already. */
export function moreGroups(
  { problem, indexes, relaxation }: Prepared,
  timetable: Timetable,
  isWelcome: (proposal: Proposal) => boolean,
): { proposals: Proposal[]; referrals: Referral[] } {
  const { quarter, state, referrals } = timetable
  const left = wishesLeft(indexes, referrals, decodeOfferings(quarter, state))
  const found = greedyProposal(withStanding(problem, timetable), indexes, relaxation)
  const take = <T extends { readonly line: number; readonly wishes: number }>(each: T): T[] => {
    const wishes = Math.min(each.wishes, left[each.line])
    if (wishes <= 0) return []
    left[each.line] -= wishes
    return [{ ...each, wishes }]
  }
  return {
    referrals: found.referrals.flatMap(take),
    proposals: found.proposals.filter(isWelcome).flatMap((proposal): Proposal[] => {
      const before = left.slice()
      const served = proposal.served.flatMap(take)
      const people = served.reduce((sum, { wishes }) => sum + wishes, 0)
      if (people >= proposal.format.group.min) return [{ ...proposal, served }]
      left.set(before)
      return []
    }),
  }
}
