import type { Tx } from '../database/scope.ts'
import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import * as sessions from '../tables/login-session.ts'
import * as memberships from '../tables/membership.ts'
import * as links from '../tables/single-use-link.ts'
import { authorise } from './authorise.ts'
import type { Client } from './client.ts'
import { countGuess } from './guesses.ts'
import { NOT_INVITED } from './sign-in.ts'
import type { SignedIn } from './signed-in.ts'
import { hashOf, newToken } from './token.ts'
import type { UserFault } from './users.ts'
import { withAuth } from './with-auth.ts'

/** How long a link for a new password works, in milliseconds. */
const RECOVERY = 60 * 60_000

/**
 * Makes a link with which a user chooses a new password. A coordinator helps only those who work nowhere else: the link
 * opens the whole account.
 * @param membershipId  a role of the user that the helper sees
 * @returns             the secret of the link, to be shown once
 */
export function helpBackIn(
  { database, now }: Application,
  session: SignedIn,
  membershipId: string,
): Promise<{ readonly token: string } | { readonly fault: UserFault }> {
  return withAuth(database, session, async (tx) => {
    const found = await wholeAccount(tx, session, membershipId)
    if ('fault' in found) return found
    const { accountId } = found
    const token = newToken()
    await links.removeOf(tx, accountId, 'recovery')
    await links.add(tx, hashOf(token), {
      ...NOT_INVITED,
      purpose: 'recovery',
      accountId,
      expiresAt: new Date(now().getTime() + RECOVERY),
    })
    return { token }
  })
}

/**
 * Closes an account, so that the next request of its user is refused, or opens it again. Whoever is closed out keeps
 * their roles. A coordinator decides only on those who work nowhere else; nobody on themselves.
 * @param membershipId  a role of the user that the helper sees
 */
export function setDisabled(
  { database, now }: Application,
  session: SignedIn,
  { membershipId, isDisabled }: { readonly membershipId: string; readonly isDisabled: boolean },
): Promise<UserFault | undefined> {
  return withAuth(database, session, async (tx) => {
    const found = await wholeAccount(tx, session, membershipId)
    if ('fault' in found) return found.fault
    const { accountId } = found
    if (accountId === session.accountId) return 'yourself'
    if (!(await memberships.stands(tx, session.membership?.id ?? ''))) return 'hidden'
    await accounts.setDisabled(tx, accountId, isDisabled ? now() : null)
    if (!isDisabled) return undefined
    await sessions.removeAll(tx, accountId, null)
    await links.removeForAccount(tx, accountId)
    return undefined
  })
}

/** The account of a role, for whoever looks after every role it has. */
async function wholeAccount(
  tx: Tx,
  session: SignedIn,
  membershipId: string,
): Promise<{ readonly accountId: string } | { readonly fault: UserFault }> {
  const member = await memberships.find(tx, membershipId)
  if (member === undefined || authorise(session, 'change-users', member) !== 'allowed')
    return { fault: 'hidden' }
  const all = await memberships.listByAccount(tx, member.accountId)
  const isElsewhere = all.some((role) => authorise(session, 'change-users', role) !== 'allowed')
  return isElsewhere ? { fault: 'elsewhere' } : { accountId: member.accountId }
}

/**
 * Notes that somebody asks for a new password. Says nothing about whether the address has an account: it writes for
 * every address, so that the work is the same too. What one place asks too often is not noted.
 */
export async function askForHelp(
  { database, now }: Application,
  email: string,
  { address }: Pick<Client, 'address'>,
): Promise<void> {
  await withAuth(database, null, async (tx) => {
    const isLet = await countGuess(tx, [[`help ${hashOf(address)}`, 30]], now())
    if (isLet) await accounts.askRecovery(tx, email, now())
  })
}
