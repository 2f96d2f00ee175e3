import { isInSeason, modeSuits } from '@digirooster/domain'
import type { Bilingual, Plan, Problem, Reason } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { both } from '../constraints/words.ts'
import { isUsable } from '../offering/strand.ts'
import type { Strand } from '../offering/strand.ts'
import type { BlockedWish, Blocker } from '../preflight/blocked-wishes.ts'

/** Kinds of reasons for which wishes have no place. */
export type ReasonCode =
  | 'out-of-season'
  | 'no-course'
  | 'no-trainer'
  | 'notice'
  | 'budget'
  | 'no-place-in-reach'
  | 'no-devices'
  | 'no-common-time'
  | 'group-too-small'
  | 'no-capacity'

/** Groups of one strand at one spot. */
export interface Option {
  readonly strand: Strand
  readonly spot: Strand['spots'][number]
}

/** The first thing that stands in the way of wishes, and what was left when it did. */
export interface Diagnosis {
  readonly code: ReasonCode
  readonly text: Bilingual
  /** what no plan gets past, as it was proved before any search */
  readonly obstacle?: BlockedWish
  /** strands for these wishes that passed what was asked before */
  readonly strands: readonly Strand[]
  /** spots that did */
  readonly options: readonly Option[]
}

/**
 * Says for one demand line why wishes have no place: the first thing that stands in the way.
 * @param obstacle what stands in the way of any plan; absent when some plan could serve them
 */
export function reasonsFor(
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  budget: Plan['budget'],
  line: number,
  obstacle: BlockedWish | undefined,
): Reason[] {
  const { code, text } = diagnose(problem, indexes, strands, budget, line, obstacle)
  return [{ code, text }]
}

/**
 * Finds for one demand line the first thing that stands in the way of a place.
 * @param obstacle what stands in the way of any plan; absent when some plan could serve them
 */
export function diagnose(
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  budget: Plan['budget'],
  line: number,
  obstacle: BlockedWish | undefined,
): Diagnosis {
  const wish = indexes.demand.lines[line]
  const topic = problem.topics.find((t) => t.id === wish.topicId)
  const name = topic ? both(topic.name) : { nl: wish.topicId, en: wish.topicId }
  if (topic?.season && !indexes.time.dates.some((date) => isInSeason(topic.season, date)))
    return reason(
      'out-of-season',
      `“${name.nl}” kan pas vanaf ${topic.season.from.slice(3)}/${topic.season.from.slice(0, 2)}.`,
      `“${name.en}” only makes sense from ${topic.season.from.slice(3)}/${topic.season.from.slice(0, 2)} on.`,
    )
  const free = problem.supply.filter(
    (s) => s.topicId === wish.topicId && s.levels.includes(wish.level),
  )
  const mine = strands.filter((s) => s.lines.includes(line))
  if (mine.length === 0) return withoutCourse(problem, wish, name, free.length > 0)
  const usable = mine.filter(isUsable)
  if (usable.length === 0) return { ...unusable(mine, name), strands: mine }
  const proven = obstacle && blockedBy(obstacle.by, name)
  const near = usable.flatMap((strand) =>
    strand.spots.filter((spot) => spot.lines.includes(line)).map((spot) => ({ strand, spot })),
  )
  if (obstacle && proven) return { ...proven, obstacle, strands: usable, options: near }
  const none = (by: 'reach' | 'devices' | 'daypart', options: readonly Option[]): Diagnosis => ({
    ...(blockedBy(by, name) ?? lastReason(indexes, options, budget, name)),
    strands: usable,
    options,
  })
  if (near.length === 0) return none('reach', [])
  const equipped = near.filter(({ spot }) => spot.cap > 0)
  if (equipped.length === 0) return none('devices', near)
  const mask = indexes.demand.daypartMask[line]
  const timely = equipped.filter(({ spot }) => (spot.parts & mask) !== 0)
  if (timely.length === 0) return none('daypart', equipped)
  return { ...lastReason(indexes, timely, budget, name), strands: usable, options: timely }
}

function reason(code: ReasonCode, nl: string, en: string): Diagnosis {
  return { code, text: { nl, en }, strands: [], options: [] }
}

/** The reason for what no plan can get past; none where the plan itself says more. */
function blockedBy(by: Blocker, name: Name): Diagnosis | undefined {
  switch (by) {
    case 'notice':
      return reason(
        'notice',
        `Er is geen tijd meer om “${name.nl}” voor dit kwartaal te bestellen.`,
        `It is too late to order “${name.en}” for this quarter.`,
      )
    case 'reach':
      return reason(
        'no-place-in-reach',
        `Geen plaats voor “${name.nl}” is dicht genoeg bij.`,
        `No place for “${name.en}” is near enough.`,
      )
    case 'room':
      return reason(
        'no-place-in-reach',
        `Geen lokaal in de buurt is geschikt voor “${name.nl}”.`,
        `No room nearby suits “${name.en}”.`,
      )
    case 'opening':
      return reason(
        'no-place-in-reach',
        `De plaatsen in de buurt voor “${name.nl}” zijn dit kwartaal niet open.`,
        `The places nearby for “${name.en}” are not open this quarter.`,
      )
    case 'devices':
      return reason(
        'no-devices',
        `In de buurt zijn er te weinig plaatsen of toestellen voor “${name.nl}”.`,
        `Nearby there are too few seats or devices for “${name.en}”.`,
      )
    case 'laptops':
      return reason(
        'no-devices',
        `De laptops voor “${name.nl}” zijn dit kwartaal nooit vrij.`,
        `The laptops for “${name.en}” are never free this quarter.`,
      )
    case 'time':
      return reason(
        'no-common-time',
        `Lesgever en lokaal zijn niet vaak genoeg samen vrij voor “${name.nl}”.`,
        `Trainer and room are not free together often enough for “${name.en}”.`,
      )
    case 'daypart':
      return reason(
        'no-common-time',
        `Lesgever en lokaal zijn niet samen vrij wanneer deze mensen kunnen.`,
        `Trainer and room are not free together when these people can come.`,
      )
    default:
      return undefined
  }
}

type Wish = Problem['demand'][number]
type Name = { nl: string; en: string }

function withoutCourse(problem: Problem, wish: Wish, name: Name, isFree: boolean): Diagnosis {
  if (isFree)
    return reason(
      'no-capacity',
      `De gratis lessen “${name.nl}” zijn vol, te ver of op een ander moment.`,
      `The free lessons “${name.en}” are full, too far or at another time.`,
    )
  const hasTopic = problem.courses.some(
    (c) => c.topicId === wish.topicId && c.noNewGroups !== true && modeSuits(c.mode, wish.mode),
  )
  return hasTopic
    ? reason(
        'no-course',
        `Er is geen cursus “${name.nl}” voor dit niveau of deze taal.`,
        `There is no course “${name.en}” at this level or in this language.`,
      )
    : reason('no-course', `Er is geen cursus “${name.nl}”.`, `There is no course “${name.en}”.`)
}

function unusable(strands: readonly Strand[], name: Name): Diagnosis {
  if (strands.every((s) => s.trainers.length === 0))
    return reason(
      'no-trainer',
      `Geen lesgever kan “${name.nl}” geven op dit niveau.`,
      `No trainer can give “${name.en}” at this level.`,
    )
  if (strands.every((s) => !s.isPayable))
    return reason(
      'budget',
      `Geen budget betaalt “${name.nl}”.`,
      `No budget line pays for “${name.en}”.`,
    )
  return reason(
    'no-place-in-reach',
    `Geen enkel lokaal is geschikt voor “${name.nl}”.`,
    `No room suits “${name.en}”.`,
  )
}

function lastReason(
  indexes: Indexes,
  options: readonly Option[],
  budget: Plan['budget'],
  name: Name,
): Diagnosis {
  const { lines } = indexes.demand
  const least = Math.min(...options.map(({ strand }) => strand.format.group.min))
  const together = Math.max(
    ...options.map(({ spot }) => spot.lines.reduce((sum, d) => sum + lines[d].wishes, 0)),
  )
  if (together < least)
    return reason(
      'group-too-small',
      `De groep is te klein: ${together} van minstens ${least} mensen.`,
      `The group is too small: ${together} of at least ${least} people.`,
    )
  const isBroke = options.every(({ strand }) => {
    const line = budget.find((b) => b.budgetLineId === strand.budgetLineId)
    return line !== undefined && line.freeCents < strand.costCents
  })
  if (isBroke)
    return reason(
      'budget',
      `Het budget is op: er is geen geld meer voor nog een groep “${name.nl}”.`,
      `The budget is used up: there is no money for another group “${name.en}”.`,
    )
  return reason(
    'no-capacity',
    'De planning vond geen plaats en moment meer voor nog een groep.',
    'The planning found no place and time for another group.',
  )
}
