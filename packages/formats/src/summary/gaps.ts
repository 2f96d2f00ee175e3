import { dateOf } from '@digirooster/domain'
import type { Plan } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { counted, words } from '../words.ts'
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
export function helpersSection({ sessions }: Plan, index: QuarterIndex, lang: Lang): string[] {
  const short = sessions
    .filter(({ missing }) => missing.length > 0)
    .toSorted((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1))
  const groups = Map.groupBy(short, (s) => s.walkInId ?? `${s.kind} ${s.digipuntId}`)
  const rows = [...groups.values()].map((group) => {
    const [first] = group
    const place = index.digipunten.get(first?.digipuntId ?? '')?.name ?? words[lang].online
    return [
      first ? words[lang].kinds[first.kind] : '',
      place,
      missingByRole(group, lang),
      text[lang].first(shortDate(dateOf(first?.start ?? ''), lang)),
    ]
  })
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

function missingByRole(sessions: Plan['sessions'], lang: Lang): string {
  const all = sessions.flatMap(({ missing }) => missing)
  return [...Map.groupBy(all, ({ role }) => role)]
    .map(([role, some]) => {
      const count = some.reduce((sum, need) => sum + need.count, 0)
      return counted(count, words[lang].roles[role])
    })
    .join(', ')
}

function more(count: number, lang: Lang): string[] {
  return count > longestList ? wrapped(text[lang].more(count - longestList)) : []
}
