import { roles as allRoles } from '../database/scope.ts'
import type { Role } from '../database/scope.ts'

/** Whom an action is for: everybody, somebody about their own account, or roles in their digibank. */
export type Permission =
  | { readonly for: 'everybody' }
  | { readonly for: 'account' }
  | { readonly for: 'digibank'; readonly roles: readonly Role[] }

const everybody = { for: 'everybody' } as const
const account = { for: 'account' } as const
const roles = (...names: Role[]): Permission => ({ for: 'digibank', roles: names })
const anyRole = roles(...allRoles)

/** Every action, and whom it is for. What does not stand here cannot be asked for. */
export const permissions = {
  /** Pages to get in: login, a single-use link, recovery. */
  enter: everybody,
  /** One’s own account: name, password, second step, sessions, which digibank. */
  'own-account': account,
  /** The first page after login. */
  home: anyRole,
  /** What the quarter holds. */
  'read-quarter': roles('coordinator', 'assistant', 'steering'),
  /** Plans that were made or are being made, and what to check before. */
  'read-planning': roles('coordinator', 'assistant'),
  /** Start and stop the search of a plan, make one the draft. */
  'change-planning': roles('coordinator', 'assistant'),
  /** The draft on the planbord: lessons, why they stand there, what has no place yet. */
  'read-board': roles('coordinator', 'assistant', 'steering'),
  /** Move and hold lessons of the draft, undo and redo. */
  'change-board': roles('coordinator', 'assistant'),
  /** Rooms, devices and people, with how much of them the draft uses. */
  'read-resources': roles('coordinator', 'assistant', 'steering'),
  /** Add, change and remove rooms, devices and people, and their hours; undo and redo. */
  'change-resources': roles('coordinator', 'assistant'),
  /** Every digibank of the installation, in a list. */
  'read-digibanken': roles('admin'),
  /** Add a digibank. */
  'change-digibanken': roles('admin'),
  /** What was published, and what stands in it. */
  'read-versions': roles('coordinator', 'assistant', 'steering'),
  /** Publish the draft, make an earlier version the draft again. */
  publish: roles('coordinator'),
  /** Accounts of a digibank, with their roles and open invitations. */
  'read-users': roles('coordinator', 'admin'),
  /** Invite, give and take roles, help somebody back in. */
  'change-users': roles('coordinator', 'admin'),
  /** What was changed, by whom and when. */
  'read-audit': roles('coordinator', 'admin'),
} as const satisfies Record<string, Permission>

/** Name of something that can be allowed or refused. */
export type Action = keyof typeof permissions

/** Which roles somebody may give to others: never one above their own. */
export function rolesToGive(role: Role): readonly Role[] {
  if (role === 'admin') return allRoles
  return role === 'coordinator' ? allRoles.filter((other) => other !== 'admin') : []
}
