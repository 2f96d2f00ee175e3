import type { LocalText, Plan, Problem } from '@digirooster/domain'
import { check } from '@digirooster/planner'

/** What is wrong with a plan in a quarter, by the second opinion. */
export interface Faults {
  /** By lesson: the rules that it breaks, with what is said of each. */
  readonly lessons: ReadonlyMap<string, ReadonlyMap<string, readonly LocalText[]>>
  /** What is about no lesson, such as money. */
  readonly others: readonly LocalText[]
  /** Whether it cannot be published so: something breaks a rule that did not stand before. */
  readonly isBlocking: boolean
}

/** Judges a plan in a quarter. */
export function faultsOf(problem: Problem, plan: Plan): Faults {
  const { violations, inherited } = check(problem, plan)
  // What stands may be where it cannot be any more: it is public, and somebody has to do something about it.
  const all = [...violations, ...inherited]
  const lessons = new Map<string, Map<string, LocalText[]>>()
  for (const { ruleId, sessionIds, text } of all)
    for (const id of sessionIds) {
      const rules = lessons.get(id) ?? new Map<string, LocalText[]>()
      lessons.set(id, rules.set(ruleId, [...(rules.get(ruleId) ?? []), text]))
    }
  return {
    lessons,
    others: all.flatMap(({ sessionIds, text }) => (sessionIds.length === 0 ? [text] : [])),
    isBlocking: violations.length > 0,
  }
}
