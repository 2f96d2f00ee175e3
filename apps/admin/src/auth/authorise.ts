import type { Role } from '../database/scope.ts'
import { permissions } from './permissions.ts'
import type { Action } from './permissions.ts'
import type { SignedIn } from './signed-in.ts'

/** What an action is done to. */
export interface Subject {
  /** The digibank that owns it; null: nobody’s or the installation’s. */
  readonly digibankId: string | null
  /** The account it belongs to, for what is somebody’s own. */
  readonly accountId?: string
}

/**
 * The answer to “may I?”. `sign-in`: not known who asks; `choose`: no role is chosen yet; `hidden`: it is another’s, and
 * whether it exists is not told; `refused`: the role may not.
 */
export type Decision = 'allowed' | 'sign-in' | 'choose' | 'hidden' | 'refused'

/**
 * Decides whether somebody may do something; the only place that does. What no line of `permissions` allows is refused.
 * @param session  who asks; null: nobody that is known
 * @param subject  what it is done to; absent: the digibank, or the account, of the session itself
 */
export function authorise(session: SignedIn | null, action: Action, subject?: Subject): Decision {
  const rule = permissions[action]
  if (rule.for === 'everybody') return 'allowed'
  if (session === null) return 'sign-in'
  if (rule.for === 'account') {
    const isOwn = subject?.accountId === undefined || subject.accountId === session.accountId
    return isOwn ? 'allowed' : 'hidden'
  }
  if (session.membership === null) return 'choose'
  const { role, digibankId } = session.membership
  const isElsewhere = subject !== undefined && subject.digibankId !== digibankId
  if (isElsewhere && role !== 'admin') return 'hidden'
  const roles: readonly Role[] = rule.roles
  return roles.includes(role) ? 'allowed' : 'refused'
}
