import type { Adapter, DatabaseSession } from 'lucia'
import type { Database } from '../database/open-database.ts'
import * as accounts from '../tables/account.ts'
import * as sessions from '../tables/login-session.ts'
import type { LoginSession } from '../tables/login-session.ts'
import { LONGEST_SESSION } from './session-times.ts'
import { hashOf } from './token.ts'
import { withAuth } from './with-auth.ts'

/**
 * Where lucia keeps sessions. Lucia knows a session by the secret of its cookie; the database only sees its hash, so a
 * stolen copy of it opens nothing.
 */
export function luciaAdapter(database: Database): Adapter {
  return {
    getSessionAndUser: (token) =>
      withAuth(database, null, async (tx) => {
        const session = await sessions.findByHash(tx, hashOf(token))
        const account = session && (await accounts.find(tx, session.accountId))
        if (session === undefined || account === undefined) return [null, null]
        if (account.disabledAt !== null) return [null, null]
        const { name, email, language } = account
        return [asLucia(session, token), { id: account.id, attributes: { name, email, language } }]
      }),
    getUserSessions: (accountId) =>
      withAuth(database, null, async (tx) => {
        const found = await sessions.listByAccount(tx, accountId, new Date())
        return found.map((session) => asLucia(session, session.id))
      }),
    setSession: (session) =>
      withAuth(database, session.userId, (tx) =>
        sessions.add(tx, {
          hash: hashOf(session.id),
          accountId: session.userId,
          membershipId: session.attributes.membershipId,
          device: session.attributes.device,
          expiresAt: session.expiresAt,
        }),
      ),
    updateSessionExpiration: (token, until) =>
      withAuth(database, null, (tx) =>
        sessions.extend(tx, hashOf(token), until, LONGEST_SESSION.milliseconds()),
      ),
    deleteSession: (token) =>
      withAuth(database, null, (tx) => sessions.removeByHash(tx, hashOf(token))),
    deleteUserSessions: (accountId) =>
      withAuth(database, accountId, (tx) => sessions.removeAll(tx, accountId, null)),
    deleteExpiredSessions: () =>
      withAuth(database, null, (tx) => sessions.removeExpired(tx, new Date())),
  }
}

function asLucia(session: LoginSession, token: string): DatabaseSession {
  const { id: sessionId, membershipId, device } = session
  return {
    id: token,
    userId: session.accountId,
    expiresAt: session.expiresAt,
    attributes: { sessionId, membershipId, device },
  }
}
