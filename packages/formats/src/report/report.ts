import type { Plan, Problem } from '@digirooster/domain'
import { dateInWords } from '../dates.ts'
import type { Lang } from '../lang.ts'
import { aboutSection } from './about.ts'
import { agendaSection } from './agenda.ts'
import { agreementsSection } from './agreements.ts'
import { callsSection } from './calls.ts'
import { duplicatesSection } from './duplicates.ts'
import { firstThings } from './first-things.ts'
import { glanceCards } from './glance.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { impossibleSection } from './impossible.ts'
import { moneySection } from './money.ts'
import { noPlaceSection } from './no-place.ts'
import { ordersSection } from './orders.ts'
import { programmeSection } from './programme.ts'
import { questionIndex } from './questions.ts'
import { reportContext } from './report-context.ts'
import type { ReportContext, ReportExtra } from './report-context.ts'
import { signSheet } from './sign.ts'
import { style } from './style.ts'
import { targetsSection } from './targets.ts'
import { unconfirmedSection } from './unconfirmed.ts'
import { wishesSection } from './wishes.ts'

const text = {
  nl: {
    skip: 'Naar de inhoud',
    example: 'voorbeelddata',
    period: (from: string, to: string) => `${from} tot en met ${to}`,
    asOf: (date: string) => `gegevens van ${date}`,
    glance: 'In één oogopslag',
    first: 'Eerst te doen',
    foot: 'Gemaakt met Digirooster. Deze pagina bevat geen namen van deelnemers.',
  },
  en: {
    skip: 'To the content',
    example: 'example data',
    period: (from: string, to: string) => `${from} up to and including ${to}`,
    asOf: (date: string) => `data of ${date}`,
    glance: 'At a glance',
    first: 'To do first',
    foot: 'Made with Digirooster. This page holds no names of participants.',
  },
} as const

/** Nothing from elsewhere, no scripts, no forms; the one style sheet is in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const sections: readonly ((context: ReportContext) => Html)[] = [
  wishesSection,
  unconfirmedSection,
  impossibleSection,
  moneySection,
  ordersSection,
  noPlaceSection,
  duplicatesSection,
  callsSection,
  agreementsSection,
  targetsSection,
  programmeSection,
  agendaSection,
  aboutSection,
]

/**
 * Writes a planned quarter as one page of HTML: self-contained, printable, usable without scripts. Counts of a target
 * group below 5 are not shown.
 * @param extra what only the one who planned knows: the course of the search, what was found beforehand, the rules
 * @example
 * await writeFile('report.html', report(problem, plan, 'nl'))
 */
export function report(
  problem: Problem,
  plan: Plan,
  lang: Lang = 'nl',
  extra: ReportExtra = {},
): string {
  const say = text[lang]
  const context = reportContext(problem, plan, lang, extra)
  const { start, end } = problem.horizon
  const [from, to, known] = [start, end, context.today].map((date) => dateInWords(date, lang))
  const page = markup`<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="robots" content="noindex" />
<title>${problem.title}</title>
<style>
${{ source: style() }}
</style>
</head>
<body>
<a class="skip" href="#inhoud">${say.skip}</a>
${signSheet()}
<header>
<h1>${problem.title}</h1>
<p class="chips">
<span>${say.period(from ?? '', to ?? '')}</span>
<span>${say.asOf(known ?? '')}</span>${problem.exampleData && markup` <span class="example">${say.example}</span>`}
</p>
</header>
<main id="inhoud">
<section aria-labelledby="oogopslag-titel">
<h2 id="oogopslag-titel">${say.glance}</h2>
${glanceCards(context)}
</section>
<div class="start">
<section id="eerst" aria-labelledby="eerst-titel">
<h2 id="eerst-titel">${say.first}</h2>
${firstThings(context)}
</section>
${questionIndex(lang)}
</div>
${sections.map((write) => write(context))}
</main>
<footer><p>${say.foot}</p></footer>
</body>
</html> `
  return `<!doctype html>\n${page.source}`
}
