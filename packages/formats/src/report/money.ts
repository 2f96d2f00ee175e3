import { formatEuros, sessionPriceCents, usedCents } from '@digirooster/domain'
import type { Contract, Plan } from '@digirooster/domain'
import { dateInWords } from '../dates.ts'
import { textOf } from '../lang.ts'
import { bar } from './bar.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'

const text = {
  nl: {
    lead: 'Alle bedragen zijn met btw. Wat in reserve staat, is voor late vragen.',
    parts: ['budget', 'al gebruikt', 'deze planning', 'in reserve', 'nog vrij'],
    year: (used: string, cap: string, to: string) =>
      `Projectjaar tot ${to}: ${used} van ${cap} gebruikt vóór deze planning.`,
    price: { session: 'per les van', hour: 'per uur', 'half-hour': 'per half uur' },
    minutes: (minutes: number) => `${minutes} minuten`,
    vat: (percent: number) => `btw ${percent} % inbegrepen`,
    travel: { yes: 'verplaatsing inbegrepen', no: 'verplaatsing komt erbij' },
    order: (days: number) => `Bestellen: ${days} werkdagen vooraf.`,
    move: (days: number) => `Verplaatsen is gratis tot ${days} werkdagen vooraf.`,
    cancel: (days: number, percent: number) =>
      `${days <= 1 ? 'Op de dag zelf' : `Minder dan ${days} werkdagen vooraf`} afzeggen kost ${percent} % van de prijs.`,
    none: 'Er zijn geen budgetten.',
    legend: 'Vol: gebruikt en gepland. Gestreept: in reserve. Leeg: nog vrij.',
  },
  en: {
    lead: 'All amounts hold VAT. What is in reserve is kept for late requests.',
    parts: ['budget', 'already used', 'this plan', 'in reserve', 'still free'],
    year: (used: string, cap: string, to: string) =>
      `Project year until ${to}: ${used} of ${cap} used before this plan.`,
    price: { session: 'per lesson of', hour: 'per hour', 'half-hour': 'per half hour' },
    minutes: (minutes: number) => `${minutes} minutes`,
    vat: (percent: number) => `VAT ${percent} % included`,
    travel: { yes: 'travel included', no: 'travel comes on top' },
    order: (days: number) => `Order: ${days} working days ahead.`,
    move: (days: number) => `Moving is free until ${days} working days ahead.`,
    cancel: (days: number, percent: number) =>
      `Cancelling ${days <= 1 ? 'on the day itself' : `less than ${days} working days ahead`} costs ${percent} % of the price.`,
    none: 'There are no budgets.',
    legend: 'Full: used and planned. Striped: in reserve. Empty: still free.',
  },
} as const

/** Money of every budget line as a gauge with its numbers, and what each contract charges. */
export function moneySection(context: ReportContext): Html {
  const { plan, lang } = context
  const say = text[lang]
  const content =
    plan.budget.length === 0
      ? markup`<p>${say.none}</p>`
      : markup`<p>${say.lead} ${say.legend}</p>
<ul class="gauges">
${plan.budget.map((line) => gauge(context, line))}
</ul>`
  return section('geld', questions.geld[lang], lang, content)
}

function gauge({ problem, index, lang }: ReportContext, line: Plan['budget'][number]): Html {
  const say = text[lang]
  const known = index.budgetLines.get(line.budgetLineId)
  const contract = index.contracts.get(known?.contractId ?? '')
  const isOne = problem.digibanken.length === 1
  const digibank = !isOne && index.digibanken.get(known?.digibankId ?? '')?.name
  const euros = (cents: number) => formatEuros(cents, lang)
  const amounts = [
    line.quarterCents,
    line.usedCents,
    line.plannedCents,
    line.reserveCents,
    line.freeCents,
  ]
  return markup`<li>
<h3>${known ? textOf(known.name, lang) : line.budgetLineId}${digibank && markup` <small>${digibank}</small>`}</h3>
${bar(
  [
    { amount: line.usedCents + line.plannedCents, look: 'full' },
    { amount: line.reserveCents, look: 'striped' },
  ],
  line.quarterCents,
)}
<dl>
${say.parts.map(
  (part, i) =>
    markup`<div>
<dt>${part}</dt>
<dd>${euros(amounts[i] ?? 0)}</dd>
</div>`,
)}
</dl>
${
  known &&
  markup`<p class="note">
${say.year(
  euros(usedCents(known.projectYear.used)),
  euros(known.projectYear.cents),
  dateInWords(known.projectYear.to, lang),
)}
</p>`
}
${contract && terms(contract, lang)}
</li> `
}

function terms(contract: Contract, lang: ReportContext['lang']): Html {
  const say = text[lang]
  const { unit, sessionMinutes } = contract.price
  const minutes = unit === 'session' ? sessionMinutes : unit === 'hour' ? 60 : 30
  const length = unit === 'session' ? ` ${say.minutes(sessionMinutes)}` : ''
  const price = `${formatEuros(sessionPriceCents(contract, minutes), lang)} ${say.price[unit]}${length}`
  const travel = contract.travelIncluded ? say.travel.yes : say.travel.no
  return markup`<p class="note">
${textOf(contract.name, lang)}: ${price}, ${say.vat(contract.vat.percent)}, ${travel}.
${say.order(contract.orderWorkingDays)} ${say.move(contract.freeMoveWorkingDays)}
${contract.cancellation
  .map(({ underWorkingDays, percent }) => say.cancel(underWorkingDays, percent))
  .join(' ')}
</p>`
}
