import { dateOf, formatEuros } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
import { ordersByDate, sum } from '../facts/due-orders.ts'
import type { DueOrder } from '../facts/due-orders.ts'
import { textOf } from '../lang.ts'
import { words } from '../words.ts'
import { markup, joined } from './markup.ts'
import type { Html, Part } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'
import { sign } from './sign.ts'
import { table } from './table.ts'

const text = {
  nl: {
    none: 'Er is niets te bestellen.',
    lead: (orders: number, lessons: number, cost: string) =>
      `${orders} ${orders === 1 ? 'groep' : 'groepen'} bestellen, samen ${lessons} ${lessons === 1 ? 'les' : 'lessen'} voor ${cost}, btw inbegrepen.`,
    header: ['Uiterlijk', 'Groep', 'Lessen', 'Kost'],
    total: 'Samen',
    late: 'te laat',
    from: (date: string) => `eerste les ${date}`,
  },
  en: {
    none: 'There is nothing to order.',
    lead: (orders: number, lessons: number, cost: string) =>
      `Order ${orders} ${orders === 1 ? 'group' : 'groups'}, together ${lessons} ${lessons === 1 ? 'lesson' : 'lessons'} for ${cost}, VAT included.`,
    header: ['By', 'Group', 'Lessons', 'Cost'],
    total: 'Total',
    late: 'too late',
    from: (date: string) => `first lesson ${date}`,
  },
} as const

/** Everything that must be ordered, by contract and date. */
export function ordersSection(context: ReportContext): Html {
  const { plan, index, lang } = context
  const say = text[lang]
  const due = ordersByDate(plan)
  const cost = formatEuros(
    sum(due, ({ costCents }) => costCents),
    lang,
  )
  const lessons = sum(due, (line) => line.lessons)
  const byContract = [...Map.groupBy(due, ({ contractId }) => contractId)]
  return section(
    'bestellen',
    questions.bestellen[lang],
    lang,
    markup`<p class="lead">
${due.length === 0 ? say.none : say.lead(plan.orders.length, lessons, cost)}
</p>`,
    byContract.map(([contractId, lines]) => {
      const name = index.contracts.get(contractId)?.name
      return contractTable(context, name ? textOf(name, lang) : contractId, lines)
    }),
  )
}

function contractTable(context: ReportContext, name: string, due: readonly DueOrder[]): Html {
  const { lang } = context
  const say = text[lang]
  const rows = due.flatMap(({ orderBy, orders }) =>
    orders.map((order, i): Part[] => [
      markup`${i === 0 ? shortDate(orderBy, lang) : markup`<span class="again">${shortDate(orderBy, lang)}</span>`}${
        order.late && markup` <span class="warn">${sign('short')} ${say.late}</span>`
      }`,
      groupName(context, order),
      order.sessionIds.length,
      formatEuros(order.costCents, lang),
    ]),
  )
  return markup`<h3>${name}</h3>
${table({
  caption: name,
  isCaptionHidden: true,
  header: say.header,
  rows,
  total: [
    say.total,
    '',
    sum(due, ({ lessons }) => lessons),
    formatEuros(
      sum(due, ({ costCents }) => costCents),
      lang,
    ),
  ],
  numbers: [2, 3],
})} `
}

function groupName({ index, lang }: ReportContext, order: DueOrder['orders'][number]): Part {
  const offering = index.offerings.get(order.offeringId)
  const course = index.courses.get(offering?.courseId ?? '')
  const first = index.sessions.get(order.sessionIds[0] ?? '')
  const place = index.digipunten.get(first?.digipuntId ?? '')?.name ?? words[lang].online
  return markup`${course ? textOf(course.title, lang) : order.offeringId}<small>${joined(
    [
      offering && words[lang].levels[offering.level],
      place,
      first && text[lang].from(shortDate(dateOf(first.start), lang)),
    ],
    ' · ',
  )}</small>`
}
