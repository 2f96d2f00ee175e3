import { isInSeason, modeSuits } from '@digirooster/domain'
import type { Bilingual, Plan, Problem, Reason } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { both } from '../constraints/words.ts'
import { isUsable } from '../offering/strand.ts'
import type { Strand } from '../offering/strand.ts'

/** Kinds of reasons for which wishes have no place. */
export type ReasonCode =
  | 'out-of-season'
  | 'no-course'
  | 'no-trainer'
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
  /** strands for these wishes that passed what was asked before */
  readonly strands: readonly Strand[]
  /** spots that did */
  readonly options: readonly Option[]
}

/** Says for one demand line why wishes have no place: the first thing that stands in the way. */
export function reasonsFor(
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  budget: Plan['budget'],
  line: number,
): Reason[] {
  const { code, text } = diagnose(problem, indexes, strands, budget, line)
  return [{ code, text }]
}

/** Finds for one demand line the first thing that stands in the way of a place. */
export function diagnose(
  problem: Problem,
  indexes: Indexes,
  strands: readonly Strand[],
  budget: Plan['budget'],
  line: number,
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
  const near = usable.flatMap((strand) =>
    strand.spots.filter((spot) => spot.lines.includes(line)).map((spot) => ({ strand, spot })),
  )
  if (near.length === 0)
    return {
      ...reason(
        'no-place-in-reach',
        `Geen plaats voor “${name.nl}” is dicht genoeg bij.`,
        `No place for “${name.en}” is near enough.`,
      ),
      strands: usable,
      options: [],
    }
  const equipped = near.filter(({ spot }) => spot.cap > 0)
  if (equipped.length === 0)
    return {
      ...reason(
        'no-devices',
        `In de buurt zijn er te weinig plaatsen of toestellen voor “${name.nl}”.`,
        `Nearby there are too few seats or devices for “${name.en}”.`,
      ),
      strands: usable,
      options: near,
    }
  const mask = indexes.demand.daypartMask[line]
  const timely = equipped.filter(({ spot }) => (spot.parts & mask) !== 0)
  if (timely.length === 0)
    return {
      ...reason(
        'no-common-time',
        `Lesgever en lokaal zijn niet samen vrij wanneer deze mensen kunnen.`,
        `Trainer and room are not free together when these people can come.`,
      ),
      strands: usable,
      options: equipped,
    }
  return { ...lastReason(indexes, timely, budget, name), strands: usable, options: timely }
}

function reason(code: ReasonCode, nl: string, en: string): Diagnosis {
  return { code, text: { nl, en }, strands: [], options: [] }
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
    (c) => c.topicId === wish.topicId && modeSuits(c.mode, wish.mode),
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
    'Er bleef geen groep met genoeg mensen op één plaats en moment over.',
    'No group with enough people at one place and time was left.',
  )
}
