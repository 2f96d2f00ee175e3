import type { Plan } from '@digirooster/domain'
import { unmetGroups } from '../facts/unmet-groups.ts'
import type { Lang } from '../lang.ts'
import { oneLine } from '../plain-text.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { cut, section, wrapped } from './layout.ts'

const longestList = 10

const text = {
  nl: {
    title: 'Nog geen plaats',
    more: (wishes: number, groups: number) =>
      `En nog ${wishes} wensen over ${groups} andere ${groups === 1 ? 'onderwerp' : 'onderwerpen'}.`,
  },
  en: {
    title: 'No place yet',
    more: (wishes: number, groups: number) =>
      `And ${wishes} more wishes about ${groups} other ${groups === 1 ? 'topic' : 'topics'}.`,
  },
} as const

/** Wishes without a place, by topic and level, the largest first, with the reason of most of them. */
export function unmetSection(plan: Plan, index: QuarterIndex, lang: Lang): string[] {
  const groups = unmetGroups(plan, index, lang)
  const shown = groups.slice(0, longestList)
  const rest = groups.slice(longestList)
  const width = Math.max(0, ...shown.map(({ wishes }) => String(wishes).length))
  const lines = shown.flatMap((group) => [
    `  ${String(group.wishes).padStart(width)}  ${cut(oneLine(group.name), 80)}`,
    ...wrapped(group.reasons[0]?.text ?? '', width + 2),
  ])
  const left = rest.reduce((sum, { wishes }) => sum + wishes, 0)
  return section(text[lang].title, [
    ...lines,
    ...(left > 0 ? wrapped(text[lang].more(left, rest.length)) : []),
  ])
}
