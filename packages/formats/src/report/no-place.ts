import type { Demand } from '@digirooster/domain'
import { bothLevels, servedByDemand, tallyWishes } from '../facts/wish-counts.ts'
import type { LevelCounts } from '../facts/wish-counts.ts'
import { unmetGroups } from '../facts/unmet-groups.ts'
import type { UnmetGroup } from '../facts/unmet-groups.ts'
import type { Lang } from '../lang.ts'
import { words } from '../words.ts'
import { markup, joined } from './markup.ts'
import type { Html } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'
import { sign } from './sign.ts'
import { levelTable } from './wishes.ts'
import { wijkMap } from './wijk-map.ts'

const text = {
  nl: {
    all: 'Alle wensen krijgen een plaats.',
    lead: (unmet: number, asked: number) =>
      `${unmet} van ${asked} ${asked === 1 ? 'wens heeft' : 'wensen hebben'} nog geen plaats.`,
    nothing: 'Krijgt helemaal niets:',
    somebody: 'Elke wijk en elk niveau krijgt minstens één plaats.',
    pair: (wijk: string, level: string, wishes: number) =>
      `${wijk}, ${level} (${wishes} ${wishes === 1 ? 'wens' : 'wensen'})`,
    map: 'Kaart van de wijken',
    areas: 'Per wijk en niveau',
    wijk: 'Wijk',
    why: 'Nog geen plaats, en waarom',
    where: 'Waar:',
    via: 'Laat het weten aan:',
    wishes: (count: number) => `${count} ${count === 1 ? 'wens' : 'wensen'}`,
    forSome: (count: number) => `voor ${count}:`,
  },
  en: {
    all: 'All wishes get a place.',
    lead: (unmet: number, asked: number) =>
      `${unmet} of ${asked} ${asked === 1 ? 'wish has' : 'wishes have'} no place yet.`,
    nothing: 'Gets nothing at all:',
    somebody: 'Every neighbourhood and every level gets at least one place.',
    pair: (wijk: string, level: string, wishes: number) =>
      `${wijk}, ${level} (${wishes} ${wishes === 1 ? 'wish' : 'wishes'})`,
    map: 'Map of the neighbourhoods',
    areas: 'By neighbourhood and level',
    wijk: 'Neighbourhood',
    why: 'No place yet, and why',
    where: 'Where:',
    via: 'Tell:',
    wishes: (count: number) => `${count} ${count === 1 ? 'wish' : 'wishes'}`,
    forSome: (count: number) => `for ${count}:`,
  },
} as const

/** Who gets nothing: a map and a table of wijken, and every wish without a place with its reason. */
export function noPlaceSection(context: ReportContext): Html {
  const { problem, plan, index, lang } = context
  const say = text[lang]
  const { asked, served } = plan.demandServed
  const { tallies, total } = tallyWishes(problem.demand, servedByDemand(plan), (d) => [d.wijkId])
  const wijken = problem.digibanken.flatMap((digibank) => digibank.wijken)
  const rows = wijken.flatMap(({ id, name }) => {
    const counts = tallies.get(id)
    return counts ? [[name, counts] as const] : []
  })
  return section(
    'geen-plaats',
    questions['geen-plaats'][lang],
    lang,
    markup`<p class="lead">${asked === served ? say.all : say.lead(asked - served, asked)}</p>
${emptyHanded(rows, lang)}`,
    rows.length > 0 &&
      markup`<div class="pair">
<div>
<h3>${say.map}</h3>
${wijkMap(context, new Map([...tallies].map(([id, counts]) => [id, bothLevels(counts)])))}
</div>
<div>
<h3>${say.areas}</h3>
${levelTable(say.areas, say.wijk, rows, total, lang)}
</div>
</div>`,
    plan.unmet.length > 0 &&
      markup`<h3>${say.why}</h3>
<ul class="unmet">
${unmetGroups(plan, index, lang).map((group) => unmetCard(context, group))}
</ul>`,
  )
}

function emptyHanded(rows: readonly (readonly [string, LevelCounts])[], lang: Lang): Html {
  const say = text[lang]
  const pairs = rows.flatMap(([name, counts]) =>
    (['starter', 'confident'] as const)
      .filter((level) => counts[level].asked > 0 && counts[level].served === 0)
      .map((level) => say.pair(name, words[lang].levels[level], counts[level].asked)),
  )
  return pairs.length === 0
    ? markup`<p>${sign('good')} ${say.somebody}</p>`
    : markup`<p class="warn">${sign('short')} ${say.nothing} ${pairs.join('; ')}.</p>`
}

function unmetCard({ index, lang }: ReportContext, group: UnmetGroup): Html {
  const say = text[lang]
  const counted = (keyOf: (demand: Demand) => string | undefined) => {
    const counts = new Map<string, number>()
    for (const { demand, wishes } of group.parts) {
      const key = keyOf(demand)
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + wishes)
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`)
  }
  const where = counted(({ wijkId }) => index.wijken.get(wijkId)?.name ?? wijkId)
  const via = counted(
    ({ contactOrganisationId: id }) => id && (index.organisations.get(id)?.name ?? id),
  )
  const isOne = group.reasons.length === 1
  return markup`<li>
<p><b>${group.name}</b> <b class="count">${say.wishes(group.wishes)}</b></p>
${group.reasons.map(({ wishes, text: reason }) => markup`<p>${!isOne && markup`${say.forSome(wishes)} `}${reason}</p>`)}
<p class="note">
${joined([where.length > 0 && `${say.where} ${where.join(', ')}.`, via.length > 0 && `${say.via} ${via.join(', ')}.`], ' ')}
</p>
</li> `
}
