import { problemKinds } from '../input/document-kind.ts'
import type { DocumentKind } from '../input/document-kind.ts'
import { checkReference } from '../input/id-register.ts'
import type { IssueList } from '../input/input-issue.ts'
import type { Plan } from '../plan/plan.ts'
import type { Session } from '../plan/session.ts'
import type { Problem } from '../problem/problem.ts'
import type { Change } from './change.ts'

/** Groups and sessions of a plan, which changes may name. */
export type Made = Pick<Plan, 'offerings' | 'sessions'> & Partial<Pick<Plan, 'referrals'>>

/** A change of one kind. */
export type Of<K extends Change['kind']> = Extract<Change, { kind: K }>

/** What stands in a problem, as far as changes may name it. */
export function standing({ fixed }: Problem): Made {
  return { offerings: fixed.offerings, sessions: fixed.sessions.map(({ session }) => session) }
}

/**
 * Whether a change names something that there is; reports what there is not.
 * @param field the field of the change that holds the id
 */
export function isKnown(
  id: string,
  ids: Iterable<string>,
  { kind, field, list }: { kind: keyof typeof problemKinds; field: string; list: IssueList },
): boolean {
  const register = { kind: named[kind] ?? problemKinds[kind], ids: new Set(ids), isComplete: true }
  const before = list.count
  checkReference(id, [...list.path, field], [register], list)
  return list.count === before
}

/** Changes name groups and sessions of a plan, whether they stand or not. */
const named: Partial<Record<keyof typeof problemKinds, DocumentKind>> = {
  offering: { at: 'offerings[]', name: { nl: 'groep', en: 'group' } },
  session: { at: 'sessions[]', name: { nl: 'lesmoment', en: 'session' } },
}

/**
 * Says which sessions are held together or not at all: those of one group, or of one time that an activity is held.
 * @returns a name that these sessions share
 */
export function unitOf(session: Session): string {
  if (session.offeringId !== null) return `group ${session.offeringId}`
  if (session.activityId !== null) return `activity ${session.id.split('/')[0] ?? session.id}`
  return `session ${session.id}`
}
