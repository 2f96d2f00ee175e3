import { sql } from 'kysely'
import type { Role, Tx } from '../database/scope.ts'

/** What a link is for. */
export type LinkPurpose = 'sign-in' | 'invitation' | 'recovery' | 'second-step'

/** A secret that works once: for an account, or (an invitation) for an address that gets a role. */
export interface SingleUseLink {
  readonly id: string
  readonly purpose: LinkPurpose
  readonly accountId: string | null
  readonly email: string | null
  readonly digibankId: string | null
  readonly role: Role | null
  readonly subjectId: string | null
  readonly expiresAt: Date
}

const columns = sql.raw(
  `id, purpose, account_id as "accountId", email, digibank_id as "digibankId", role, subject_id as "subjectId", expires_at as "expiresAt"`,
)

/** Adds a link. */
export async function add(tx: Tx, hash: string, link: Omit<SingleUseLink, 'id'>): Promise<void> {
  await sql`insert into single_use_link
    (token_hash, purpose, account_id, email, digibank_id, role, subject_id, expires_at)
    values (${hash}, ${link.purpose}, ${link.accountId}, ${link.email}, ${link.digibankId}, ${link.role},
      ${link.subjectId}, ${link.expiresAt})`.execute(tx)
}

/** The link of a secret that still works. */
export async function find(tx: Tx, hash: string, now: Date): Promise<SingleUseLink | undefined> {
  const { rows } = await sql<SingleUseLink>`select ${columns} from single_use_link
    where token_hash = ${hash} and expires_at > ${now}`.execute(tx)
  return rows[0]
}

/** Takes the link of a secret, so that it never works again; undefined when it did not work any more. */
export async function take(tx: Tx, hash: string, now: Date): Promise<SingleUseLink | undefined> {
  const { rows } = await sql<SingleUseLink>`delete from single_use_link
    where token_hash = ${hash} and expires_at > ${now} returning ${columns}`.execute(tx)
  return rows[0]
}

/** Open invitations of a digibank, oldest first; null: all. */
export async function listInvitations(
  tx: Tx,
  digibankId: string | null,
  now: Date,
): Promise<SingleUseLink[]> {
  const { rows } = await sql<SingleUseLink>`select ${columns} from single_use_link
    where purpose = 'invitation' and expires_at > ${now}
      and (${digibankId}::text is null or digibank_id = ${digibankId})
    order by created_at`.execute(tx)
  return rows
}

/** An open invitation; undefined when there is none with this id. */
export async function findInvitation(tx: Tx, id: string): Promise<SingleUseLink | undefined> {
  const { rows } = await sql<SingleUseLink>`select ${columns} from single_use_link
    where purpose = 'invitation' and id::text = ${id}`.execute(tx)
  return rows[0]
}

/** Makes an invitation work no more. */
export async function remove(tx: Tx, id: string): Promise<void> {
  await sql`delete from single_use_link where id::text = ${id}`.execute(tx)
}

/** Makes every link of one kind for an account work no more. */
export async function removeOf(tx: Tx, accountId: string, purpose: LinkPurpose): Promise<void> {
  await sql`delete from single_use_link
    where account_id = ${accountId} and purpose = ${purpose}`.execute(tx)
}

/** Makes every link for an account work no more. */
export async function removeForAccount(tx: Tx, accountId: string): Promise<void> {
  await sql`delete from single_use_link where account_id = ${accountId}`.execute(tx)
}

/** Throws away what works no more. */
export async function removeExpired(tx: Tx, now: Date): Promise<void> {
  await sql`delete from single_use_link where expires_at <= ${now}`.execute(tx)
}
