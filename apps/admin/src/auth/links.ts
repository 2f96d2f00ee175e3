import type { Role } from '../database/scope.ts'
import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import * as sessions from '../tables/login-session.ts'
import * as memberships from '../tables/membership.ts'
import * as links from '../tables/single-use-link.ts'
import type { SingleUseLink } from '../tables/single-use-link.ts'
import type { Client } from './client.ts'
import { countersOf, countGuess, forgetGuesses } from './guesses.ts'
import { hashPassword, isPassword, passwordFault } from './password.ts'
import type { PasswordFault } from './password.ts'
import { enter } from './sign-in.ts'
import type { SignInOutcome } from './sign-in.ts'
import { hashOf } from './token.ts'
import { withAuth } from './with-auth.ts'

/** What somebody who opens a link is shown; opening it does not use it up. */
export type OpenedLink =
  | { readonly kind: 'gone' }
  | { readonly kind: 'enter' | 'recover'; readonly name: string }
  | {
      /** `accept` makes an account, `join` adds the role to the account that is there. */
      readonly kind: 'accept' | 'join'
      readonly email: string
      readonly role: Role
      readonly digibankId: string | null
    }

/** How using a link went. */
export type LinkOutcome =
  | SignInOutcome
  | { readonly status: 'gone' }
  | { readonly status: 'password'; readonly fault: PasswordFault }

/** Looks what a link is for. */
export function openLink(application: Application, token: string): Promise<OpenedLink> {
  const { database, now } = application
  return withAuth(database, null, async (tx): Promise<OpenedLink> => {
    const link = await links.find(tx, hashOf(token), now())
    if (link === undefined || link.purpose === 'second-step') return { kind: 'gone' }
    if (link.purpose === 'invitation') {
      const { email, role, digibankId } = invited(link)
      const isThere = await accounts.findByEmail(tx, email)
      return { kind: isThere ? 'join' : 'accept', email, role, digibankId }
    }
    const account = await accounts.find(tx, link.accountId ?? '')
    const kind = link.purpose === 'sign-in' ? 'enter' : 'recover'
    const isOpen = account !== undefined && account.disabledAt === null
    return isOpen ? { kind, name: account.name } : { kind: 'gone' }
  })
}

/** Logs in with a link that is for that. The second step, where there is one, comes after it. */
export async function enterByLink(
  application: Application,
  token: string,
  client: Client,
): Promise<LinkOutcome> {
  const account = await withAuth(application.database, null, async (tx) => {
    const link = await links.find(tx, hashOf(token), application.now())
    if (link?.purpose !== 'sign-in') return undefined
    await links.take(tx, hashOf(token), application.now())
    return accounts.find(tx, link.accountId ?? '')
  })
  const isOpen = account !== undefined && account.disabledAt === null
  return isOpen ? enter(application, account, client, []) : { status: 'gone' }
}

/** Makes the account that an invitation is for, and logs in to it. */
export async function acceptInvitation(
  application: Application,
  token: string,
  given: { readonly name: string; readonly password: string; readonly language: 'nl' | 'en' },
  client: Client,
): Promise<LinkOutcome> {
  const opened = await openLink(application, token)
  if (opened.kind !== 'accept') return { status: 'gone' }
  const fault = passwordFault(given.password, ownWords(given.name, opened.email))
  if (fault !== undefined) return { status: 'password', fault }
  const passwordHash = await hashPassword(given.password)
  const account = await withAuth(application.database, null, async (tx) => {
    const link = await links.take(tx, hashOf(token), application.now())
    if (link?.purpose !== 'invitation') return undefined
    const { email, role, digibankId, subjectId } = invited(link)
    // Two invitations for one address, used at the same moment: the second finds the account and may join it.
    if (await accounts.findByEmail(tx, email)) return undefined
    const { name, language } = given
    const accountId = await accounts.add(tx, { email, name, language, passwordHash })
    await memberships.add(tx, { accountId, digibankId, role, subjectId })
    return accounts.find(tx, accountId)
  })
  return account === undefined ? { status: 'gone' } : enter(application, account, client, [])
}

/** Adds the role of an invitation to the account that is there, for whoever knows its password. */
export async function joinByInvitation(
  application: Application,
  token: string,
  password: string,
  client: Client,
): Promise<LinkOutcome> {
  const { database, now } = application
  const opened = await openLink(application, token)
  if (opened.kind !== 'join') return { status: 'gone' }
  const { account, counters, isLet } = await withAuth(database, null, async (tx) => {
    const found = await accounts.findByEmail(tx, opened.email)
    const under = await countersOf(tx, opened.email, found?.id, client)
    return { account: found, counters: under, isLet: await countGuess(tx, under, now()) }
  })
  if (!isLet) return { status: 'later' }
  const isRight = await isPassword(account?.passwordHash ?? null, password)
  if (account === undefined || account.disabledAt !== null || !isRight) return { status: 'refused' }
  const isTaken = await withAuth(database, account.id, async (tx) => {
    const link = await links.take(tx, hashOf(token), now())
    if (link?.purpose !== 'invitation') return false
    const { role, digibankId, subjectId } = invited(link)
    await memberships.add(tx, { accountId: account.id, digibankId, role, subjectId })
    // Whoever made a link for a new password decided on the roles of then, not on this one.
    await links.removeOf(tx, account.id, 'recovery')
    await forgetGuesses(tx, counters)
    return true
  })
  return isTaken ? enter(application, account, client, counters) : { status: 'gone' }
}

/** Gives the account of a recovery link another password and logs in to it. */
export async function recover(
  application: Application,
  token: string,
  given: { readonly password: string; readonly endsOthers: boolean },
  client: Client,
): Promise<LinkOutcome> {
  const { database, now } = application
  const found = await withAuth(database, null, async (tx) => {
    const link = await links.find(tx, hashOf(token), now())
    return link?.purpose === 'recovery' ? accounts.find(tx, link.accountId ?? '') : undefined
  })
  if (found === undefined || found.disabledAt !== null) return { status: 'gone' }
  const fault = passwordFault(given.password, ownWords(found.name, found.email))
  if (fault !== undefined) return { status: 'password', fault }
  const passwordHash = await hashPassword(given.password)
  const isTaken = await withAuth(database, found.id, async (tx) => {
    if ((await links.take(tx, hashOf(token), now())) === undefined) return false
    await accounts.setPassword(tx, found.id, passwordHash)
    await links.removeForAccount(tx, found.id)
    if (given.endsOthers) await sessions.removeAll(tx, found.id, null)
    return true
  })
  return isTaken ? enter(application, found, client, []) : { status: 'gone' }
}

/** Parts of a name and an address that a password should not lean on. */
export function ownWords(name: string, email: string): readonly string[] {
  return [email, ...email.split('@'), ...email.split(/[@.]/), ...name.split(/\s+/)]
}

function invited(link: SingleUseLink) {
  if (link.email === null || link.role === null) throw new Error(`Link ${link.id} invites nobody.`)
  return { ...link, email: link.email, role: link.role }
}
