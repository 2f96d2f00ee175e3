import { formatEuros } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
import { askedOf, asksByDate, subjectName } from '../facts/due-asks.ts'
import { ordersByDate } from '../facts/due-orders.ts'
import { textOf } from '../lang.ts'
import { markup } from './markup.ts'
import type { Html, Part } from './markup.ts'
import type { ReportContext } from './report-context.ts'
import { sign } from './sign.ts'

const shown = 3
const shownPublications = 2

const text = {
  nl: {
    orders: 'Bestellen',
    lessons: (count: number) => `${count} ${count === 1 ? 'les' : 'lessen'}`,
    asks: 'Vragen',
    moments: (count: number) => `${count} ${count === 1 ? 'moment' : 'momenten'}`,
    option: 'in optie',
    late: 'te laat',
    publish: 'Bekendmaken',
    deadline: (name: string) => `Stadsmagazine: ${name}`,
    on: (name: string) => `Aanbod bekendmaken: ${name}`,
    allOrders: (count: number) => `Alle bestellingen (${count})`,
    allAsks: (count: number) => `Alles wat nog een ja vraagt (${count})`,
    nothing: 'Niets meer te doen.',
  },
  en: {
    orders: 'Order',
    lessons: (count: number) => `${count} ${count === 1 ? 'lesson' : 'lessons'}`,
    asks: 'Ask',
    moments: (count: number) => `${count} ${count === 1 ? 'moment' : 'moments'}`,
    option: 'on option',
    late: 'too late',
    publish: 'Publish',
    deadline: (name: string) => `City magazine: ${name}`,
    on: (name: string) => `Publish the programme: ${name}`,
    allOrders: (count: number) => `All orders (${count})`,
    allAsks: (count: number) => `All that still needs a yes (${count})`,
    nothing: 'Nothing left to do.',
  },
} as const

interface Due {
  date: string
  what: Part
  late?: boolean
}

/** What to do first: what must be published, ordered and asked, by date. */
export function firstThings(context: ReportContext): Html {
  const say = text[context.lang]
  const orders = ordersByDate(context.plan)
  const asks = asksByDate(context.plan)
  const publications = publicationDates(context).slice(0, shownPublications)
  if (orders.length + asks.length + publications.length === 0) return markup`<p>${say.nothing}</p>`
  return markup`${part(context, say.publish, publications)}
${part(context, say.orders, orderDates(context))}
${orders.length > 0 && markup`<p class="more"><a href="#bestellen">${say.allOrders(context.plan.orders.length)}</a></p>`}
${part(context, say.asks, askDates(context))}
${asks.length > 0 && markup`<p class="more"><a href="#bevestigd">${say.allAsks(asks.length)}</a></p>`} `
}

function part({ lang, today }: ReportContext, title: string, dates: readonly Due[]): Html | false {
  return (
    dates.length > 0 &&
    markup`<h3>${title}</h3>
<ul class="due">
${dates.slice(0, shown).map(
  ({ date, what, late }) =>
    markup`<li>
<b>${shortDate(date, lang)}</b>
<span>${what}${
      (late ?? date < today) &&
      markup` <span class="warn">${sign('short')} ${text[lang].late}</span>`
    }</span>
</li> `,
)}
</ul>`
  )
}

/** Days of publishing and deadlines that are still to come. */
function publicationDates({ problem, lang, today }: ReportContext): Due[] {
  const say = text[lang]
  return problem.horizon.publications
    .flatMap(({ name, on, deadline }) => [
      ...(deadline === undefined ? [] : [{ date: deadline, what: say.deadline(name) }]),
      { date: on, what: say.on(name) },
    ])
    .filter(({ date }) => date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function orderDates({ plan, index, lang }: ReportContext): Due[] {
  return ordersByDate(plan).map(({ orderBy, contractId, lessons, costCents, late }) => {
    const name = index.contracts.get(contractId)?.name
    return {
      date: orderBy,
      what: `${name ? textOf(name, lang) : contractId}: ${text[lang].lessons(lessons)}, ${formatEuros(costCents, lang)}`,
      late,
    }
  })
}

function askDates({ plan, index, lang }: ReportContext): Due[] {
  const say = text[lang]
  return asksByDate(plan).map((ask) => {
    const subject = subjectName(ask.subject, index, lang)
    const owner = askedOf(ask, index)
    const who = owner === null || owner === subject ? subject : `${owner}: ${subject}`
    const state = ask.state === 'option' ? `, ${say.option}` : ''
    return { date: ask.askBy, what: `${who}, ${say.moments(ask.sessionIds.length)}${state}` }
  })
}
