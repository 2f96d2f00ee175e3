import type { Opened } from '../handle/opened.ts'
import { PlannerError } from '../planner-error.ts'
import { explainBudgetLine } from './explain-budget-line.ts'
import { explainDemand } from './explain-demand.ts'
import { explainResource } from './explain-resource.ts'
import { explainRule } from './explain-rule.ts'
import { explainSession } from './explain-session.ts'
import { explainTarget } from './explain-target.ts'
import type { Explanation, Subject } from './explanation.ts'

/**
 * Says why something is as it is.
 * @throws {PlannerError} `unknown-subject` when the plan or the problem has no such thing
 */
export function explainSubject(opened: Opened, subject: Subject): Explanation {
  const found = explanationOf(opened, subject)
  if (found) return found
  throw new PlannerError(
    'unknown-subject',
    `${subject.kind} (${subject.id}) is not in this quarter.\nMaybe it belongs to another plan.`,
  )
}

function explanationOf(opened: Opened, { kind, id }: Subject): Explanation | undefined {
  switch (kind) {
    case 'session':
      return explainSession(opened, id)
    case 'demand':
      return explainDemand(opened, id)
    case 'rule':
      return explainRule(opened, id)
    case 'target':
      return explainTarget(opened, id)
    case 'budget-line':
      return explainBudgetLine(opened, id)
    case 'person':
    case 'laptop-class':
    case 'digipunt':
    case 'room':
      return explainResource(opened, kind, id)
  }
}
