import type { Plan } from '@digirooster/domain'
import { dateInWords } from '../dates.ts'
import { isHiddenTarget, smallestCell } from '../facts/small-cell.ts'
import { targetOf } from '../facts/target-of.ts'
import { textOf } from '../lang.ts'
import { bar, percent } from './bar.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'
import { targetNote } from './target-note.ts'

const text = {
  nl: {
    none: 'Er zijn geen streefcijfers.',
    lead: (short: number, all: number) =>
      short === 0
        ? `Alle ${all} streefcijfers van dit kwartaal zijn gehaald als alles doorgaat.`
        : `${short} van ${all} streefcijfers van dit kwartaal komen te kort. “Verwacht” telt wie niet komt opdagen niet mee.`,
    parts: ['verwacht dit kwartaal', 'nodig dit kwartaal'],
    few: `minder dan ${smallestCell}`,
    after: (total: number, value: number, share: number, date: string) =>
      `Na dit kwartaal ${total} van ${value}, dat is ${share} %. Beloofd tegen ${date}.`,
    year: (date: string, value: number) =>
      `Als elk kwartaal evenveel oplevert: ongeveer ${value} op ${date}.`,
    steps: (next: number) => `De subsidie stijgt bij ${next}.`,
    elsewhere: 'Dit komt niet uit de planning: het wordt apart geteld.',
    unique: (factor: string) =>
      `Geschat: ${factor} unieke mensen per aanwezigheid, uit de vraag “Eerste keer dit jaar?”.`,
  },
  en: {
    none: 'There are no targets.',
    lead: (short: number, all: number) =>
      short === 0
        ? `All ${all} targets of this quarter are reached when everything goes on.`
        : `${short} of ${all} targets of this quarter fall short. “Expected” leaves out who does not turn up.`,
    parts: ['expected this quarter', 'needed this quarter'],
    few: `fewer than ${smallestCell}`,
    after: (total: number, value: number, share: number, date: string) =>
      `After this quarter ${total} of ${value}, that is ${share} %. Promised by ${date}.`,
    year: (date: string, value: number) =>
      `If every quarter brings as much: about ${value} on ${date}.`,
    steps: (next: number) => `The subsidy rises at ${next}.`,
    elsewhere: 'This does not come out of the plan: it is counted elsewhere.',
    unique: (factor: string) =>
      `Estimated: ${factor} unique people per attendance, from the question “First time this year?”.`,
  },
} as const

/** Measures that no session of a plan can bring. */
const countedElsewhere: readonly string[] = [
  'home-help',
  'devices-lent',
  'households-online',
  'steering-groups',
]
/** Measures that state how things stand, so that quarters do not add up. */
const standing: readonly string[] = ['digipunten-open']

type Line = Plan['targets'][number]

/** Every target as a gauge with its numbers: this quarter, the whole promise and the end of the year. */
export function targetsSection(context: ReportContext): Html {
  const { plan, lang } = context
  const say = text[lang]
  const short = plan.targets.filter(({ shortfall }) => shortfall > 0).length
  const content =
    plan.targets.length === 0
      ? markup`<p>${say.none}</p>`
      : markup`<p class="lead">${say.lead(short, plan.targets.length)}</p>
<ul class="gauges">
${plan.targets.map((line) => gauge(context, line))}
</ul>`
  return section('streefcijfers', questions.streefcijfers[lang], lang, content)
}

function gauge(context: ReportContext, line: Line): Html {
  const { problem, index, lang } = context
  const say = text[lang]
  const { expected, quarter, shortfall, targetId, digibankId } = line
  const target = targetOf(line, index)
  const isHidden = isHiddenTarget(line, index)
  const digibank = problem.digibanken.length > 1 && index.digibanken.get(digibankId)?.name
  const amounts = [isHidden ? say.few : expected, quarter]
  const factor = problem.counters.find((c) => c.digibankId === digibankId)?.uniquePeopleFactor
  return markup`<li>
<h3>
${target ? textOf(target.name, lang) : targetId}${digibank && markup` <small>${digibank}</small>`}
</h3>
${bar([{ amount: isHidden ? 0 : expected, look: 'full' }], Math.max(expected, quarter, 1), quarter)}
<dl>
${say.parts.map(
  (part, i) =>
    markup`<div>
<dt>${part}</dt>
<dd>${amounts[i]}</dd>
</div>`,
)}
</dl>
<p>${!isHidden && targetNote(shortfall, lang)}</p>
<p class="note">
${countedElsewhere.includes(target?.measure ?? '') && markup`${say.elsewhere} `}${
    target?.measure === 'unique-people' &&
    factor !== undefined &&
    markup`${say.unique(lang === 'nl' ? String(factor).replace('.', ',') : String(factor))} `
  }${!isHidden && promise(context, line)}
</p>
</li> `
}

/** What stands after this quarter, against the whole promise, and where this pace leads by the end of the year. */
function promise({ problem, index, lang }: ReportContext, line: Line): Html | false {
  const say = text[lang]
  const target = targetOf(line, index)
  if (!target || target.period.value === 0) return false
  const isStanding = standing.includes(target.measure)
  const total = isStanding ? line.expected : target.realised + line.expected
  const { year, quartersLeft } = restOfYear(problem.horizon.quarter)
  const yearEnd = `${year}-12-31`
  const isInPeriod = yearEnd <= target.period.to && quartersLeft > 0
  const isOurs = !isStanding && !countedElsewhere.includes(target.measure)
  const next = target.steps.find((step) => step > total)
  return markup`${say.after(
    total,
    target.period.value,
    total >= target.period.value ? 100 : Math.min(99, percent(total, target.period.value)),
    dateInWords(target.period.to, lang),
  )}${
    isOurs &&
    isInPeriod &&
    markup` ${say.year(dateInWords(yearEnd, lang), total + quartersLeft * line.expected)}`
  }${next !== undefined && markup` ${say.steps(next)}`}`
}

function restOfYear(quarter: string): { year: string; quartersLeft: number } {
  return { year: quarter.slice(0, 4), quartersLeft: 4 - Number(quarter.slice(-1)) }
}
