import type { Opened } from '../handle/opened.ts'
import { PlannerError } from '../planner-error.ts'
import { explainDemand } from './explain-demand.ts'
import { explainSession } from './explain-session.ts'
import type { Explanation, Subject } from './explanation.ts'

/**
 * Says why something is as it is.
 * @throws {PlannerError} `unknown-subject` when the plan or the problem has no such thing
 */
export function explainSubject(opened: Opened, subject: Subject): Explanation {
  const how = subject.kind === 'session' ? explainSession : explainDemand
  const found = how(opened, subject.id)
  if (found) return found
  throw new PlannerError(
    'unknown-subject',
    `${subject.kind} (${subject.id}) is not in this quarter.\nMaybe it belongs to another plan.`,
  )
}
