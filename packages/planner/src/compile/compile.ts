import {
  addWorkingDays,
  dateOf,
  holidayStance,
  isPinned,
  slotOf,
  SLOTS_PER_DAY,
} from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import type { Bundle, FixedPart, Proposal } from './bundle.ts'
import { bundleOfProposal, bundlesOfFixedOfferings } from './course-bundles.ts'
import { buildModel } from './build-model.ts'
import { choicesOf } from './domains.ts'
import type { Choices, Filters } from './domains.ts'
import { indexDemand } from './demand-index.ts'
import type { DemandIndex } from './demand-index.ts'
import { bundlesOfActivities, bundlesOfWalkIns } from './other-bundles.ts'
import type { Quarter, QuarterBase } from './quarter.ts'
import { standingReferrals } from './standing-referrals.ts'
import { indexResources } from './resource-index.ts'
import type { ResourceIndex } from './resource-index.ts'
import { indexTime } from './time-index.ts'
import type { TimeIndex } from './time-index.ts'

/** Wishes of a demand line sent to a partner’s free course, both by index. */
export interface Referral {
  readonly line: number
  readonly supply: number
  readonly wishes: number
}

/** What does not depend on which groups are proposed; made once per problem. */
export interface Indexes {
  readonly time: TimeIndex
  readonly resources: ResourceIndex
  readonly demand: DemandIndex
}

/** Indexes calendars, resources and wishes of a problem. */
export function indexProblem(problem: Problem): Indexes {
  const time = indexTime(problem)
  const resources = indexResources(problem, time)
  return { time, resources, demand: indexDemand(problem, resources.sites) }
}

/**
 * Turns a problem and the groups proposed for it into integers.
 * Order of bundles: fixed groups, proposals, activities, walk-ins.
 * @param referrals wishes that partners’ courses serve already
 */
export function compile(
  problem: Problem,
  indexes: Indexes,
  proposals: readonly Proposal[],
  filters: Filters,
  referrals: readonly Referral[] = [],
): Quarter {
  const given = givenBundles(problem, indexes)
  const bundles = [
    ...given.offerings,
    ...proposals.map((p) => bundleOfProposal(problem, p)),
    ...given.activities,
    ...given.walkIns,
  ]
  const quarter = buildModel(baseOf(problem, indexes, bundles), filters)
  for (const { line, supply, wishes } of [...given.referrals, ...referrals]) {
    quarter.referred[line] += wishes
    quarter.referredExpected[line] += 100 * wishes * (1 - problem.supply[supply].noShowRate)
  }
  return quarter
}

/** Finds what each of these groups could choose from, without making a model of them. */
export function choicesOfProposals(
  problem: Problem,
  indexes: Indexes,
  proposals: readonly Proposal[],
  filters: Filters,
): { base: QuarterBase; choices: Choices[] } {
  const bundles = proposals.map((p) => bundleOfProposal(problem, p))
  const base = baseOf(problem, indexes, bundles)
  return { base, choices: bundles.map((_, b) => choicesOf(base, b, filters, false)) }
}

/** Bundles that are there whatever is proposed. */
interface GivenBundles {
  readonly problem: Problem
  readonly offerings: readonly Bundle[]
  readonly activities: readonly Bundle[]
  readonly walkIns: readonly Bundle[]
  readonly referrals: readonly Referral[]
}

const known = new WeakMap<Indexes, GivenBundles>()

/** Makes the bundles that do not depend on proposals; once for each index of a problem. */
function givenBundles(problem: Problem, indexes: Indexes): GivenBundles {
  const found = known.get(indexes)
  if (found?.problem === problem) return found
  const fixedParts = fixedPartsOf(problem)
  const made = {
    problem,
    offerings: bundlesOfFixedOfferings(problem, fixedParts, indexes.demand.indexOf),
    activities: bundlesOfActivities(problem, fixedParts),
    walkIns: bundlesOfWalkIns(problem, fixedParts),
    referrals: standingReferrals(problem, indexes.demand.indexOf),
  }
  known.set(indexes, made)
  return made
}

function fixedPartsOf(problem: Problem): Map<string, FixedPart> {
  return new Map(
    problem.fixed.sessions.map((stands) => {
      const { session, because, holds } = stands
      const isPast = session.start < problem.horizon.asOf
      return [
        session.id,
        {
          session,
          holdsTime: isPast || holds.includes('time'),
          holdsPlace: isPast || holds.includes('place'),
          holdsPeople: isPast || holds.includes('people'),
          isPublished: because === 'published',
          isPinned: isPinned(stands),
        },
      ]
    }),
  )
}

function baseOf(problem: Problem, indexes: Indexes, bundles: readonly Bundle[]): QuarterBase {
  const { time } = indexes
  const digibankIndex = new Map(problem.digibanken.map((d, k) => [d.id, k]))
  const policies: string[] = []
  const stanceRows: Uint8Array[] = []
  const policyIndex = (policy: Problem['digipunten'][number]['holidays']): number => {
    const key = JSON.stringify(policy)
    const known = policies.indexOf(key)
    if (known >= 0) return known
    policies.push(key)
    stanceRows.push(
      Uint8Array.from(time.dates, (date) =>
        ['open', 'avoid', 'closed'].indexOf(holidayStance(policy, date)),
      ),
    )
    return policies.length - 1
  }
  const policyOfPlace = Int32Array.from(problem.digipunten, (d) => policyIndex(d.holidays))
  const policyOfBundle = Int32Array.from(bundles, (b) => {
    const own = b.activity?.holidays ?? b.walkIn?.holidays
    return own ? policyIndex(own) : -1
  })
  const stances = new Uint8Array(policies.length * time.dayCount)
  for (const [k, row] of stanceRows.entries()) stances.set(row, k * time.dayCount)
  const placeStarts = new Uint8Array(problem.digipunten.length * 4)
  for (const [p, place] of problem.digipunten.entries())
    for (const minute of place.allowedStarts) placeStarts[p * 4 + minute / 15] = 1
  return {
    problem,
    ...indexes,
    bundles,
    digibankOf: Int32Array.from(bundles, (b) => digibankIndex.get(b.digibankId) ?? 0),
    placeStarts,
    stances,
    policyOfPlace,
    policyOfBundle,
    firstSlot: Int32Array.from(bundles, (b) => firstSlotOf(problem, time, b)),
  }
}

/** First slot a bundle that is not fixed may start in: not in the past, and after the contract’s notice. */
function firstSlotOf(problem: Problem, time: TimeIndex, bundle: Bundle): number {
  const contract = problem.contracts.find((c) => c.id === bundle.course?.contractId)
  if (!contract) return time.nowSlot
  const date = addWorkingDays(dateOf(problem.horizon.asOf), contract.orderWorkingDays)
  const slot = slotOf(time.startDate, `${date}T00:00`)
  return Math.max(time.nowSlot, Math.min(slot, time.dayCount * SLOTS_PER_DAY))
}
