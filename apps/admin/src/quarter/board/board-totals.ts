import type { LocalText } from '@digirooster/domain'
import { provenOf } from '../proven-most.ts'
import type { Proven } from '../proven-most.ts'
import { indexOf } from './quarter-index.ts'
import type { OpenDraft } from './open-draft.ts'

/** What the draft is for, in figures: the foot of the board. */
export interface BoardTotals {
  readonly wishes: Proven & { readonly served: number; readonly asked: number }
  readonly targets: readonly {
    readonly id: string
    readonly name: LocalText
    readonly owed: number
    readonly expected: number
    readonly shortfall: number
  }[]
  readonly money: readonly {
    readonly id: string
    readonly name: LocalText
    /** Euro cents. */
    readonly of: number
    readonly spent: number
    readonly reserve: number
    /** The reserve left out. */
    readonly free: number
  }[]
}

/** Counts what a draft comes to: people, targets that lessons bring, money that pays contracts. */
export function boardTotals({ problem, plan }: OpenDraft): BoardTotals {
  const targets = new Map(
    problem.digibanken.flatMap(({ id, targets: all }) =>
      all.map((target) => [`${id} ${target.id}`, target] as const),
    ),
  )
  const lines = new Map(problem.budgetLines.map((line) => [line.id, line]))
  return {
    wishes: {
      served: plan.demandServed.served,
      asked: plan.demandServed.asked,
      ...provenOf(problem, plan),
    },
    targets: plan.targets.flatMap((line) => {
      const target = targets.get(`${line.digibankId} ${line.targetId}`)
      if (target?.measure !== 'participants' && target?.measure !== 'unique-people') return []
      const { quarter: owed, expected, shortfall } = line
      return [{ id: target.id, name: target.name, owed, expected, shortfall }]
    }),
    money: plan.budget.flatMap((line) => {
      const known = lines.get(line.budgetLineId)
      if (known?.kind !== 'contract') return []
      return [
        {
          id: known.id,
          name: known.name,
          of: line.quarterCents,
          spent: line.usedCents + line.plannedCents,
          reserve: line.reserveCents,
          free: line.freeCents,
        },
      ]
    }),
  }
}

/** Wishes without a place about one topic at one level. */
export interface Unplaced {
  readonly id: string
  readonly topic: LocalText
  readonly level: 'starter' | 'confident'
  readonly wishes: number
  readonly wijken: readonly { readonly name: string; readonly wishes: number }[]
  /** Why; the reason of the most wishes first. */
  readonly reasons: readonly LocalText[]
  /** The line of wishes to find help for: the largest. */
  readonly demandId: string
}

/** Wishes without a place, the most first. */
export function unplaced(draft: OpenDraft): Unplaced[] {
  const index = indexOf(draft)
  const lines = draft.plan.unmet.flatMap((line) => {
    const demand = index.demand.get(line.demandId)
    return demand ? [{ ...line, demand }] : []
  })
  const groups = Map.groupBy(lines, ({ demand }) => `${demand.topicId} ${demand.level}`)
  return [...groups]
    .flatMap(([id, some]): Unplaced[] => {
      const largest = some.toSorted((a, b) => b.wishes - a.wishes)
      const [first] = largest
      if (!first) return []
      const { topicId, level } = first.demand
      const byWijk = Map.groupBy(some, ({ demand }) => demand.wijkId)
      const reasons = new Map(
        largest.flatMap(({ reasons: all }) =>
          all.slice(0, 1).map(({ code, text }) => [code, text] as const),
        ),
      )
      return [
        {
          ...{ id, level, demandId: first.demandId },
          topic: index.topics.get(topicId)?.name ?? { nl: topicId },
          wishes: total(some),
          wijken: [...byWijk]
            .map(([wijk, of]) => ({
              name: index.wijken.get(wijk)?.name ?? wijk,
              wishes: total(of),
            }))
            .toSorted((a, b) => b.wishes - a.wishes),
          reasons: [...reasons.values()].slice(0, 2),
        },
      ]
    })
    .toSorted((a, b) => b.wishes - a.wishes || (a.id < b.id ? -1 : 1))
}

function total(lines: readonly { readonly wishes: number }[]): number {
  return lines.reduce((sum, { wishes }) => sum + wishes, 0)
}
