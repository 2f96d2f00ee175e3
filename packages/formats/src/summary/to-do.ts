import { formatEuros } from '@digirooster/domain'
import type { Plan } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
import { askedOf, asksByDate, subjectName } from '../facts/due-asks.ts'
import { ordersByDate, sum } from '../facts/due-orders.ts'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { section, table, wrapped } from './layout.ts'

const firstDates = 5
const firstAsks = 10

const text = {
  nl: {
    orders: 'Te bestellen, uiterlijk op',
    lessons: (count: number) => `${count} ${count === 1 ? 'les' : 'lessen'}`,
    late: 'te laat',
    moreOrders: (count: number, last: string) =>
      `Daarna nog ${count} ${count === 1 ? 'bestelling' : 'bestellingen'}, tot ${last}.`,
    asks: 'Te vragen, uiterlijk op',
    moments: (count: number) => `${count} ${count === 1 ? 'moment' : 'momenten'}`,
    option: 'in optie',
    moreAsks: (count: number) => `En nog ${count}.`,
  },
  en: {
    orders: 'To order, by',
    lessons: (count: number) => `${count} ${count === 1 ? 'lesson' : 'lessons'}`,
    late: 'too late',
    moreOrders: (count: number, last: string) =>
      `After that ${count} more ${count === 1 ? 'order' : 'orders'}, until ${last}.`,
    asks: 'To ask, by',
    moments: (count: number) => `${count} ${count === 1 ? 'moment' : 'moments'}`,
    option: 'on option',
    moreAsks: (count: number) => `And ${count} more.`,
  },
} as const

/** What must be ordered by which date: the first dates, per contract. */
export function ordersSection(plan: Plan, index: QuarterIndex, lang: Lang): string[] {
  const say = text[lang]
  const due = ordersByDate(plan)
  const dates = [...new Set(due.map(({ orderBy }) => orderBy))]
  const isShown = ({ orderBy }: { orderBy: string }) => dates.indexOf(orderBy) < firstDates
  const rows = due.filter(isShown).map(({ orderBy, contractId, lessons, costCents, late }) => {
    const name = index.contracts.get(contractId)?.name
    return [
      shortDate(orderBy, lang),
      name ? textOf(name, lang) : contractId,
      say.lessons(lessons),
      formatEuros(costCents, lang),
      late ? say.late : '',
    ]
  })
  const rest = sum(due, (line) => (isShown(line) ? 0 : line.orders.length))
  return section(say.orders, [
    ...table(
      [
        { align: 'left' },
        { align: 'left', max: 44 },
        { align: 'right' },
        { align: 'right' },
        { align: 'left' },
      ],
      rows,
    ),
    ...(rest > 0 ? wrapped(say.moreOrders(rest, shortDate(dates.at(-1) ?? '', lang))) : []),
  ])
}

/** What still needs a yes and from whom, the most urgent first. */
export function asksSection(plan: Plan, index: QuarterIndex, lang: Lang): string[] {
  const say = text[lang]
  const asks = asksByDate(plan)
  const rows = asks.slice(0, firstAsks).map((ask) => {
    const subject = subjectName(ask.subject, index, lang)
    const owner = askedOf(ask, index)
    return [
      shortDate(ask.askBy, lang),
      owner ?? subject,
      owner === null ? '' : subject,
      say.moments(ask.sessionIds.length),
      ask.state === 'option' ? say.option : '',
    ]
  })
  const rest = asks.length - rows.length
  return section(say.asks, [
    ...table(
      [
        { align: 'left' },
        { align: 'left', max: 26 },
        { align: 'left', max: 28 },
        { align: 'right' },
        { align: 'left' },
      ],
      rows,
    ),
    ...(rest > 0 ? wrapped(say.moreAsks(rest)) : []),
  ])
}
