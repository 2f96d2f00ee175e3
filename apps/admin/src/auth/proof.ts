import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import * as sessions from '../tables/login-session.ts'
import { countGuess, forgetGuesses } from './guesses.ts'
import type { Counter } from './guesses.ts'
import { isPassword } from './password.ts'
import { renewSession } from './sessions.ts'
import type { SignedIn } from './signed-in.ts'
import { totpStep } from './totp.ts'
import { withAuth } from './with-auth.ts'

/** How long a login, or a password typed again, counts as recent, in milliseconds. */
const RECENT = 15 * 60_000

/** Why a proof was not taken. */
export type ProofFault = 'wrong' | 'later'

/**
 * Whether whoever works in a session showed a short while ago who they are. What protects the account, and where it is
 * logged in, is changed only then: a laptop left open is not enough.
 */
export function isProven({ database, now }: Application, session: SignedIn): Promise<boolean> {
  return withAuth(database, session, async (tx) => {
    const kept = await sessions.find(tx, session.sessionId)
    return kept !== undefined && now().getTime() - kept.provenAt.getTime() < RECENT
  })
}

/**
 * Takes the password again, and the code where the account has a second step.
 * @returns the new secret of the session, or what is wrong
 */
export async function prove(
  application: Application,
  session: SignedIn,
  given: { readonly password: string; readonly code: string },
): Promise<{ readonly token: string } | { readonly fault: ProofFault }> {
  const { database, now } = application
  const fault = await passwordAgain(application, session, given.password)
  if (fault !== undefined) return { fault }
  const isRight = await withAuth(database, session, async (tx) => {
    const account = await accounts.find(tx, session.accountId)
    if (account === undefined || account.totpSecret === null) return account !== undefined
    const counter: Counter[] = [[`code again ${session.sessionId}`, 10]]
    if (!(await countGuess(tx, counter, now()))) return false
    const step = totpStep(account.totpSecret, given.code, now(), account.totpLastStep)
    if (step === undefined) return false
    await forgetGuesses(tx, counter)
    await accounts.setTotp(tx, account.id, account.totpSecret, step)
    return true
  })
  return isRight ? { token: await renewSession(application, session) } : { fault: 'wrong' }
}

/**
 * Looks at a password that is typed again.
 * @returns what is wrong; undefined when it is that of the account
 */
export async function passwordAgain(
  { database, now }: Application,
  session: SignedIn,
  password: string,
): Promise<ProofFault | undefined> {
  // Counted for this session: whoever stole another one cannot shut its owner out.
  const counter: Counter[] = [[`password again ${session.sessionId}`, 10]]
  const account = await withAuth(database, session, async (tx) =>
    (await countGuess(tx, counter, now())) ? accounts.find(tx, session.accountId) : undefined,
  )
  if (account === undefined) return 'later'
  if (!(await isPassword(account.passwordHash, password))) return 'wrong'
  await withAuth(database, session, (tx) => forgetGuesses(tx, counter))
  return undefined
}
