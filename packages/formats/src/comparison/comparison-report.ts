import { dateInWords } from '../dates.ts'
import type { Lang } from '../lang.ts'
import { markup } from '../report/markup.ts'
import { signSheet } from '../report/sign.ts'
import { style } from '../report/style.ts'
import { changesPart } from './changes.ts'
import { comparisonContext } from './comparison-context.ts'
import type { ComparedPlan, ReportComparison } from './comparison-context.ts'
import { figuresPart } from './figures.ts'
import { part } from './part.ts'
import { styleOfComparison } from './style-of-comparison.ts'
import { weeksPart } from './weeks.ts'

const text = {
  nl: {
    skip: 'Naar de inhoud',
    title: (a: string, b: string) => `“${a}” naast “${b}”`,
    example: 'voorbeelddata',
    period: (from: string, to: string) => `${from} tot en met ${to}`,
    short: 'In het kort',
    meaning: (a: string, b: string) => `Zo verschilt “${b}” van “${a}”.`,
    contents: 'Op deze pagina',
    parts: {
      cijfers: 'Cijfers naast elkaar',
      momenten: 'Momenten die anders zijn',
      weken: 'Week per week naast elkaar',
    },
    foot: 'Gemaakt met Digirooster. Deze pagina bevat geen namen van deelnemers.',
  },
  en: {
    skip: 'To the content',
    title: (a: string, b: string) => `“${a}” next to “${b}”`,
    example: 'example data',
    period: (from: string, to: string) => `${from} up to and including ${to}`,
    short: 'In short',
    meaning: (a: string, b: string) => `How “${b}” differs from “${a}”.`,
    contents: 'On this page',
    parts: {
      cijfers: 'Figures next to each other',
      momenten: 'Moments that differ',
      weken: 'Week by week next to each other',
    },
    foot: 'Made with Digirooster. This page holds no names of participants.',
  },
} as const

/** Nothing from elsewhere, no scripts, no forms; the one style sheet is in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

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
  const { start, end } = b.problem.horizon
  const title = say.title(a.name, b.name)
  const isExample = plans.some(({ problem }) => problem.exampleData)
  const page = markup`<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="robots" content="noindex" />
<title>${b.problem.title}: ${title}</title>
<style>
${{ source: `${style()}\n${styleOfComparison}` }}
</style>
</head>
<body>
<a class="skip" href="#inhoud">${say.skip}</a>
${signSheet()}
<header>
<h1>${b.problem.title}: ${title}</h1>
<p class="chips">
<span>${say.period(dateInWords(start, lang), dateInWords(end, lang))}</span>${isExample && markup` <span class="example">${say.example}</span>`}
</p>
</header>
<main id="inhoud">
${part(
  'kort',
  say.short,
  markup`<p>${say.meaning(a.name, b.name)}</p>
<ul>${comparison.sentences.map((sentence) => markup`<li>${sentence[lang]}</li>`)}</ul>
<nav aria-label="${say.contents}"><ul>${Object.entries(say.parts).map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`,
)}
${figuresPart(context)}
${changesPart(context)}
${weeksPart(context)}
</main>
<footer><p>${say.foot}</p></footer>
</body>
</html> `
  return `<!doctype html>\n${page.source}`
}
