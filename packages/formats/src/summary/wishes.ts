import { wishWeight, WEIGHT_UNIT } from '@digirooster/domain'
import type { Demand, Level, Plan, Problem } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import { words } from '../words.ts'
import { section, table, wrapped } from './layout.ts'

const longestTable = 30

const text = {
  nl: {
    title: 'Wensen',
    none: 'Er zijn geen wensen.',
    served: (served: number, asked: number) =>
      `${served} van ${asked} ${asked === 1 ? 'wens' : 'wensen'} ${asked === 1 ? 'krijgt' : 'krijgen'} een plaats.`,
    atMost: (wishes: number) => `Meer dan ${wishes} kan niet.`,
    best: 'Meer kan niet.',
    share: (percent: number) => `Dat is minstens ${percent} % van wat kan.`,
    referred: (wishes: number) =>
      `${wishes} daarvan bij een gratis les van een partner: verwijs deze mensen door.`,
    of: (served: number, asked: number) => (asked === 0 ? '–' : `${served} van ${asked}`),
    wijk: 'Wijk',
    digibank: 'Digibank',
    total: 'Samen',
    more: (count: number) => `en nog ${count}`,
  },
  en: {
    title: 'Wishes',
    none: 'There are no wishes.',
    served: (served: number, asked: number) =>
      `${served} of ${asked} ${asked === 1 ? 'wish gets' : 'wishes get'} a place.`,
    atMost: (wishes: number) => `More than ${wishes} is not possible.`,
    best: 'More is not possible.',
    share: (percent: number) => `That is at least ${percent} % of what is possible.`,
    referred: (wishes: number) =>
      `${wishes} of them in a partner’s free lesson: refer these people.`,
    of: (served: number, asked: number) => (asked === 0 ? '–' : `${served} of ${asked}`),
    wijk: 'Neighbourhood',
    digibank: 'Digibank',
    total: 'Total',
    more: (count: number) => `and ${count} more`,
  },
} as const

/** How many wishes get a place, how far that is from the most possible, and where and at which level. */
export function wishesSection(problem: Problem, plan: Plan, lang: Lang): string[] {
  const say = text[lang]
  const { asked, served } = plan.demandServed
  if (asked === 0) return section(say.title, wrapped(say.none))
  const referred = plan.referrals.reduce((sum, { wishes }) => sum + wishes, 0)
  return section(say.title, [
    ...wrapped(`${say.served(served, asked)} ${boundText(problem, plan, lang)}`),
    ...(referred > 0 ? wrapped(say.referred(referred)) : []),
    '',
    ...byAreaAndLevel(problem, plan, lang),
  ])
}

/** The bound counts weighted wishes: it is a number of wishes only when every wish weighs the same. */
function boundText(problem: Problem, plan: Plan, lang: Lang): string {
  const say = text[lang]
  if (plan.bound <= 0) return ''
  if (isUnweighted(problem)) {
    const most = Math.floor(plan.bound + 1e-6)
    return most <= plan.demandServed.served ? say.best : say.atMost(most)
  }
  const percent = Math.floor(100 * (1 - plan.gap) + 1e-6)
  return percent >= 100 ? say.best : say.share(percent)
}

function isUnweighted({ digibanken, demand, horizon }: Problem): boolean {
  const byId = new Map(digibanken.map((digibank) => [digibank.id, digibank]))
  return demand.every((wish) => {
    const digibank = byId.get(wish.digibankId)
    return digibank && wishWeight(digibank, wish, horizon.asOf) === WEIGHT_UNIT
  })
}

/** Wishes asked and served, by level. */
type Tally = Record<Level, { asked: number; served: number }>

function byAreaAndLevel(problem: Problem, plan: Plan, lang: Lang): string[] {
  const say = text[lang]
  const isOne = problem.digibanken.length === 1
  const areas = isOne
    ? problem.digibanken.flatMap(({ wijken }) => wijken).map(({ id, name }) => ({ id, name }))
    : problem.digibanken.map(({ id, name }) => ({ id, name }))
  const areaOf = (demand: Demand) => (isOne ? demand.wijkId : demand.digibankId)
  const { tallies, total } = tally(problem.demand, servedByDemand(plan), areaOf)
  const rows = areas
    .filter(({ id }) => tallies.has(id))
    .map(({ id, name }) => [name, ...cells(tallies.get(id) ?? emptyTally(), lang)])
  const header = [
    isOne ? say.wijk : say.digibank,
    words[lang].levels.starter,
    words[lang].levels.confident,
    say.total,
  ]
  const more = rows.length - longestTable
  return table(
    [{ align: 'left', max: 40 }, { align: 'right' }, { align: 'right' }, { align: 'right' }],
    [
      header,
      ...rows.slice(0, longestTable),
      ...(more > 0 ? [[say.more(more)]] : []),
      [say.total, ...cells(total, lang)],
    ],
  )
}

function servedByDemand({ offerings, referrals }: Plan): Map<string, number> {
  const served = new Map<string, number>()
  for (const { demandId, wishes } of [...offerings.flatMap((o) => o.served), ...referrals]) {
    served.set(demandId, (served.get(demandId) ?? 0) + wishes)
  }
  return served
}

function tally(
  demand: readonly Demand[],
  served: ReadonlyMap<string, number>,
  areaOf: (demand: Demand) => string,
): { tallies: Map<string, Tally>; total: Tally } {
  const tallies = new Map<string, Tally>()
  const total = emptyTally()
  for (const wish of demand) {
    const area = tallies.get(areaOf(wish)) ?? emptyTally()
    tallies.set(areaOf(wish), area)
    for (const counts of [area[wish.level], total[wish.level]]) {
      counts.asked += wish.wishes
      counts.served += served.get(wish.id) ?? 0
    }
  }
  return { tallies, total }
}

function emptyTally(): Tally {
  return { starter: { asked: 0, served: 0 }, confident: { asked: 0, served: 0 } }
}

function cells({ starter, confident }: Tally, lang: Lang): string[] {
  const both = {
    asked: starter.asked + confident.asked,
    served: starter.served + confident.served,
  }
  return [starter, confident, both].map(({ served, asked }) => text[lang].of(served, asked))
}
