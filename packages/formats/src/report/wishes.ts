import { daysBetween } from '@digirooster/domain'
import type { Demand } from '@digirooster/domain'
import { isSmallCell, smallestCell } from '../facts/small-cell.ts'
import { bothLevels, emptyTally, servedByDemand, tallyWishes } from '../facts/wish-counts.ts'
import type { Counts, LevelCounts } from '../facts/wish-counts.ts'
import {
  boundSentence,
  referredSentence,
  servedOfAsked,
  servedSentence,
} from '../facts/wish-sentences.ts'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import { words } from '../words.ts'
import { bar } from './bar.ts'
import { markup } from './markup.ts'
import type { Html, Part } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'
import { table } from './table.ts'

const text = {
  nl: {
    none: 'Er zijn geen wensen.',
    reading:
      '“8 van 10” betekent: 10 wensen, 8 krijgen een plaats. Eén mens kan meer dan één wens hebben.',
    people: (wishes: number, people: number) => `${wishes} wensen van ${people} mensen.`,
    topics: 'Per onderwerp en niveau',
    topic: 'Onderwerp',
    together: 'Samen',
    ages: 'Hoe oud de wensen zijn',
    age: 'Gevraagd',
    ageNames: [
      'in de laatste maand',
      '1 tot 3 maanden geleden',
      '3 tot 6 maanden geleden',
      'meer dan 6 maanden geleden',
    ],
    sources: 'Via wie',
    source: 'Gehoord',
    sourceNames: {
      'it-cafe': 'op een IT-café',
      'walk-in': 'op een inloopmoment',
      helpdesk: 'door de helpdesk',
      referrer: 'via een toeleider',
      'waiting-list': 'op een wachtlijst',
      'carried-over': 'in een vorig kwartaal',
      prior: 'geschat',
    },
    via: (name: string) => `via ${name}`,
    groups: 'Per doelgroep',
    group: 'Doelgroep',
    groupsNote: `Eén wens kan bij meer dan één doelgroep horen. Een getal onder ${smallestCell} tonen we niet: “<${smallestCell}”.`,
    asked: 'Wensen',
    place: 'Met een plaats',
    almostAll: 'bijna alle',
  },
  en: {
    none: 'There are no wishes.',
    reading: '“8 of 10” means: 10 wishes, 8 get a place. One person can have several wishes.',
    people: (wishes: number, people: number) => `${wishes} wishes of ${people} people.`,
    topics: 'By topic and level',
    topic: 'Topic',
    together: 'Together',
    ages: 'How old the wishes are',
    age: 'Asked',
    ageNames: [
      'in the last month',
      '1 to 3 months ago',
      '3 to 6 months ago',
      'more than 6 months ago',
    ],
    sources: 'Via whom',
    source: 'Heard',
    sourceNames: {
      'it-cafe': 'at an IT café',
      'walk-in': 'at a walk-in',
      helpdesk: 'by the helpdesk',
      referrer: 'via a referrer',
      'waiting-list': 'on a waiting list',
      'carried-over': 'in an earlier quarter',
      prior: 'estimated',
    },
    via: (name: string) => `via ${name}`,
    groups: 'By target group',
    group: 'Target group',
    groupsNote: `One wish can belong to several target groups. We do not show a number below ${smallestCell}: “<${smallestCell}”.`,
    asked: 'Wishes',
    place: 'With a place',
    almostAll: 'almost all',
  },
} as const

/** Which wishes there are: by topic and level, age, source and target group. */
export function wishesSection(context: ReportContext): Html {
  const { problem, plan, lang } = context
  const say = text[lang]
  const title = questions.wensen[lang]
  if (plan.demandServed.asked === 0)
    return section('wensen', title, lang, markup`<p>${say.none}</p>`)
  const people = problem.demand.reduce((sum, demand) => sum + demand.people, 0)
  return section(
    'wensen',
    title,
    lang,
    markup`<p class="lead">
${servedSentence(plan, lang)} ${boundSentence(problem, plan, lang)}
${referredSentence(plan, lang)}
</p>
<p>${say.people(plan.demandServed.asked, people)} ${say.reading}</p>
<h3>${say.topics}</h3>
${byTopic(context)}
<div class="pair"><div><h3>${say.ages}</h3>
${byAge(context)}
<h3>${say.groups}</h3>
${byTargetGroup(context)}</div>
<div><h3>${say.sources}</h3>
${bySource(context)}</div></div>`,
  )
}

function byTopic({ problem, plan, lang }: ReportContext): Html {
  const { tallies, total } = tally(problem.demand, plan, ({ topicId }) => [topicId])
  const known = new Map(problem.topics.map(({ id, name }) => [id, textOf(name, lang)]))
  const rows = [...tallies].map(([id, counts]) => [known.get(id) ?? id, counts] as const)
  return levelTable(text[lang].topics, text[lang].topic, bySize(rows), total, lang)
}

function byAge({ problem, plan, lang, today }: ReportContext): Html {
  const names = text[lang].ageNames
  const { tallies } = tally(problem.demand, plan, ({ date }) => {
    const age = daysBetween(date, today)
    return [names[age <= 31 ? 0 : age <= 91 ? 1 : age <= 182 ? 2 : 3]]
  })
  const rows = names.flatMap((name) => {
    const counts = tallies.get(name)
    return counts ? [[name, counts] as const] : []
  })
  return countsTable(text[lang].ages, text[lang].age, rows, lang)
}

function bySource({ problem, plan, index, lang }: ReportContext): Html {
  const say = text[lang]
  const nameOf = ({ source, contactOrganisationId: via }: Demand) =>
    via === undefined ? say.sourceNames[source] : say.via(index.organisations.get(via)?.name ?? via)
  const { tallies } = tally(problem.demand, plan, (demand) => [nameOf(demand)])
  return countsTable(say.sources, say.source, bySize([...tallies]), lang)
}

function byTargetGroup({ problem, plan, lang }: ReportContext): Html {
  const say = text[lang]
  const { tallies } = tally(problem.demand, plan, ({ targetGroupIds }) => targetGroupIds)
  const names = new Map(
    problem.digibanken
      .flatMap(({ targetGroups }) => targetGroups)
      .map(({ id, name }) => [id, textOf(name, lang)]),
  )
  const rows = bySize([...tallies].map(([id, counts]) => [names.get(id) ?? id, counts] as const))
  return markup`${table({
    caption: say.groups,
    isCaptionHidden: true,
    header: [say.group, say.asked, say.place],
    rows: rows.map(([name, counts]) => [name, ...hiddenCells(bothLevels(counts), lang)]),
    numbers: [1, 2],
  })}
<p class="note">${say.groupsNote}</p>`
}

/** Asked and served of one target group; neither a small count nor a small remainder can be read from them. */
export function hiddenCells({ asked, served }: Counts, lang: Lang): [string, string] {
  const few = `<${smallestCell}`
  if (isSmallCell(asked)) return [few, served === 0 ? '0' : few]
  if (isSmallCell(served)) return [String(asked), few]
  if (isSmallCell(asked - served)) return [String(asked), text[lang].almostAll]
  return [String(asked), String(served)]
}

function tally(
  demand: readonly Demand[],
  plan: ReportContext['plan'],
  keysOf: (demand: Demand) => readonly string[],
) {
  return tallyWishes(demand, servedByDemand(plan), keysOf)
}

type Row = readonly [name: string, counts: LevelCounts]

function bySize(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) => bothLevels(b[1]).asked - bothLevels(a[1]).asked || (a[0] < b[0] ? -1 : 1),
  )
}

function countsTable(caption: string, first: string, rows: readonly Row[], lang: Lang): Html {
  const most = mostAsked(rows)
  return table({
    caption,
    isCaptionHidden: true,
    header: [first, text[lang].place],
    rows: rows.map(([name, counts]) => {
      const both = bothLevels(counts)
      return [withBar(name, both, most), servedOfAsked(both, lang)]
    }),
    numbers: [1],
  })
}

/** Names with a bar, and counts by level; used for topics and for wijken. */
export function levelTable(
  caption: string,
  first: string,
  rows: readonly Row[],
  total: LevelCounts,
  lang: Lang,
): Html {
  const most = mostAsked(rows)
  const cells = (counts: LevelCounts = emptyTally()) =>
    [counts.starter, counts.confident, bothLevels(counts)].map((c) => servedOfAsked(c, lang))
  return table({
    caption,
    isCaptionHidden: true,
    header: [first, words[lang].levels.starter, words[lang].levels.confident, text[lang].together],
    rows: rows.map(([name, counts]) => [withBar(name, bothLevels(counts), most), ...cells(counts)]),
    total: [text[lang].together, ...cells(total)],
    numbers: [1, 2, 3],
  })
}

function withBar(name: string, { asked, served }: Counts, most: number): Part {
  return markup`${name}${bar(
    [
      { amount: served, look: 'full' },
      { amount: asked - served, look: 'dotted' },
    ],
    most,
  )}`
}

function mostAsked(rows: readonly Row[]): number {
  return Math.max(1, ...rows.map(([, counts]) => bothLevels(counts).asked))
}
