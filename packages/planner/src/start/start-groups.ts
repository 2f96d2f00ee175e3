import { slotOf, SLOTS_PER_DAY } from '@digirooster/domain'
import type { Offering, Session } from '@digirooster/domain'
import { referralPairs } from '../assign/referral-pairs.ts'
import type { Proposal } from '../compile/bundle.ts'
import type { Referral } from '../compile/compile.ts'
import { reaches } from '../compile/demand-index.ts'
import { siteAt } from '../compile/resource-index.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import { freePlaces, newReferrals } from '../compile/standing-referrals.ts'
import { newOfferings, proposalOf, referralsOf } from '../encode/groups-of-plan.ts'
import type { Strand } from '../offering/strand.ts'
import { wishesLeft } from '../offering/wishes-left.ts'
import type { Prepared } from '../search/prepare.ts'
import type { PlanStart } from './plan-start.ts'

/** Groups of a plan to start from, for the wishes that there are now. */
export interface StartGroups {
  readonly proposals: readonly Proposal[]
  /** per id of a proposal: the group that it is */
  readonly offeringOf: ReadonlyMap<string, Offering>
  readonly referrals: readonly Referral[]
  /** groups that nobody can give or asks for any more */
  readonly unknown: readonly Offering[]
}

/**
 * Reads the groups of a plan against the wishes of a problem: wishes that vanished leave, and what a group then lacks
 * comes from people who can come where it stands.
 */
export function startGroups(prepared: Prepared, start: PlanStart): StartGroups {
  const { problem, indexes, strands } = prepared
  const strandOf = new Map(strands.map((strand) => [keyOf(strand), strand]))
  const left = wishesLeft(problem, indexes)
  const unknown: Offering[] = []
  const groups = newOfferings(problem, start.offerings).flatMap((offering, k) => {
    const [proposal] = proposalOf(problem, indexes, offering)
    const strand =
      proposal && strandOf.get(keyOf({ ...proposal, digibank: { id: proposal.digibankId } }))
    if (!strand?.isPayable) {
      unknown.push(offering)
      return []
    }
    let room = strand.format.group.max
    const served = proposal.served.flatMap(({ line, wishes }) => {
      const some = strand.lines.includes(line) ? Math.min(wishes, left[line], room) : 0
      left[line] -= some
      room -= some
      return some > 0 ? [{ line, wishes: some }] : []
    })
    // A name of its own, so that no other planner’s id is mistaken for one of ours.
    return [{ offering, strand, proposal: { ...proposal, id: `from-plan.${k + 1}`, served } }]
  })
  const referrals = refer(prepared, start, left)
  const bySeries = new Map(groups.map(({ offering }) => [offering.id, [] as Session[]]))
  for (const session of start.sessions) bySeries.get(session.offeringId ?? '')?.push(session)
  return {
    proposals: groups.map(({ offering, strand, proposal }) =>
      filledUp(prepared, strand, proposal, offering, bySeries.get(offering.id) ?? [], left),
    ),
    offeringOf: new Map(groups.map(({ offering, proposal }) => [proposal.id, offering])),
    referrals,
    unknown,
  }
}

function keyOf({
  digibank,
  course,
  format,
  level,
}: Pick<Strand, 'course' | 'format' | 'level'> & { digibank: { id: string } }): string {
  return [digibank.id, course.id, format.id, level].join(' ')
}

/** Wishes that partners’ courses can still take; takes them from what is left. */
function refer({ problem, indexes }: Prepared, start: PlanStart, left: Int32Array): Referral[] {
  const pairs = new Set(
    referralPairs(problem, indexes.demand).map(({ line, supply }) => `${line} ${supply}`),
  )
  const places = freePlaces(problem)
  return referralsOf(problem, indexes, {
    referrals: newReferrals(problem, start.referrals),
  }).flatMap(({ line, supply, wishes }): Referral[] => {
    const some = pairs.has(`${line} ${supply}`) ? Math.min(wishes, left[line], places[supply]) : 0
    left[line] -= some
    places[supply] -= some
    return some > 0 ? [{ line, supply, wishes: some }] : []
  })
}

/** The group with as many people as it had, or at least as it needs, as far as others can come where it stands. */
function filledUp(
  { indexes, problem }: Prepared,
  strand: Strand,
  proposal: Proposal,
  offering: Offering,
  sessions: readonly Session[],
  left: Int32Array,
): Proposal {
  const { min, max } = strand.format.group
  const had = offering.served.reduce((sum, { wishes }) => sum + wishes, 0)
  const people = proposal.served.reduce((sum, { wishes }) => sum + wishes, 0)
  let lacking = Math.min(max, Math.max(min, had)) - people
  if (lacking <= 0) return proposal
  const { demand, resources, time } = indexes
  const moments = sessions.map(({ start, digipuntId }) => {
    const slot = slotOf(time.startDate, start)
    const place = problem.digipunten.findIndex(({ id }) => id === digipuntId)
    const isKnown = slot >= 0 && slot < time.dayCount * SLOTS_PER_DAY
    return {
      site: place < 0 ? -1 : siteAt(resources, place, slot),
      part: isKnown ? 1 << daypartOfSlot(time, slot) : 0,
    }
  })
  const served = new Map(proposal.served.map(({ line, wishes }) => [line, wishes]))
  for (const line of strand.lines) {
    const canCome = moments.every(
      ({ site, part }) =>
        (part === 0 || (demand.daypartMask[line] & part) !== 0) && reaches(demand, line, site),
    )
    const some = canCome ? Math.min(lacking, left[line]) : 0
    if (some <= 0) continue
    left[line] -= some
    lacking -= some
    served.set(line, (served.get(line) ?? 0) + some)
  }
  return { ...proposal, served: Array.from(served, ([line, wishes]) => ({ line, wishes })) }
}
