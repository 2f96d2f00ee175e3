import type { Plan, Problem, Violation } from '@digirooster/domain'
import type { Beside } from '../check/check.ts'
import { claim } from '../check/claim.ts'
import { inheritedOf, scoreOf, violationsOf } from '../decode/score-of.ts'
import { placePlan } from '../explain/place-plan.ts'
import { ownConstraints } from './own-constraints.ts'
import type { OwnRule } from './own-rule.ts'

/**
 * Counts what a plan costs by rules of a consumer’s own, from their definitions: nobody else knows them.
 * @throws {PlannerError} `invalid-rule`
 */
export function countOwnRules(problem: Problem, plan: Plan, rules: readonly OwnRule[]): Beside {
  const constraints = ownConstraints(rules)
  const placed = placePlan(problem, plan, { constraints })
  const inherited = inheritedOf(placed)
  const known = new Set(inherited.map(keyOf))
  const broken = (level: 'hard' | 'owed') =>
    constraints
      .filter((constraint) => constraint.level === level)
      .flatMap((constraint) => violationsOf(constraint, placed.quarter, placed.state))
  const { rules: counted, owed, demand } = scoreOf(placed, 0)
  return {
    violations: broken('hard').filter((violation) => !known.has(keyOf(violation))),
    inherited,
    shortfalls: broken('owed'),
    score: { owed, demand },
    claims: counted.flatMap(({ id, penalty }) => {
      const said = plan.score.rules.find((rule) => rule.id === id)?.penalty
      return said === undefined && penalty === 0
        ? []
        : claim('claim-score', said, penalty, { nl: id, en: id })
    }),
  }
}

function keyOf({ ruleId, penalty, sessionIds }: Violation): string {
  return [ruleId, penalty, ...sessionIds].join(' ')
}
