import { formatEuros } from '@digirooster/domain'
import type { LocalDate, Plan } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
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
    laptopClass: 'laptopklas',
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
    laptopClass: 'laptop class',
    moreAsks: (count: number) => `And ${count} more.`,
  },
} as const

/** What must be ordered by which date: the first dates, per contract. */
export function ordersSection({ orders }: Plan, index: QuarterIndex, lang: Lang): string[] {
  const say = text[lang]
  const dates = [...new Set(orders.map(({ orderBy }) => orderBy))].sort()
  const rows = dates.slice(0, firstDates).flatMap((date) => {
    const due = orders.filter(({ orderBy }) => orderBy === date)
    return [...Map.groupBy(due, ({ contractId }) => contractId)].map(([contractId, some]) => {
      const name = index.contracts.get(contractId)?.name
      return [
        shortDate(date, lang),
        name ? textOf(name, lang) : contractId,
        say.lessons(sum(some, ({ sessionIds }) => sessionIds.length)),
        formatEuros(
          sum(some, ({ costCents }) => costCents),
          lang,
        ),
        some.some(({ late }) => late) ? say.late : '',
      ]
    })
  })
  const rest = orders.filter(({ orderBy }) => dates.indexOf(orderBy) >= firstDates).length
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
export function asksSection({ asks }: Plan, index: QuarterIndex, lang: Lang): string[] {
  const say = text[lang]
  const sorted = asks.toSorted((a, b) => order(a.askBy, b.askBy))
  const rows = sorted.slice(0, firstAsks).map(({ askBy, organisationId, subject, ...ask }) => {
    const subjectText = subjectName(index, subject, lang)
    const owner = index.organisations.get(organisationId ?? '')?.name ?? organisationId
    return [
      shortDate(askBy, lang),
      owner ?? subjectText,
      owner === null ? '' : subjectText,
      say.moments(ask.sessionIds.length),
      ask.state === 'option' ? say.option : '',
    ]
  })
  const rest = sorted.length - rows.length
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

function subjectName(
  index: QuarterIndex,
  { kind, id }: Plan['asks'][number]['subject'],
  lang: Lang,
): string {
  if (kind === 'digipunt') return index.digipunten.get(id)?.name ?? id
  if (kind === 'room') return index.rooms.get(id)?.name ?? id
  if (kind === 'laptop-class') {
    return `${text[lang].laptopClass} ${index.laptopClasses.get(id)?.name ?? id}`
  }
  return id
}

function order(a: LocalDate, b: LocalDate): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0)
}
