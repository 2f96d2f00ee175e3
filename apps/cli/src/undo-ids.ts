import type { Change, Plan, Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { ruleTexts } from '@digirooster/planner'
import { messages } from './messages.ts'
import { nearestIds } from './nearest-ids.ts'
import { UserError } from './user-error.ts'

/** What is repaired, and why. */
interface Repair {
  readonly problem: Pick<Problem, 'courses' | 'activities' | 'walkIns'>
  readonly plan: Pick<Plan, 'offerings' | 'sessions'>
  readonly changes: readonly Change[]
}

/**
 * Reads which changes of a repair go back, before that repair is made.
 * @param ids separated by commas; absent: none
 * @throws {UserError} on an id that no change of this plan can have, with the nearest ids
 */
export function undoIds(
  { problem, plan: { offerings, sessions }, changes }: Repair,
  ids: string | undefined,
  lang: Lang,
): string[] {
  const asked = ids?.split(',') ?? []
  const there = [
    ...offerings.map(({ id }) => id),
    ...sessions.flatMap(({ id, offeringId }) => (offeringId === null ? [id.split('/', 1)[0]] : [])),
  ].filter((id) => id !== undefined)
  // A repair may add groups and activities; what is told of money is called after its rule.
  const made = [
    ...[problem.courses, problem.activities, problem.walkIns].flat().map(({ id }) => id),
    ...changes.flatMap((c) =>
      c.kind === 'course' ? c.course.id : c.kind === 'activity' ? c.activity.id : [],
    ),
    ...ruleTexts().map(({ id }) => id),
  ]
  for (const id of asked) {
    if (there.includes(id) || made.some((name) => isNamedAfter(id, name))) continue
    throw new UserError(messages[lang].replan.unknown(id, nearestIds(id, there)))
  }
  return asked
}

function isNamedAfter(id: string, name: string): boolean {
  return id.startsWith(name) && /^[.@/]/.test(id.slice(name.length))
}
