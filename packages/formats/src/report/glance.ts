import { formatEuros } from '@digirooster/domain'
import { smallestCell } from '../facts/small-cell.ts'
import { programmeRows } from '../facts/programme-rows.ts'
import { servedByDemand, tallyWishes } from '../facts/wish-counts.ts'
import { boundSentence, referredSentence } from '../facts/wish-sentences.ts'
import type { Lang } from '../lang.ts'
import { words } from '../words.ts'
import { bar } from './bar.ts'
import { moneySums, targetSums } from './glance-sums.ts'
import type { MoneySum, TargetSum } from './glance-sums.ts'
import { markup, joined } from './markup.ts'
import type { Html, Part } from './markup.ts'
import type { ReportContext } from './report-context.ts'
import { targetNote } from './target-note.ts'

const mostCards = 4

const text = {
  nl: {
    wishTitle: 'Wensen',
    wishes: (asked: number) => `van ${asked} krijgen een plaats`,
    level: (level: string, served: number, asked: number) => `${level} ${served} van ${asked}`,
    noWishes: 'Er zijn geen wensen.',
    moneyTitle: (name: string) => `Geld: ${name}`,
    money: (cap: string) => `van ${cap} gebruikt of gepland`,
    free: (free: string, reserve: string) => `${free} nog vrij · ${reserve} in reserve`,
    target: (quarter: number) => `verwacht, ${quarter} nodig`,
    few: `minder dan ${smallestCell}`,
    momentTitle: 'Momenten',
    moments: (groups: number) => `gepland, met ${groups} lesgroepen`,
    confirmed: (confirmed: number, proposed: number) =>
      `${confirmed} bevestigd · ${proposed} voorgesteld`,
    targetsLeft: (count: number) =>
      count === 1
        ? 'nog één streefcijfer komt te kort'
        : `nog ${count} streefcijfers komen te kort`,
    targetsGood: 'alle andere streefcijfers zijn gehaald',
    leftOut: (count: number) =>
      count === 1 ? 'één activiteit lukte niet' : `${count} activiteiten lukten niet`,
  },
  en: {
    wishTitle: 'Wishes',
    wishes: (asked: number) => `of ${asked} get a place`,
    level: (level: string, served: number, asked: number) => `${level} ${served} of ${asked}`,
    noWishes: 'There are no wishes.',
    moneyTitle: (name: string) => `Money: ${name}`,
    money: (cap: string) => `of ${cap} used or planned`,
    free: (free: string, reserve: string) => `${free} still free · ${reserve} in reserve`,
    target: (quarter: number) => `expected, ${quarter} needed`,
    few: `fewer than ${smallestCell}`,
    momentTitle: 'Moments',
    moments: (groups: number) => `planned, with ${groups} course groups`,
    confirmed: (confirmed: number, proposed: number) =>
      `${confirmed} confirmed · ${proposed} proposed`,
    targetsLeft: (count: number) =>
      count === 1 ? 'one more target falls short' : `${count} more targets fall short`,
    targetsGood: 'all other targets are reached',
    leftOut: (count: number) =>
      count === 1 ? 'one activity did not fit' : `${count} activities did not fit`,
  },
} as const

/** The quarter in a few cards: wishes, money per contract, targets, moments. */
export function glanceCards(context: ReportContext): Html {
  const contracts = moneySums(context).slice(0, mostCards)
  const targets = targetSums(context).slice(0, mostCards)
  const rest = restSentence(context, targets)
  return markup`<ul class="cards">
${wishesCard(context)} ${contracts.map((money) => moneyCard(money, context.lang))}
${targets.map((target) => targetCard(target, context.lang))} ${momentsCard(context)}
</ul>
<p class="rest"><a href="#streefcijfers">${rest}</a></p> `
}

interface Card {
  href: string
  title: string
  number: Part
  label: string
  drawing: Html
  notes: readonly Part[]
}

function card({ href, title, number, label, drawing, notes }: Card): Html {
  return markup`<li><p class="name"><a href="${href}">${title}</a></p>
<p class="big"><b>${number}</b> ${label}</p>
${drawing}
${notes.map((note) => markup`<p class="note">${note}</p>`)}</li>
`
}

function wishesCard({ problem, plan, lang }: ReportContext): Html {
  const say = text[lang]
  const { asked, served } = plan.demandServed
  if (asked === 0) return markup`<li><p class="big">${say.noWishes}</p></li>`
  const { total } = tallyWishes(problem.demand, servedByDemand(plan), () => [])
  const levels = (['starter', 'confident'] as const).map((level) =>
    say.level(words[lang].levels[level], total[level].served, total[level].asked),
  )
  return card({
    href: '#wensen',
    title: say.wishTitle,
    number: served,
    label: say.wishes(asked),
    drawing: bar([{ amount: served, look: 'full' }], asked),
    notes: [
      markup`<b>${boundSentence(problem, plan, lang)}</b>`,
      joined(levels, ' · '),
      referredSentence(plan, lang),
    ],
  })
}

function moneyCard(money: MoneySum, lang: Lang): Html {
  const say = text[lang]
  const euros = (cents: number) => formatEuros(cents, lang)
  return card({
    href: '#geld',
    title: say.moneyTitle(money.name),
    number: euros(money.spentCents),
    label: say.money(euros(money.quarterCents)),
    drawing: bar(
      [
        { amount: money.spentCents, look: 'full' },
        { amount: money.reserveCents, look: 'striped' },
      ],
      money.quarterCents,
    ),
    notes: [say.free(euros(money.freeCents), euros(money.reserveCents))],
  })
}

function targetCard(target: TargetSum, lang: Lang): Html {
  const say = text[lang]
  const { name, expected, quarter, shortfall, isHidden } = target
  return card({
    href: '#streefcijfers',
    title: name,
    number: isHidden ? say.few : expected,
    label: say.target(quarter),
    drawing: bar(
      [{ amount: isHidden ? 0 : expected, look: 'full' }],
      Math.max(expected, quarter),
      quarter,
    ),
    notes: [!isHidden && targetNote(shortfall, lang)],
  })
}

function momentsCard({ plan, lang }: ReportContext): Html {
  const say = text[lang]
  const { moments, confirmed, proposed, groups } = programmeRows(plan, lang).total
  return card({
    href: '#bevestigd',
    title: say.momentTitle,
    number: moments,
    label: say.moments(groups ?? 0),
    drawing: bar(
      [
        { amount: confirmed, look: 'full' },
        { amount: proposed, look: 'dotted' },
      ],
      moments,
    ),
    notes: [say.confirmed(confirmed, proposed)],
  })
}

function restSentence({ plan, lang }: ReportContext, sums: readonly TargetSum[]): string {
  const say = text[lang]
  const shown = sums.flatMap(({ lines }) => lines)
  const short = plan.targets.filter((t) => t.shortfall > 0 && !shown.includes(t)).length
  const left = plan.leftOut.reduce((sum, { count }) => sum + count, 0)
  const parts = [
    short > 0 ? say.targetsLeft(short) : say.targetsGood,
    ...(left > 0 ? [say.leftOut(left)] : []),
  ]
  const sentence = parts.join(', ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
