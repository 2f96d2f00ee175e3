import type { Role } from '../database/scope.ts'
import type { Application } from '../server/application.ts'
import * as memberships from '../tables/membership.ts'
import type { Member } from '../tables/membership.ts'
import * as links from '../tables/single-use-link.ts'
import type { SingleUseLink } from '../tables/single-use-link.ts'
import { authorise } from './authorise.ts'
import { rolesToGive } from './permissions.ts'
import { NOT_INVITED } from './sign-in.ts'
import type { SignedIn } from './signed-in.ts'
import { hashOf, newToken } from './token.ts'
import { withAuth } from './with-auth.ts'

const DAY = 24 * 60 * 60_000
/** How long links work, in milliseconds. */
const LASTS = { invitation: 7 * DAY, 'sign-in': DAY }

/** Roles that are always somebody of the quarter. */
const rolesOfSomebody: readonly Role[] = ['provider', 'person', 'partner']

/** Why something about users was not done; `hidden`: not there, or another’s. */
export type UserFault = 'hidden' | 'email' | 'role' | 'subject' | 'elsewhere' | 'last' | 'yourself'

/** Whom somebody looks after: accounts with their roles, and who is still to come. */
export function listUsers(
  { database, now }: Application,
  session: SignedIn,
): Promise<{ readonly members: Member[]; readonly invitations: SingleUseLink[] }> {
  const digibankId = session.membership?.digibankId ?? null
  return withAuth(database, session, async (tx) => ({
    members: await memberships.listMembers(tx, digibankId),
    invitations: await links.listInvitations(tx, digibankId, now()),
  }))
}

/**
 * Invites somebody. Says nothing about whether the address has an account already.
 * @returns the secret of the link, to be shown once
 */
export async function invite(
  { database, now }: Application,
  session: SignedIn,
  asked: {
    readonly email: string
    readonly role: Role
    readonly digibankId: string | null
    readonly subjectId: string | null
  },
): Promise<{ readonly token: string } | { readonly fault: UserFault }> {
  const decision = authorise(session, 'change-users', asked)
  if (decision !== 'allowed') return { fault: 'hidden' }
  if (!rolesToGive(session.membership?.role ?? 'person').includes(asked.role))
    return { fault: 'role' }
  if ((asked.role === 'admin') !== (asked.digibankId === null)) return { fault: 'role' }
  if (rolesOfSomebody.includes(asked.role) && asked.subjectId === null) return { fault: 'subject' }
  const token = newToken()
  await withAuth(database, session, (tx) =>
    links.add(tx, hashOf(token), {
      purpose: 'invitation',
      accountId: null,
      email: asked.email.trim().toLowerCase(),
      role: asked.role,
      digibankId: asked.digibankId,
      subjectId: rolesOfSomebody.includes(asked.role) ? asked.subjectId : null,
      expiresAt: new Date(now().getTime() + LASTS.invitation),
    }),
  )
  return { token }
}

/** Makes an open invitation work no more. */
export function withdraw(
  { database }: Application,
  session: SignedIn,
  id: string,
): Promise<UserFault | undefined> {
  return withAuth(database, session, async (tx) => {
    const link = await links.findInvitation(tx, id)
    if (link === undefined) return 'hidden'
    const { digibankId } = link
    if (authorise(session, 'change-users', { digibankId }) !== 'allowed') return 'hidden'
    await links.remove(tx, link.id)
    return undefined
  })
}

/** Takes a role away from somebody; the last coordinator of a digibank and the last admin stay. */
export function endMembership(
  { database }: Application,
  session: SignedIn,
  id: string,
): Promise<UserFault | undefined> {
  return withAuth(database, session, async (tx) => {
    const member = await memberships.find(tx, id)
    if (member === undefined || authorise(session, 'change-users', member) !== 'allowed')
      return 'hidden'
    const { role, digibankId } = member
    const isNeeded = role === 'coordinator' || role === 'admin'
    if (isNeeded && (await memberships.count(tx, digibankId, role)) < 2) return 'last'
    await memberships.remove(tx, id)
    return undefined
  })
}

/** Makes a link with which an account logs in once; for whoever starts the program. */
export async function signInLink(
  { database, now }: Application,
  accountId: string,
): Promise<string> {
  const token = newToken()
  await withAuth(database, null, async (tx) => {
    await links.removeOf(tx, accountId, 'sign-in')
    await links.add(tx, hashOf(token), {
      ...NOT_INVITED,
      purpose: 'sign-in',
      accountId,
      expiresAt: new Date(now().getTime() + LASTS['sign-in']),
    })
  })
  return token
}
