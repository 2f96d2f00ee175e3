import type { Demand, Plan } from '@digirooster/domain'
import { textOf } from '../lang.ts'
import type { Lang } from '../lang.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { words } from '../words.ts'

/** Wishes without a place about one topic at one level. */
export interface UnmetGroup {
  /** `E-mail met bijlage · beginners` */
  name: string
  wishes: number
  /** why, the reason of the most wishes first */
  reasons: { code: string; wishes: number; text: string }[]
  /** the lines of demand behind it; those the problem does not know are left out */
  parts: { demand: Demand; wishes: number }[]
}

interface Gathering extends Omit<UnmetGroup, 'reasons'> {
  reasons: Map<string, { wishes: number; most: number; text: string }>
}

/** Wishes without a place, by topic and level, the largest first; a kind of reason gives the text of its most wishes. */
export function unmetGroups(plan: Plan, index: QuarterIndex, lang: Lang): UnmetGroup[] {
  return [...gather(plan, index, lang).values()]
    .map((group) => ({
      ...group,
      reasons: [...group.reasons]
        .map(([code, { wishes, text }]) => ({ code, wishes, text }))
        .sort((a, b) => b.wishes - a.wishes || (a.text < b.text ? -1 : 1)),
    }))
    .sort((a, b) => b.wishes - a.wishes || (a.name < b.name ? -1 : 1))
}

function gather(plan: Plan, index: QuarterIndex, lang: Lang): Map<string, Gathering> {
  const groups = new Map<string, Gathering>()
  for (const { demandId, wishes, reasons } of plan.unmet) {
    const demand = index.demand.get(demandId)
    const topic = index.topics.get(demand?.topicId ?? '')
    const topicName = topic ? textOf(topic.name, lang) : (demand?.topicId ?? demandId)
    const name = demand ? `${topicName} · ${words[lang].levels[demand.level]}` : topicName
    const group: Gathering = groups.get(name) ?? { name, wishes: 0, reasons: new Map(), parts: [] }
    groups.set(name, group)
    group.wishes += wishes
    if (demand) group.parts.push({ demand, wishes })
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
