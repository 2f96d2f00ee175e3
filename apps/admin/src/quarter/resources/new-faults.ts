import type { LocalText, Plan, Problem } from '@digirooster/domain'
import { check } from '@digirooster/planner'

/** A rule that would be broken. */
export interface NewFault {
  readonly ruleId: string
  readonly sessionIds: readonly string[]
  readonly text: LocalText
}

/** What is compared: a plan in a quarter before and after a change. */
export interface BreaksTask {
  readonly before: Problem
  readonly after: Problem
  readonly plan: Plan
}

/** What is broken after a change and not before, by the second opinion. */
export function newFaults({ before, after, plan }: BreaksTask): NewFault[] {
  const known = new Set(faultsIn(before, plan).map(nameOf))
  return faultsIn(after, plan).filter((fault) => !known.has(nameOf(fault)))
}

function faultsIn(problem: Problem, plan: Plan): NewFault[] {
  const { violations, inherited } = check(problem, plan)
  return [...violations, ...inherited].map(({ ruleId, sessionIds, text }) => ({
    ...{ ruleId, sessionIds, text },
  }))
}

function nameOf({ ruleId, text }: NewFault): string {
  return `${ruleId} ${text.nl}`
}
