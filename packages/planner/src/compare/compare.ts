import type { Plan, Problem } from '@digirooster/domain'
import type { Placed } from '../decode/decode.ts'
import { placePlan } from '../explain/place-plan.ts'
import { withOwnRules } from '../rules/own-constraints.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import { rowsOf } from './comparison.ts'
import { comparisonSentences } from './comparison-sentences.ts'
import { countedOf } from './counted.ts'
import { figuresOf } from './figures.ts'
import { groupChanges, wishChanges } from './group-changes.ts'
import { pairGroups } from './pair-groups.ts'
import type { PlanComparison, PlanOfQuarter } from './plan-comparison.ts'
import { sessionChanges } from './session-changes.ts'

/**
 * Says what is different between two plans of one quarter, or of two versions of it: sessions, groups, who gets a
 * place, money, targets and what every rule costs. Every figure is counted anew; what the problem does not know counts
 * for nothing.
 * @param problem of plans that come without one
 * @param before the plan to compare with
 * @param options `rules`: those of your own that the plans were made with
 * @throws {PlannerError} `invalid-rule`
 * @example
 * compare(problem, monday, tuesday).sentences.map(({ nl }) => nl)
 * compare(problem, plan, { problem: changed, plan: repaired }).sessions.changed
 */
export function compare(
  problem: Problem,
  before: PlanOfQuarter,
  after: PlanOfQuarter,
  options: { readonly rules?: readonly OwnRule[] } = {},
): PlanComparison {
  const constraints = withOwnRules(options.rules)
  return comparePlaced(
    placedOf(problem, before, constraints),
    placedOf(problem, after, constraints),
  )
}

/** What is different in another plan than the one that is open. */
export function compareOpened(opened: PlacedPlan, other: PlanOfQuarter): PlanComparison {
  return comparePlaced(opened, placedOf(opened.problem, other, opened.placed.constraints))
}

/** A plan with its problem, placed. */
interface PlacedPlan {
  readonly problem: Problem
  readonly plan: Plan
  readonly placed: Placed
}

function comparePlaced(before: PlacedPlan, after: PlacedPlan): PlanComparison {
  const problems = [before.problem, after.problem] as const
  const [a, b] = [before, after].map((p) => countedOf(p.problem, p.plan, p.placed))
  const groups = pairGroups(a, b)
  const found = {
    sessions: sessionChanges(a, b, groups, problems),
    groups: groupChanges(groups, problems),
    wishes: wishChanges(a, b),
    rows: rowsOf([figuresOf(a), figuresOf(b)]),
  }
  return { ...found, ...comparisonSentences(found) }
}

function placedOf(
  problem: Problem,
  given: PlanOfQuarter,
  constraints: Placed['constraints'],
): PlacedPlan {
  const own = 'plan' in given ? given : { problem, plan: given }
  return { ...own, placed: placePlan(own.problem, own.plan, { constraints }) }
}
