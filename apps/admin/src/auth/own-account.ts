import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import * as sessions from '../tables/login-session.ts'
import { countGuess, forgetGuesses } from './guesses.ts'
import type { Counter } from './guesses.ts'
import { ownWords } from './links.ts'
import { hashPassword, isPassword, passwordFault } from './password.ts'
import type { PasswordFault } from './password.ts'
import type { SignedIn } from './signed-in.ts'
import { totpStep } from './totp.ts'
import { withAuth } from './with-auth.ts'

/** What an account is protected with. */
export async function protection(
  application: Application,
  session: SignedIn,
): Promise<{ readonly hasPassword: boolean; readonly hasSecondStep: boolean }> {
  const account = await withAuth(application.database, session, (tx) =>
    accounts.find(tx, session.accountId),
  )
  return {
    hasPassword: account?.passwordHash != null,
    hasSecondStep: account?.totpSecret != null,
  }
}

/**
 * Changes one’s own password, and logs out everywhere else.
 * @param current  not looked at while the account has no password yet
 * @returns        what is wrong; undefined when it is done
 */
export async function changePassword(
  application: Application,
  session: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<PasswordFault | 'wrong' | 'later' | undefined> {
  const { database } = application
  const account = await withAuth(database, session, (tx) => accounts.find(tx, session.accountId))
  if (account?.passwordHash != null) {
    const fault = await confirmPassword(application, session, account.passwordHash, current)
    if (fault !== undefined) return fault
  }
  const fault = passwordFault(next, ownWords(session.name, session.email))
  if (fault !== undefined) return fault
  const passwordHash = await hashPassword(next)
  await withAuth(database, session, async (tx) => {
    await accounts.setPassword(tx, session.accountId, passwordHash)
    await sessions.removeAll(tx, session.accountId, session.sessionId)
  })
  return undefined
}

/**
 * Turns the second step on, when the app on the phone shows the right code for the new key.
 * @returns whether it is on
 */
export async function startSecondStep(
  application: Application,
  session: SignedIn,
  { secret, code }: { readonly secret: string; readonly code: string },
): Promise<boolean> {
  const step = totpStep(secret, code, application.now(), 0)
  if (step === undefined || !/^[A-Z2-7]{32}$/.test(secret)) return false
  await withAuth(application.database, session, (tx) =>
    accounts.setTotp(tx, session.accountId, secret, step),
  )
  return true
}

/**
 * Turns the second step off, for whoever knows the password.
 * @returns what is wrong; undefined when it is off
 */
export async function stopSecondStep(
  application: Application,
  session: SignedIn,
  password: string,
): Promise<'wrong' | 'later' | undefined> {
  const { database } = application
  const account = await withAuth(database, session, (tx) => accounts.find(tx, session.accountId))
  const fault = await confirmPassword(application, session, account?.passwordHash ?? null, password)
  if (fault !== undefined) return fault
  await withAuth(database, session, (tx) => accounts.setTotp(tx, session.accountId, null, 0))
  return undefined
}

async function confirmPassword(
  { database, now }: Application,
  session: SignedIn,
  stored: string | null,
  password: string,
): Promise<'wrong' | 'later' | undefined> {
  const counter: Counter[] = [[`own ${session.accountId}`, 10]]
  if (!(await withAuth(database, session, (tx) => countGuess(tx, counter, now())))) return 'later'
  if (!(await isPassword(stored, password))) return 'wrong'
  await withAuth(database, session, (tx) => forgetGuesses(tx, counter))
  return undefined
}
