import type { Plan, Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { subjectsOf } from '@digirooster/planner'
import type { Subject } from '@digirooster/planner'
import { messages } from './messages.ts'
import { nearestIds } from './nearest-ids.ts'
import { UserError } from './user-error.ts'

/**
 * Finds what an id, or `kind:id`, is about, among everything in a quarter and its plan.
 * @throws {UserError} when nothing is called that, with the nearest ids; or several kinds of things are
 */
export function subjectOf(problem: Problem, plan: Plan, asked: string, lang: Lang): Subject {
  const say = messages[lang].explain
  const all = subjectsOf(problem, plan)
  const exact = all.filter(({ kind, id }) => id === asked || `${kind}:${id}` === asked)
  const kinds = [...new Map(exact.map((subject) => [subject.kind, subject])).values()]
  const [subject] = kinds
  if (!subject) {
    const id = asked.replace(/^[a-z-]+:/, '')
    throw new UserError(
      say.unknown(
        asked,
        nearestIds(
          id,
          all.map((one) => one.id),
        ),
      ),
    )
  }
  if (kinds.length > 1) {
    throw new UserError(
      say.ambiguous(
        asked,
        kinds.map(({ kind, id }) => `${kind}:${id}`),
      ),
    )
  }
  return subject
}
