import { textOf } from '../lang.ts'
import { words } from '../words.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext, ReportFinding } from './report-context.ts'
import { fold, section } from './section.ts'
import { sign } from './sign.ts'

/** Findings that stand open; the others are folded. */
const shown = 6

const text = {
  nl: {
    good: 'Vooraf is er niets gevonden dat niet kan.',
    unknown: 'Of er vooraf al iets niet kan, is voor deze pagina niet nagekeken.',
    errors: 'Dit kan niet',
    warnings: 'Let op',
    hint: 'Tip:',
    more: (count: number) => `En nog ${count}`,
    leftOut: 'Dit lukte niet',
    times: (count: number, name: string) => `${count} keer ${name}`,
    inherited: 'Knelpunten die er al waren',
    allFits: 'Alle activiteiten die moeten doorgaan, hebben een plaats.',
    why: 'Wensen zonder plaats en hun reden staan bij',
  },
  en: {
    good: 'Nothing was found that is impossible beforehand.',
    unknown: 'Whether something is impossible beforehand was not looked over for this page.',
    errors: 'This is impossible',
    warnings: 'Mind',
    hint: 'Hint:',
    more: (count: number) => `And ${count} more`,
    leftOut: 'This did not fit',
    times: (count: number, name: string) => `${count} × ${name}`,
    inherited: 'Problems that were there before',
    allFits: 'All activities that must be held have a place.',
    why: 'Wishes without a place and their reason are under',
  },
} as const

/** What is impossible beforehand, what is owed and did not fit, and what was wrong before. */
export function impossibleSection({ plan, index, lang, extra }: ReportContext): Html {
  const say = text[lang]
  const findings = extra.findings
  const errors = findings?.filter(({ severity }) => severity === 'error') ?? []
  const warnings = findings?.filter(({ severity }) => severity === 'warning') ?? []
  return section(
    'kan-niet',
    questions['kan-niet'][lang],
    lang,
    findings === undefined
      ? markup`<p>${say.unknown}</p>`
      : errors.length === 0 && markup`<p class="lead">${sign('good')} ${say.good}</p>`,
    found(say.errors, errors, lang),
    found(say.warnings, warnings, lang),
    plan.leftOut.length === 0
      ? markup`<p>${sign('good')} ${say.allFits}</p>`
      : markup`<h3>${say.leftOut}</h3>
<ul>
${plan.leftOut.map(({ subjectId, kind, count, reasons }) => {
  const title = (index.activities.get(subjectId) ?? index.courses.get(subjectId))?.title
  const name = title ? textOf(title, lang) : words[lang].kinds[kind]
  const why = reasons.map(({ text: reason }) => textOf(reason, lang)).join(' ')
  return markup`<li><b>${say.times(count, name)}</b>${why !== '' && markup`: ${why}`}</li> `
})}
</ul>`,
    plan.inherited.length > 0 &&
      markup`<h3>${say.inherited}</h3>
<ul>
${plan.inherited.map((violation) => markup`<li>${textOf(violation.text, lang)}</li> `)}
</ul>`,
    markup`<p>${say.why} <a href="#geen-plaats">${questions['geen-plaats'][lang]}</a></p>`,
  )
}

function found(
  title: string,
  findings: readonly ReportFinding[],
  lang: ReportContext['lang'],
): Html | false {
  const list = (some: readonly ReportFinding[]) =>
    markup`<ul class="found">${some.map((finding) => findingItem(finding, lang))}</ul>`
  const rest = findings.slice(shown)
  return (
    findings.length > 0 &&
    markup`<h3>${title}</h3>
${list(findings.slice(0, shown))}
${rest.length > 0 && fold(text[lang].more(rest.length), list(rest))}`
  )
}

function findingItem(finding: ReportFinding, lang: ReportContext['lang']): Html {
  return markup`<li>${sign('short')} ${textOf(finding.text, lang)}
<small><b>${text[lang].hint}</b> ${textOf(finding.hint, lang)}</small></li>
`
}
