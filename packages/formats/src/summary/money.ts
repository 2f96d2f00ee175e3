import { formatEuros } from '@digirooster/domain'
import type { Plan } from '@digirooster/domain'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { section, table } from './layout.ts'

const text = {
  nl: {
    title: 'Geld dit kwartaal, btw inbegrepen',
    header: ['', 'budget', 'al gebruikt', 'deze planning', 'in reserve', 'nog vrij'],
  },
  en: {
    title: 'Money this quarter, VAT included',
    header: ['', 'budget', 'already used', 'this plan', 'in reserve', 'still free'],
  },
} as const

/** Money per budget line: what is used, planned, kept in reserve and still free. */
export function moneySection({ budget }: Plan, index: QuarterIndex, lang: Lang): string[] {
  const rows = budget.map((line) => {
    const name = index.budgetLines.get(line.budgetLineId)?.name
    return [
      name ? textOf(name, lang) : line.budgetLineId,
      ...[
        line.quarterCents,
        line.usedCents,
        line.plannedCents,
        line.reserveCents,
        line.freeCents,
      ].map((cents) => formatEuros(cents, lang)),
    ]
  })
  if (rows.length === 0) return []
  return section(
    text[lang].title,
    table(
      [{ align: 'left', max: 32 }, ...text[lang].header.slice(1).map(() => right)],
      [text[lang].header, ...rows],
    ),
  )
}

const right = { align: 'right', max: 16 } as const
