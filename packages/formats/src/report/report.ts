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
import { page } from './page.ts'
import { programmeSection } from './programme.ts'
import { questionIndex } from './questions.ts'
import { reportContext } from './report-context.ts'
import type { ReportContext, ReportExtra } from './report-context.ts'
import { targetsSection } from './targets.ts'
import { unconfirmedSection } from './unconfirmed.ts'
import { wishesSection } from './wishes.ts'

const text = {
  nl: {
    asOf: (date: string) => `gegevens van ${date}`,
    glance: 'In één oogopslag',
    first: 'Eerst te doen',
  },
  en: {
    asOf: (date: string) => `data of ${date}`,
    glance: 'At a glance',
    first: 'To do first',
  },
} as const

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
  const main = markup`<section aria-labelledby="oogopslag-titel">
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
${sections.map((write) => write(context))}`
  return page(
    {
      title: problem.title,
      period: problem.horizon,
      isExample: problem.exampleData,
      chip: markup`
<span>${say.asOf(dateInWords(context.today, lang))}</span>`,
      main,
    },
    lang,
  )
}
