import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** Somebody logged in on a device. The secret of the cookie is kept as a hash only. */
export interface LoginSession {
  /** May be shown; says nothing about the secret. */
  readonly id: string
  readonly accountId: string
  readonly membershipId: string | null
  /** Browser and system, as people call them. */
  readonly device: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** When whoever works in it last showed who they are. */
  readonly provenAt: Date
}

const columns = sql.raw(
  `id, account_id as "accountId", membership_id as "membershipId", device, created_at as "createdAt", expires_at as "expiresAt", proven_at as "provenAt"`,
)

/** The session of a secret, by its hash. */
export async function findByHash(tx: Tx, hash: string): Promise<LoginSession | undefined> {
  const { rows } = await sql<LoginSession>`
    select ${columns} from login_session where token_hash = ${hash}`.execute(tx)
  return rows[0]
}

/** The session with an id. */
export async function find(tx: Tx, id: string): Promise<LoginSession | undefined> {
  const { rows } = await sql<LoginSession>`
    select ${columns} from login_session where id = ${id}`.execute(tx)
  return rows[0]
}

/** Every session of an account that still holds, newest first. */
export async function listByAccount(tx: Tx, accountId: string, now: Date): Promise<LoginSession[]> {
  const { rows } = await sql<LoginSession>`select ${columns} from login_session
    where account_id = ${accountId} and expires_at > ${now} order by created_at desc`.execute(tx)
  return rows
}

/** Adds a session. */
export async function add(
  tx: Tx,
  session: Omit<LoginSession, 'id' | 'createdAt' | 'provenAt'> & { readonly hash: string },
): Promise<void> {
  await sql`insert into login_session (token_hash, account_id, membership_id, device, expires_at)
    values (${session.hash}, ${session.accountId}, ${session.membershipId}, ${session.device},
      ${session.expiresAt})`.execute(tx)
}

/** Lets a session last longer, but never past `most` milliseconds after it began. */
export async function extend(tx: Tx, hash: string, until: Date, most: number): Promise<void> {
  await sql`update login_session
    set expires_at = least(${until}, created_at + make_interval(secs => ${most / 1000}))
    where token_hash = ${hash}`.execute(tx)
}

/** Gives a session another secret, because whoever works in it showed again who they are. */
export async function renew(tx: Tx, id: string, hash: string, at: Date): Promise<void> {
  await sql`update login_session set token_hash = ${hash}, proven_at = ${at}
    where id = ${id}`.execute(tx)
}

/** Chooses the role that a session works in. */
export async function choose(tx: Tx, id: string, membershipId: string | null): Promise<void> {
  await sql`update login_session set membership_id = ${membershipId} where id = ${id}`.execute(tx)
}

/** Ends the session of a secret. */
export async function removeByHash(tx: Tx, hash: string): Promise<void> {
  await sql`delete from login_session where token_hash = ${hash}`.execute(tx)
}

/** Ends one session of an account; returns whether there was one. */
export async function remove(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from login_session
    where account_id = ${accountId} and id::text = ${id} returning id`.execute(tx)
  return rows.length > 0
}

/** Ends every session of an account, save one. */
export async function removeAll(tx: Tx, accountId: string, save: string | null): Promise<void> {
  await sql`delete from login_session
    where account_id = ${accountId} and id::text is distinct from ${save}`.execute(tx)
}

/** Throws away what no longer holds. */
export async function removeExpired(tx: Tx, now: Date): Promise<void> {
  await sql`delete from login_session where expires_at <= ${now}`.execute(tx)
}
