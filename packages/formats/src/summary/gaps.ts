import { dateOf } from '@digirooster/domain'
import type { Plan } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
import { helperGaps } from '../facts/helper-gaps.ts'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { words } from '../words.ts'
import { section, table, wrapped } from './layout.ts'

const longestList = 10

const text = {
  nl: {
    leftOut: 'Dit lukte niet',
    times: (count: number) => `${count} keer`,
    helpers: 'Nog helpers te zoeken',
    first: (date: string) => `eerst ${date}`,
    inherited: 'Knelpunten die er al waren',
    more: (count: number) => `En nog ${count}.`,
  },
  en: {
    leftOut: 'This did not fit',
    times: (count: number) => `${count} ×`,
    helpers: 'Helpers still to find',
    first: (date: string) => `first ${date}`,
    inherited: 'Problems that were there before',
    more: (count: number) => `And ${count} more.`,
  },
} as const

/** What is owed but could not be placed, with its reason. */
export function leftOutSection({ leftOut }: Plan, index: QuarterIndex, lang: Lang): string[] {
  const lines = leftOut.slice(0, longestList).flatMap(({ subjectId, kind, count, reasons }) => {
    const title = (index.activities.get(subjectId) ?? index.courses.get(subjectId))?.title
    const name = title ? textOf(title, lang) : words[lang].kinds[kind]
    const [reason] = reasons
    const why = reason ? `: ${textOf(reason.text, lang)}` : ''
    return wrapped(`${text[lang].times(count)} ${name}${why}`, 0, 2)
  })
  return section(text[lang].leftOut, [...lines, ...more(leftOut.length, lang)])
}

/** Moments that still look for helpers: walk-ins by their series, anything else by its place. */
export function helpersSection(plan: Plan, index: QuarterIndex, lang: Lang): string[] {
  const rows = helperGaps(plan, index, lang).map(({ kind, place, missing, first }) => [
    kind,
    place,
    missing,
    text[lang].first(shortDate(dateOf(first.start), lang)),
  ])
  return section(text[lang].helpers, [
    ...table(
      [
        { align: 'left', max: 20 },
        { align: 'left', max: 28 },
        { align: 'left', max: 24 },
        { align: 'left' },
      ],
      rows.slice(0, longestList),
    ),
    ...more(rows.length, lang),
  ])
}

/** Rules broken by what already stood before this plan. */
export function inheritedSection({ inherited }: Plan, lang: Lang): string[] {
  const lines = inherited
    .slice(0, longestList)
    .flatMap((violation) => wrapped(textOf(violation.text, lang), 0, 2))
  return section(text[lang].inherited, [...lines, ...more(inherited.length, lang)])
}

function more(count: number, lang: Lang): string[] {
  return count > longestList ? wrapped(text[lang].more(count - longestList)) : []
}
