import type { Problem } from '@digirooster/domain'
import type { Proposal } from '../compile/bundle.ts'
import { decodeOfferings } from '../decode/sessions.ts'
import type { Cooling } from '../kernel/index.ts'
import { greedyProposal } from '../offering/greedy.ts'
import { better, reassign, timetable } from './timetable.ts'
import type { Setting, Timetable } from './timetable.ts'

/** Places that are tried for each bundle of a first plan. */
const FEW_TRIES = 25

/**
 * Makes the timetable that a search begins with: of a greedy proposal, or of a timetable there is and a greedy
 * proposal for the wishes that it leaves.
 * @param fresh  how a timetable there is, is improved when most is new
 * @param gentle … when most of it was there
 * @param onPlaced told what is placed, before its wishes are divided anew
 * @returns never worse than the one there was
 */
export async function firstTimetable(
  setting: Setting,
  fresh: Cooling,
  gentle: Cooling,
  onPlaced: (placed: Timetable) => Promise<void>,
): Promise<Timetable> {
  const { problem, indexes, relaxation, start } = setting
  if (!start || isEmpty(start)) {
    const { proposals, referrals } = greedyProposal(problem, indexes, relaxation)
    // What comes next is better than what improving this would give, and people wait for a first plan.
    const only = { ...gentle, iterations: 1 }
    const placed = await timetable(setting, proposals, referrals, only, undefined, FEW_TRIES)
    await onPlaced(placed)
    return reassign(setting, placed)
  }
  const there = placedProposals(start)
  const rest = greedyProposal(withStanding(problem, start), indexes, relaxation)
  const cooling = wishesOf(there) < wishesOf(rest.proposals) ? fresh : gentle
  const proposals = [...there, ...rest.proposals]
  const referrals = [...start.referrals, ...rest.referrals]
  const begun = better(await reassign(setting, start), start)
  const improved = await timetable(setting, proposals, referrals, cooling, start)
  return better(await reassign(setting, improved), begun)
}

/** Whether nothing stands that could also have been left out. */
function isEmpty({ quarter, state, referrals }: Timetable): boolean {
  const { bundleStart, optional } = quarter.model
  return (
    referrals.length === 0 &&
    quarter.bundles.every((_, b) => optional[b] === 0 || state.start[bundleStart[b]] < 0)
  )
}

/** The proposals of a timetable that have a place. */
export function placedProposals({ quarter, state, proposals }: Timetable): Proposal[] {
  const { bundleStart } = quarter.model
  const placed = new Set(
    quarter.bundles.flatMap(({ id }, b) => (state.start[bundleStart[b]] < 0 ? [] : [id])),
  )
  return proposals.filter(({ id }) => placed.has(id))
}

function wishesOf(proposals: readonly Proposal[]): number {
  return proposals.flatMap((p) => p.served).reduce((sum, { wishes }) => sum + wishes, 0)
}

/** The problem as if what is placed stood already: its wishes, money and places elsewhere are taken. */
export function withStanding(problem: Problem, { quarter, state, referrals }: Timetable): Problem {
  const standing = new Set(problem.fixed.offerings.map(({ id }) => id))
  const groups = decodeOfferings(quarter, state).filter(({ id }) => !standing.has(id))
  const sent = (supply: number) =>
    referrals.reduce((sum, r) => sum + (r.supply === supply ? r.wishes : 0), 0)
  return {
    ...problem,
    fixed: { ...problem.fixed, offerings: [...problem.fixed.offerings, ...groups] },
    supply: problem.supply.map((supply, s) => ({ ...supply, taken: supply.taken + sent(s) })),
  }
}
