import { Lucia } from 'lucia'
import type { Cookie } from 'lucia'
import { enterScope } from '../database/scope.ts'
import type { Tx } from '../database/scope.ts'
import type { Application } from '../server/application.ts'
import { listDigibanken } from '../tables/digibank.ts'
import * as loginSessions from '../tables/login-session.ts'
import type { LoginSession } from '../tables/login-session.ts'
import * as memberships from '../tables/membership.ts'
import { luciaAdapter } from './lucia-adapter.ts'
import { IDLE_SESSION } from './session-times.ts'
import type { Membership, SignedIn } from './signed-in.ts'
import { hashOf, newToken } from './token.ts'
import { withAuth } from './with-auth.ts'

interface SessionAttributes {
  /** Name of a session that is kept; given by the database. */
  readonly sessionId?: string
  readonly membershipId: string | null
  readonly device: string
}

interface UserAttributes {
  readonly name: string
  readonly email: string
  readonly language: 'nl' | 'en'
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOf>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

function luciaOf({ database, isSecure }: Application) {
  return new Lucia<SessionAttributes, UserAttributes>(luciaAdapter(database), {
    sessionExpiresIn: IDLE_SESSION,
    sessionCookie: {
      name: isSecure ? '__Host-digirooster' : 'digirooster',
      attributes: { secure: isSecure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
}

/** Name of the cookie that holds the secret of a session. */
export function sessionCookieName(application: Application): string {
  return luciaOf(application).sessionCookieName
}

/** The cookie for a secret; without one, the cookie that makes a browser forget it. */
export function sessionCookie(application: Application, token: string | null): Cookie {
  const lucia = luciaOf(application)
  return token === null ? lucia.createBlankSessionCookie() : lucia.createSessionCookie(token)
}

/**
 * Who a secret belongs to, while the session holds; using it makes it last longer.
 * @returns null for a secret that is unknown, ended or too old
 */
export async function readSession(
  application: Application,
  token: string,
): Promise<SignedIn | null> {
  const { session, user } = await luciaOf(application).validateSession(token)
  if (user === null || session.sessionId === undefined) return null
  const roles = await withAuth(application.database, user.id, (tx) => membershipsOf(tx, user.id))
  return {
    sessionId: session.sessionId,
    accountId: user.id,
    name: user.name,
    email: user.email,
    language: user.language,
    membership: roles.find((role) => role.id === session.membershipId) ?? null,
    memberships: roles,
  }
}

/**
 * Begins a session and returns its secret. A browser always gets a new one: a secret that was planted before login is
 * worth nothing after it.
 * @param device  browser and system, as people call them
 */
export async function beginSession(
  application: Application,
  accountId: string,
  device: string,
): Promise<string> {
  const roles = await withAuth(application.database, accountId, (tx) =>
    membershipsOf(tx, accountId),
  )
  const only = roles.length === 1 ? roles[0] : undefined
  const session = await luciaOf(application).createSession(accountId, {
    membershipId: only?.id ?? null,
    device,
  })
  return session.id
}

/**
 * Gives a session another secret after its user showed again who they are: whoever had the old one is out.
 * @returns the new secret
 */
export async function renewSession(application: Application, session: SignedIn): Promise<string> {
  const token = newToken()
  await withAuth(application.database, session, (tx) =>
    loginSessions.renew(tx, session.sessionId, hashOf(token), application.now()),
  )
  return token
}

/** Ends the session of a secret. */
export async function endSession(application: Application, token: string): Promise<void> {
  await luciaOf(application).invalidateSession(token)
}

/** One’s own sessions, newest first. */
export function listSessions(application: Application, session: SignedIn): Promise<LoginSession[]> {
  return withAuth(application.database, session, (tx) =>
    loginSessions.listByAccount(tx, session.accountId, application.now()),
  )
}

/** Ends one of one’s own sessions; returns whether there was one with this id. */
export function endOwnSession(
  application: Application,
  session: SignedIn,
  id: string,
): Promise<boolean> {
  return withAuth(application.database, session, (tx) =>
    loginSessions.remove(tx, session.accountId, id),
  )
}

/** Ends all of one’s own sessions but this one. */
export function endOtherSessions(application: Application, session: SignedIn): Promise<void> {
  return withAuth(application.database, session, (tx) =>
    loginSessions.removeAll(tx, session.accountId, session.sessionId),
  )
}

/** Chooses in which of one’s own roles this session works; returns whether one has it. */
export async function chooseMembership(
  application: Application,
  session: SignedIn,
  membershipId: string,
): Promise<boolean> {
  const has = session.memberships.some(({ id }) => id === membershipId)
  if (has) {
    await withAuth(application.database, session, (tx) =>
      loginSessions.choose(tx, session.sessionId, membershipId),
    )
  }
  return has
}

/** The roles of an account with the names of their digibanken, each read in its own scope. */
async function membershipsOf(tx: Tx, accountId: string): Promise<Membership[]> {
  const named: Membership[] = []
  for (const role of await memberships.listByAccount(tx, accountId)) {
    await enterScope(tx, { userId: accountId, digibankId: role.digibankId, role: role.role })
    const seen = role.digibankId === null ? [] : await listDigibanken(tx)
    const digibank = seen.find(({ id }) => id === role.digibankId)
    named.push({ ...role, digibankName: digibank?.name ?? null })
  }
  return named
}
