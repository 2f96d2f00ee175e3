import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import * as sessions from '../tables/login-session.ts'
import * as links from '../tables/single-use-link.ts'
import { ownWords } from './links.ts'
import { hashPassword, passwordFault } from './password.ts'
import type { PasswordFault } from './password.ts'
import { isProven, passwordAgain } from './proof.ts'
import type { ProofFault } from './proof.ts'
import { renewSession } from './sessions.ts'
import type { SignedIn } from './signed-in.ts'
import { totpStep } from './totp.ts'
import { withAuth } from './with-auth.ts'

/** What came of a change: the new secret of this session, now that every other one has ended; or what is wrong. */
export type Changed<Fault> = { readonly token: string } | { readonly fault: Fault }

/** What an account is protected with, and whether it may be changed without showing again who one is. */
export async function protection(
  application: Application,
  session: SignedIn,
): Promise<{
  readonly hasPassword: boolean
  readonly hasSecondStep: boolean
  readonly isProven: boolean
}> {
  const account = await withAuth(application.database, session, (tx) =>
    accounts.find(tx, session.accountId),
  )
  return {
    hasPassword: account?.passwordHash != null,
    hasSecondStep: account?.totpSecret != null,
    isProven: await isProven(application, session),
  }
}

/**
 * Changes one’s own password, and logs out everywhere else.
 * @param current  the password that was; an account without one needs a recent login instead
 */
export async function changePassword(
  application: Application,
  session: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Changed<PasswordFault | ProofFault | 'prove'>> {
  const { database } = application
  const account = await withAuth(database, session, (tx) => accounts.find(tx, session.accountId))
  if (account?.passwordHash == null) {
    if (!(await isProven(application, session))) return { fault: 'prove' }
  } else {
    const fault = await passwordAgain(application, session, current)
    if (fault !== undefined) return { fault }
  }
  const fault = passwordFault(next, ownWords(session.name, session.email))
  if (fault !== undefined) return { fault }
  const passwordHash = await hashPassword(next)
  await withAuth(database, session, async (tx) => {
    await accounts.setPassword(tx, session.accountId, passwordHash)
    await links.removeForAccount(tx, session.accountId)
  })
  return { token: await aloneAgain(application, session) }
}

/**
 * Turns the second step on, when the app on the phone shows the right code for the new key, and logs out everywhere
 * else.
 */
export async function startSecondStep(
  application: Application,
  session: SignedIn,
  { secret, code }: { readonly secret: string; readonly code: string },
): Promise<Changed<'wrong' | 'prove'>> {
  if (!(await isProven(application, session))) return { fault: 'prove' }
  const isKey = /^[A-Z2-7]{32}$/.test(secret)
  const step = isKey ? totpStep(secret, code, application.now(), 0) : undefined
  if (step === undefined) return { fault: 'wrong' }
  await withAuth(application.database, session, (tx) =>
    accounts.setTotp(tx, session.accountId, secret, step),
  )
  return { token: await aloneAgain(application, session) }
}

/** Turns the second step off, and logs out everywhere else. */
export async function stopSecondStep(
  application: Application,
  session: SignedIn,
): Promise<Changed<'prove'>> {
  if (!(await isProven(application, session))) return { fault: 'prove' }
  await withAuth(application.database, session, (tx) =>
    accounts.setTotp(tx, session.accountId, null, 0),
  )
  return { token: await aloneAgain(application, session) }
}

/** Ends every other session, and gives this one another secret. */
async function aloneAgain(application: Application, session: SignedIn): Promise<string> {
  await withAuth(application.database, session, (tx) =>
    sessions.removeAll(tx, session.accountId, session.sessionId),
  )
  return renewSession(application, session)
}
