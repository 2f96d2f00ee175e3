import { daypartOf, daypartsSuit, modeSuits, reach, wishWeight } from '@digirooster/domain'
import type { Daypart, Demand, Mode, Supply } from '@digirooster/domain'
import { fault, ownFault, sessionIds } from './fault.ts'
import type { Fault } from './fault.ts'
import { byId, groupBy, sum } from './lists.ts'
import { spotOf, wholeCount } from './quarter.ts'
import type { Group, Quarter } from './quarter.ts'
import { courseText, quoted } from './words.ts'

/** What a plan does for the wishes, recounted. */
export interface DemandCount {
  /** wishes with a place, by demand id; never more than were asked */
  readonly served: ReadonlyMap<string, number>
  readonly asked: number
  readonly totalServed: number
  /** weighted wishes, whole hundredths */
  readonly weightedAsked: number
  readonly weightedServed: number
}

/** Counts the wishes that offerings and referrals serve. */
export function countDemand({ problem, groups, plan }: Quarter): DemandCount {
  const digibanken = byId(problem.digibanken)
  const places = new Map<string, number>()
  const lines = [...groups.flatMap((g) => g.offering.served), ...plan.referrals]
  for (const { demandId, wishes } of lines)
    places.set(demandId, (places.get(demandId) ?? 0) + wholeCount(wishes))
  const counts = problem.demand.map((demand) => {
    const digibank = digibanken.get(demand.digibankId)
    const weight = digibank ? wishWeight(digibank, demand, problem.horizon.asOf) : 0
    return { demand, weight, served: Math.min(demand.wishes, places.get(demand.id) ?? 0) }
  })
  return {
    served: new Map(counts.map(({ demand, served }) => [demand.id, served])),
    asked: sum(counts.map(({ demand }) => demand.wishes)),
    totalServed: sum(counts.map(({ served }) => served)),
    weightedAsked: sum(counts.map(({ demand, weight }) => weight * demand.wishes)),
    weightedServed: sum(counts.map(({ served, weight }) => weight * served)),
  }
}

/**
 * `served-match`: people get what they asked for, where and when they can come, once each, and no
 * partner’s course takes more people than it has places; penalty in wishes.
 */
export function mismatchedWishes(quarter: Quarter): Fault[] {
  return [
    // A group that is where it stood was agreed with these people, whatever they wrote down since.
    ...quarter.groups
      .flatMap((group) => mismatchedInGroup(quarter, group))
      .filter(({ isInherited }) => !isInherited),
    ...mismatchedReferrals(quarter),
    ...servedTooOften(quarter),
    ...overfullSupply(quarter),
  ]
}

function mismatchedInGroup(quarter: Quarter, group: Group): Fault[] {
  const { course, offering, moments } = group
  if (!course) return []
  const canReach = reach(quarter.problem)
  const dayparts = moments.map((m) => daypartOf(m.session.start))
  return offering.served.flatMap(({ demandId, wishes }) => {
    const demand = quarter.demand.get(demandId)
    if (!demand) return []
    const { digibank } = group
    const isNear = moments.every(
      ({ place, session }) =>
        !place ||
        isReachableOnline(course.mode, demand) ||
        (digibank !== undefined && canReach(digibank, demand, spotOf(place, session.start))),
    )
    const wrong = differences({
      digibank: demand.digibankId === offering.digibankId,
      topic: demand.topicId === course.topicId,
      level: demand.level === offering.level,
      language: demand.language === course.language,
      mode: modeSuits(course.mode, demand.mode),
      reach: isNear,
      dayparts: daypartsSuit(demand.dayparts, dayparts),
      count: wholeCount(wishes) === wishes,
    })
    if (!wrong) return []
    const title = courseText(group)
    return [
      fault('served-match', Math.max(1, wholeCount(wishes)), moments, ['time', 'place', 'group'], {
        nl: `${title.nl} (${offering.id}) past niet bij vraag ${demandId}: ${wrong.nl}.`,
        en: `${title.en} (${offering.id}) does not suit demand ${demandId}: ${wrong.en}.`,
      }),
    ]
  })
}

function mismatchedReferrals({ problem, plan, demand, supply }: Quarter): Fault[] {
  const digibanken = byId(problem.digibanken)
  const canReach = reach(problem)
  const standing = new Set(problem.fixed.referrals?.map((r) => `${r.demandId} ${r.supplyId}`))
  return plan.referrals.flatMap(({ demandId, supplyId, wishes }) => {
    if (standing.has(`${demandId} ${supplyId}`)) return []
    const [asked, given] = [demand.get(demandId), supply.get(supplyId)]
    const digibank = digibanken.get(asked?.digibankId ?? '')
    if (!asked || !given || !digibank) return []
    const { wijkId, latitude, longitude } = given
    const wrong = differences({
      digibank: given.digibankIds.length === 0 || given.digibankIds.includes(digibank.id),
      topic: asked.topicId === given.topicId,
      level: given.levels.includes(asked.level),
      language: asked.language === given.language,
      mode: modeSuits(given.mode, asked.mode),
      reach:
        isReachableOnline(given.mode, asked) ||
        canReach(digibank, asked, { wijkId, latitude, longitude }),
      dayparts: daypartsSuit(asked.dayparts, daypartsOf(given)),
      count: wholeCount(wishes) === wishes,
    })
    if (!wrong) return []
    const title = quoted(given.title)
    return [
      ownFault('served-match', Math.max(1, wholeCount(wishes)), [], {
        nl: `Doorverwijzing naar ${title.nl} past niet bij vraag ${demandId}: ${wrong.nl}.`,
        en: `Referral to ${title.en} does not suit demand ${demandId}: ${wrong.en}.`,
      }),
    ]
  })
}

function servedTooOften({ problem, groups, plan }: Quarter): Fault[] {
  const places = groups.flatMap((group) => group.offering.served.map((s) => ({ ...s, group })))
  const placesOf = groupBy(places, (s) => s.demandId)
  const referralsOf = groupBy(plan.referrals, (r) => r.demandId)
  return problem.demand.flatMap(({ id, wishes }) => {
    const own = placesOf.get(id) ?? []
    const serving = [...new Set(own.map(({ group }) => group))]
    const inGroups = wishesOf(own)
    const served = inGroups + wishesOf(referralsOf.get(id) ?? [])
    if (served <= wishes) return []
    const moments = serving.flatMap((g) => g.moments)
    const text = {
      nl: `Vraag ${id} krijgt ${served} plaatsen, maar telt ${wishes} wensen.`,
      en: `Demand ${id} gets ${served} places, but has ${wishes} wishes.`,
    }
    return served > inGroups
      ? [ownFault('served-match', served - wishes, sessionIds(moments), text)]
      : [fault('served-match', served - wishes, moments, ['group'], text)]
  })
}

function overfullSupply({ problem, plan }: Quarter): Fault[] {
  return problem.supply.flatMap(({ id, title, places, taken }) => {
    const used = sum(
      plan.referrals.filter((r) => r.supplyId === id).map((r) => wholeCount(r.wishes)),
    )
    // Whoever is at a course that has begun has a place there, whatever the partner says since.
    const standing = sum(
      (problem.fixed.referrals ?? []).filter((r) => r.supplyId === id).map((r) => r.wishes),
    )
    const free = Math.max(0, places - taken, standing)
    if (used <= free) return []
    const { nl, en } = quoted(title)
    return [
      ownFault('served-match', used - free, [], {
        nl: `Naar ${nl} zijn ${used} mensen verwezen; er zijn ${free} plaatsen vrij.`,
        en: `${used} people are referred to ${en}; ${free} places are free.`,
      }),
    ]
  })
}

const dutch = {
  digibank: 'andere digibank',
  topic: 'ander onderwerp',
  level: 'ander niveau',
  language: 'andere taal',
  mode: 'andere vorm',
  reach: 'te ver',
  dayparts: 'ander moment',
  count: 'geen geldig aantal',
}
const english: Record<keyof typeof dutch, string> = {
  digibank: 'other digibank',
  topic: 'other topic',
  level: 'other level',
  language: 'other language',
  mode: 'other mode',
  reach: 'too far',
  dayparts: 'other time',
  count: 'not a valid number',
}

/** Names what does not match; undefined when all of it does. */
function differences(
  isSame: Record<keyof typeof dutch, boolean>,
): { nl: string; en: string } | undefined {
  const wrong = (Object.keys(dutch) as (keyof typeof dutch)[]).filter((key) => !isSame[key])
  if (wrong.length === 0) return undefined
  return {
    nl: wrong.map((key) => dutch[key]).join(', '),
    en: wrong.map((key) => english[key]).join(', '),
  }
}

/** Whether people follow from home: what is online, and a hybrid course when online is what they asked. */
function isReachableOnline(given: Mode, { mode }: Demand): boolean {
  return given === 'online' || (given === 'both' && mode === 'online')
}

function daypartsOf(supply: Supply): Daypart[] {
  return supply.sessions.map((s) => daypartOf(s.start))
}

function wishesOf(lines: readonly { readonly wishes: number }[]): number {
  return sum(lines.map((s) => wholeCount(s.wishes)))
}
