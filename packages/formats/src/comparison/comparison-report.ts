import type { Lang } from '../lang.ts'
import { markup } from '../report/markup.ts'
import { page } from '../report/page.ts'
import { changesPart } from './changes.ts'
import { comparisonContext } from './comparison-context.ts'
import type { ComparedPlan, ReportComparison } from './comparison-context.ts'
import { figuresPart } from './figures.ts'
import { part } from './part.ts'
import { styleOfComparison } from './style-of-comparison.ts'
import { weeksPart } from './weeks.ts'

const text = {
  nl: {
    title: (a: string, b: string) => `“${a}” naast “${b}”`,
    short: 'In het kort',
    meaning: (a: string, b: string) => `Zo verschilt “${b}” van “${a}”.`,
    contents: 'Op deze pagina',
    parts: {
      cijfers: 'Cijfers naast elkaar',
      momenten: 'Momenten die anders zijn',
      weken: 'Week per week naast elkaar',
    },
  },
  en: {
    title: (a: string, b: string) => `“${a}” next to “${b}”`,
    short: 'In short',
    meaning: (a: string, b: string) => `How “${b}” differs from “${a}”.`,
    contents: 'On this page',
    parts: {
      cijfers: 'Figures next to each other',
      momenten: 'Moments that differ',
      weken: 'Week by week next to each other',
    },
  },
} as const

/**
 * Writes two plans next to each other as one page of HTML: self-contained, printable, usable without scripts. Counts of a
 * target group below 5 are not shown.
 * @param comparison what `compare` of the planner says of the two
 * @example
 * comparisonReport([{ name: 'Gewoon', problem, plan: a }, { name: 'Nieuw', problem, plan: b }], compare(problem, a, b))
 */
export function comparisonReport(
  plans: readonly [ComparedPlan, ComparedPlan],
  comparison: ReportComparison,
  lang: Lang = 'nl',
): string {
  const say = text[lang]
  const context = comparisonContext(plans, comparison, lang)
  const [a, b] = plans
  const summary = markup`<p>${say.meaning(a.name, b.name)}</p>
<ul>${comparison.sentences.map((sentence) => markup`<li>${sentence[lang]}</li>`)}</ul>
<nav aria-label="${say.contents}"><ul>${Object.entries(say.parts).map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`
  const main = markup`${part('kort', say.short, summary)}
${figuresPart(context)}
${changesPart(context)}
${weeksPart(context)}`
  return page(
    {
      title: `${b.problem.title}: ${say.title(a.name, b.name)}`,
      period: b.problem.horizon,
      isExample: plans.some(({ problem }) => problem.exampleData),
      style: styleOfComparison,
      main,
    },
    lang,
  )
}
