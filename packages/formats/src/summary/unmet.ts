import type { Plan } from '@digirooster/domain'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import { oneLine } from '../plain-text.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { words } from '../words.ts'
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

interface UnmetGroup {
  name: string
  wishes: number
  /** first reasons by code, with the wishes they keep out, and the text of the most wishes at once */
  reasons: Map<string, { wishes: number; most: number; text: string }>
}

/** Wishes without a place, by topic and level, the largest first, with the reason of most of them. */
export function unmetSection(plan: Plan, index: QuarterIndex, lang: Lang): string[] {
  const groups = [...groupUnmet(plan, index, lang).values()].sort(
    (a, b) => b.wishes - a.wishes || (a.name < b.name ? -1 : 1),
  )
  const shown = groups.slice(0, longestList)
  const rest = groups.slice(longestList)
  const width = Math.max(0, ...shown.map(({ wishes }) => String(wishes).length))
  const lines = shown.flatMap((group) => [
    `  ${String(group.wishes).padStart(width)}  ${cut(oneLine(group.name), 80)}`,
    ...wrapped(mainReason(group), width + 2),
  ])
  const left = rest.reduce((sum, { wishes }) => sum + wishes, 0)
  return section(text[lang].title, [
    ...lines,
    ...(left > 0 ? wrapped(text[lang].more(left, rest.length)) : []),
  ])
}

function groupUnmet(plan: Plan, index: QuarterIndex, lang: Lang): Map<string, UnmetGroup> {
  const groups = new Map<string, UnmetGroup>()
  for (const { demandId, wishes, reasons } of plan.unmet) {
    const demand = index.demand.get(demandId)
    const topic = index.topics.get(demand?.topicId ?? '')
    const topicName = topic ? textOf(topic.name, lang) : (demand?.topicId ?? demandId)
    const name = demand ? `${topicName} · ${words[lang].levels[demand.level]}` : topicName
    const group: UnmetGroup = groups.get(name) ?? { name, wishes: 0, reasons: new Map() }
    groups.set(name, group)
    group.wishes += wishes
    const [first] = reasons
    if (!first) continue
    const known = group.reasons.get(first.code) ?? { wishes: 0, most: 0, text: '' }
    group.reasons.set(first.code, {
      wishes: known.wishes + wishes,
      most: Math.max(known.most, wishes),
      text: wishes > known.most ? textOf(first.text, lang) : known.text,
    })
  }
  return groups
}

function mainReason({ reasons }: UnmetGroup): string {
  const [first] = [...reasons.values()].sort(
    (a, b) => b.wishes - a.wishes || (a.text < b.text ? -1 : 1),
  )
  return first?.text ?? ''
}
