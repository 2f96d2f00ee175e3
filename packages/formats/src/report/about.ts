import type { ScoreLevel } from '@digirooster/domain'
import { dateInWords } from '../dates.ts'
import { boundSentence, servedSentence } from '../facts/wish-sentences.ts'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import { bar } from './bar.ts'
import { curveFigure } from './curve.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import type { CurvePoint, ReportContext } from './report-context.ts'
import { fold, section } from './section.ts'
import { table } from './table.ts'

const text = {
  nl: {
    title: 'Over deze planning',
    lead: 'Voor wie wil weten hoe de planning gemaakt is.',
    bound: 'Hoe goed is dit?',
    boundWhy:
      'Er is berekend hoeveel wensen hoogstens een plaats kunnen krijgen, met het geld, de zalen, de toestellen en de mensen van dit kwartaal. Geen enkele planning die even veel beloften houdt, kan boven die grens. Wensen van wie moeilijk komt of al lang wacht, tellen zwaarder mee.',
    left: (percent: string) => `Tussen deze planning en de grens ligt ${percent} %.`,
    curve: 'Hoe de planning beter werd',
    rules: 'Punten per regel',
    rulesWhy:
      'Een regel waar de planning volledig aan voldoet, krijgt nul punten. Eerst telt dat er geen vaste regel gebroken is, dan wat beloofd is, dan de wensen, dan hoe goed alles past. Vergelijk punten alleen binnen één groep.',
    levels: {
      hard: 'Vaste regels',
      owed: 'Beloften',
      demand: 'Wensen zonder plaats',
      soft: 'Hoe goed het past',
    },
    header: ['Regel', 'Punten'],
    noCost: (count: number, all: number) => `${count} van ${all} regels: niets op aan te merken.`,
    perfect: 'geen enkel tekort',
    sources: 'Waar de gegevens vandaan komen',
    asOf: (date: string) => `Alles is bekeken met de gegevens van ${date}.`,
    checked: 'Wanneer uren en toestellen nagekeken zijn',
    sourceHeader: ['Digipunt', 'Nagekeken op'],
    unchecked: 'nog niet',
    example: 'Dit is voorbeelddata: de cijfers zijn aannames.',
    stopped: 'Het zoeken is vroeger gestopt: dit is de beste planning tot dan.',
  },
  en: {
    title: 'About this plan',
    lead: 'For who wants to know how the plan was made.',
    bound: 'How good is this?',
    boundWhy:
      'It was worked out how many wishes can get a place at most, with the money, rooms, devices and people of this quarter. No plan that keeps as many promises can pass that limit. Wishes of people who travel with difficulty or have waited long count more.',
    left: (percent: string) => `Between this plan and the limit lies ${percent} %.`,
    curve: 'How the plan got better',
    rules: 'Points per rule',
    rulesWhy:
      'A rule the plan fully keeps gets zero points. First counts that no fixed rule is broken, then what is promised, then the wishes, then how well everything fits. Compare points only within one group.',
    levels: {
      hard: 'Fixed rules',
      owed: 'Promises',
      demand: 'Wishes without a place',
      soft: 'How well it fits',
    },
    header: ['Rule', 'Points'],
    noCost: (count: number, all: number) => `${count} of ${all} rules: nothing to remark.`,
    perfect: 'nothing short',
    sources: 'Where the data come from',
    asOf: (date: string) => `Everything is seen with the data of ${date}.`,
    checked: 'When hours and devices were verified',
    sourceHeader: ['Digipunt', 'Verified on'],
    unchecked: 'not yet',
    example: 'This is example data: the figures are assumptions.',
    stopped: 'The search was stopped early: this is the best plan so far.',
  },
} as const

const levels: readonly ScoreLevel[] = ['hard', 'owed', 'demand', 'soft']

/** For the curious: how good the plan is, what each rule costs, how the search went, how fresh the data are. */
export function aboutSection(context: ReportContext): Html {
  const { problem, plan, lang, extra } = context
  const say = text[lang]
  const left = (Math.ceil(plan.gap * 1000 - 1e-6) / 10).toFixed(1)
  return section(
    'over',
    say.title,
    lang,
    markup`<p>${say.lead}${plan.provenance.stopped === 'cancelled' && markup` ${say.stopped}`}</p>
<h3>${say.bound}</h3>
<p>
${servedSentence(plan, lang)} ${boundSentence(problem, plan, lang)}
${plan.bound > 0 && plan.gap > 0 && say.left(lang === 'nl' ? left.replace('.', ',') : left)}
</p>
<p>${say.boundWhy}</p>`,
    extra.curve &&
      hasRisen(extra.curve) &&
      markup`<h3>${say.curve}</h3>
${curveFigure(context, extra.curve)}`,
    markup`<h3>${say.rules}</h3>
<p>${say.rulesWhy}</p>`,
    levels.map((level) => ruleTable(context, level)),
    markup`<h3>${say.sources}</h3>
<p>${say.asOf(dateInWords(context.today, lang))} ${problem.exampleData && say.example}</p>`,
    fold(
      say.checked,
      table({
        caption: say.checked,
        isCaptionHidden: true,
        header: say.sourceHeader,
        rows: problem.digipunten.map(({ name, checkedOn }) => [
          name,
          checkedOn ? dateInWords(checkedOn, lang) : say.unchecked,
        ]),
      }),
    ),
  )
}

function ruleTable({ plan, lang, extra }: ReportContext, level: ScoreLevel): Html {
  const say = text[lang]
  const rules = plan.score.rules.filter((rule) => rule.level === level)
  const costly = rules.filter(({ penalty }) => penalty > 0)
  const clean = say.noCost(rules.length - costly.length, rules.length)
  const title = markup`<h4>
${say.levels[level]}: ${costly.length === 0 ? say.perfect : amount(plan.score[level], lang)}
</h4>`
  if (costly.length === 0)
    return markup`${title}
<p class="note">${clean}</p>`
  const nameOf = (id: string) => {
    const rule = extra.rules?.find((known) => known.id === id)
    return rule ? textOf(rule.text, lang) : id
  }
  return markup`${title}${table({
    caption: `${say.rules}: ${say.levels[level]}`,
    isCaptionHidden: true,
    header: say.header,
    rows: costly.map(({ id, weighted }) => [
      markup`${nameOf(id)}${bar([{ amount: weighted, look: 'full' }], plan.score[level])}`,
      amount(weighted, lang),
    ]),
    numbers: [1],
  })}${rules.length > costly.length && markup`<p class="note">${clean}</p>`}`
}

function amount(value: number, lang: Lang): string {
  const rounded = String(Math.round(value * 10) / 10)
  return lang === 'nl' ? rounded.replace('.', ',') : rounded
}

/** One level all the way tells nothing. */
function hasRisen(curve: readonly CurvePoint[]): boolean {
  return new Set(curve.map(({ served }) => served)).size > 1
}
