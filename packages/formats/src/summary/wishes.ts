import type { Demand, Plan, Problem } from '@digirooster/domain'
import { bothLevels, emptyTally, servedByDemand, tallyWishes } from '../facts/wish-counts.ts'
import type { LevelCounts } from '../facts/wish-counts.ts'
import {
  boundSentence,
  referredSentence,
  servedOfAsked,
  servedSentence,
} from '../facts/wish-sentences.ts'
import type { Lang } from '../lang.ts'
import { words } from '../words.ts'
import { section, table, wrapped } from './layout.ts'

const longestTable = 30

const text = {
  nl: {
    title: 'Wensen',
    none: 'Er zijn geen wensen.',
    wijk: 'Wijk',
    digibank: 'Digibank',
    total: 'Samen',
    more: (count: number) => `en nog ${count}`,
  },
  en: {
    title: 'Wishes',
    none: 'There are no wishes.',
    wijk: 'Neighbourhood',
    digibank: 'Digibank',
    total: 'Total',
    more: (count: number) => `and ${count} more`,
  },
} as const

/** How many wishes get a place, how far that is from the most possible, and where and at which level. */
export function wishesSection(problem: Problem, plan: Plan, lang: Lang): string[] {
  const say = text[lang]
  if (plan.demandServed.asked === 0) return section(say.title, wrapped(say.none))
  return section(say.title, [
    ...wrapped(`${servedSentence(plan, lang)} ${boundSentence(problem, plan, lang)}`),
    ...wrapped(referredSentence(plan, lang)),
    '',
    ...byAreaAndLevel(problem, plan, lang),
  ])
}

function byAreaAndLevel(problem: Problem, plan: Plan, lang: Lang): string[] {
  const say = text[lang]
  const isOne = problem.digibanken.length === 1
  const areas = isOne
    ? problem.digibanken.flatMap(({ wijken }) => wijken).map(({ id, name }) => ({ id, name }))
    : problem.digibanken.map(({ id, name }) => ({ id, name }))
  const areaOf = (demand: Demand) => [isOne ? demand.wijkId : demand.digibankId]
  const { tallies, total } = tallyWishes(problem.demand, servedByDemand(plan), areaOf)
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

function cells(tally: LevelCounts, lang: Lang): string[] {
  return [tally.starter, tally.confident, bothLevels(tally)].map((counts) =>
    servedOfAsked(counts, lang),
  )
}
