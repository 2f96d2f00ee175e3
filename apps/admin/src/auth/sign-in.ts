import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import type { Account } from '../tables/account.ts'
import * as devices from '../tables/known-device.ts'
import * as links from '../tables/single-use-link.ts'
import type { Client } from './client.ts'
import { codeCountersOf, countersOf, countGuess, forgetGuesses } from './guesses.ts'
import type { Counter } from './guesses.ts'
import { isPassword } from './password.ts'
import { beginSession } from './sessions.ts'
import { hashOf, newToken } from './token.ts'
import { totpStep } from './totp.ts'
import { withAuth } from './with-auth.ts'

/** Time to type the code of the second step, in milliseconds. */
const SECOND_STEP = 5 * 60_000

/** How it went: in, on to the second step, not right, or too many tries. */
export type SignInOutcome =
  | { readonly status: 'signed-in'; readonly token: string; readonly deviceToken: string }
  | { readonly status: 'second-step'; readonly token: string }
  | { readonly status: 'refused' }
  | { readonly status: 'later' }

/**
 * Logs somebody in with a password. The answer and the work done are the same for an address that nobody has and for a
 * password that is wrong.
 */
export async function signIn(
  application: Application,
  { email, password }: { readonly email: string; readonly password: string },
  client: Client,
): Promise<SignInOutcome> {
  const { database, now } = application
  const { account, counters, isLet } = await withAuth(database, null, async (tx) => {
    const found = await accounts.findByEmail(tx, email)
    const under = await countersOf(tx, email, found?.id, client)
    return { account: found, counters: under, isLet: await countGuess(tx, under, now()) }
  })
  if (!isLet) return { status: 'later' }
  const isRight = await isPassword(account?.passwordHash ?? null, password)
  if (!isRight || account === undefined || account.disabledAt !== null) return { status: 'refused' }
  return enter(application, account, client, counters)
}

/** Lets somebody in who has shown who they are, or on to the second step when their account has one. */
export async function enter(
  application: Application,
  account: Account,
  client: Client,
  counters: readonly Counter[],
): Promise<SignInOutcome> {
  const { database, now } = application
  if (account.totpSecret === null) {
    await withAuth(database, account.id, (tx) => forgetGuesses(tx, counters))
    return letIn(application, account.id, client)
  }
  const token = newToken()
  await withAuth(database, account.id, async (tx) => {
    await links.removeOf(tx, account.id, 'second-step')
    await links.add(tx, hashOf(token), {
      ...NOT_INVITED,
      purpose: 'second-step',
      accountId: account.id,
      expiresAt: new Date(now().getTime() + SECOND_STEP),
    })
  })
  return { status: 'second-step', token }
}

/** The columns of a link that only an invitation fills. */
export const NOT_INVITED = { email: null, digibankId: null, role: null, subjectId: null } as const

/**
 * The second step: the code of the moment, for somebody whose password was right.
 * @param token  what `signIn` gave with `second-step`
 * @returns      `gone` when that no longer holds
 */
export async function confirmSecondStep(
  application: Application,
  token: string,
  code: string,
  client: Client,
): Promise<SignInOutcome | { readonly status: 'gone' }> {
  const { database, now } = application
  const outcome = await withAuth(database, null, async (tx) => {
    const link = await links.find(tx, hashOf(token), now())
    const account =
      link?.purpose === 'second-step' && link.accountId !== null
        ? await accounts.find(tx, link.accountId)
        : undefined
    if (link === undefined || account?.totpSecret == null || account.disabledAt !== null)
      return 'gone'
    const counter = await codeCountersOf(tx, account.id, client)
    if (!(await countGuess(tx, counter, now()))) return 'later'
    const step = totpStep(account.totpSecret, code, now(), account.totpLastStep)
    if (step === undefined) return 'refused'
    await forgetGuesses(tx, counter)
    await links.remove(tx, link.id)
    await accounts.setTotp(tx, account.id, account.totpSecret, step)
    return account
  })
  return typeof outcome === 'string' ? { status: outcome } : letIn(application, outcome.id, client)
}

async function letIn(
  application: Application,
  accountId: string,
  client: Client,
): Promise<SignInOutcome> {
  const deviceToken = client.deviceToken ?? newToken()
  await withAuth(application.database, accountId, (tx) =>
    devices.add(tx, hashOf(deviceToken), accountId),
  )
  const token = await beginSession(application, accountId, client.device)
  return { status: 'signed-in', token, deviceToken }
}
