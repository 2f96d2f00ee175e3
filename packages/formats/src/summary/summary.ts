import { dateOf } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { dateInWords } from '../dates.ts'
import type { Lang } from '../lang.ts'
import { indexQuarter } from '../quarter-index.ts'
import { helpersSection, inheritedSection, leftOutSection } from './gaps.ts'
import { wrapped } from './layout.ts'
import { moneySection } from './money.ts'
import { programmeSection } from './programme.ts'
import { targetsSection } from './targets.ts'
import { asksSection, ordersSection } from './to-do.ts'
import { unmetSection } from './unmet.ts'
import { wishesSection } from './wishes.ts'

const text = {
  nl: {
    example: 'voorbeelddata',
    period: (from: string, to: string, asOf: string) =>
      `Van ${from} tot en met ${to}. Met de gegevens van ${asOf}.`,
  },
  en: {
    example: 'example data',
    period: (from: string, to: string, asOf: string) =>
      `From ${from} up to and including ${to}. With the data of ${asOf}.`,
  },
} as const

/**
 * Writes what a coordinator wants to know of a plan as plain text, at most 100 characters a line, a line break at the
 * end. Attendance of a target group below 5 is not shown.
 * @example
 * process.stdout.write(summary(problem, plan, 'nl'))
 */
export function summary(problem: Problem, plan: Plan, lang: Lang = 'nl'): string {
  const index = indexQuarter(problem, plan)
  const { start, end, asOf } = problem.horizon
  const [from, to, known] = [start, end, dateOf(asOf)].map((date) => dateInWords(date, lang))
  const title = problem.exampleData ? `${problem.title} · ${text[lang].example}` : problem.title
  const lines = [
    ...wrapped(title),
    ...wrapped(text[lang].period(from ?? '', to ?? '', known ?? '')),
    ...wishesSection(problem, plan, lang),
    ...unmetSection(plan, index, lang),
    ...programmeSection(plan, lang),
    ...moneySection(plan, index, lang),
    ...targetsSection(plan, index, lang),
    ...ordersSection(plan, index, lang),
    ...asksSection(plan, index, lang),
    ...helpersSection(plan, index, lang),
    ...leftOutSection(plan, index, lang),
    ...inheritedSection(plan, lang),
  ]
  // No-break spaces kept amounts whole while lines were broken; a terminal has no use for them.
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`
}
