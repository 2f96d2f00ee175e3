import { sql } from 'kysely'
import type { Membership } from '../auth/signed-in.ts'
import type { Role, Tx } from '../database/scope.ts'

/** A role as it is given. */
export interface NewMembership {
  readonly accountId: string
  readonly digibankId: string | null
  readonly role: Role
  readonly subjectId: string | null
}

/** A role with the account that has it. */
export interface Member extends Omit<Membership, 'digibankName'> {
  readonly accountId: string
  readonly name: string
  readonly email: string
  /** Last login that still holds or ended; null: never. */
  readonly seenAt: Date | null
  readonly recoveryAskedAt: Date | null
  readonly disabledAt: Date | null
}

/** Every role of an account. The name of a digibank is found by whoever may see it. */
export async function listByAccount(
  tx: Tx,
  accountId: string,
): Promise<Omit<Membership, 'digibankName'>[]> {
  const { rows } = await sql<Omit<Membership, 'digibankName'>>`
    select id, role, digibank_id as "digibankId", subject_id as "subjectId"
    from membership where account_id = ${accountId} order by digibank_id nulls first, role, id`.execute(
    tx,
  )
  return rows
}

/** Every role in a digibank with its account; null: of the whole installation. */
export async function listMembers(tx: Tx, digibankId: string | null): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.id, m.role, m.digibank_id as "digibankId", m.subject_id as "subjectId",
      a.id as "accountId", a.name, a.email, a.recovery_asked_at as "recoveryAskedAt", a.disabled_at as "disabledAt",
      (select max(s.created_at) from login_session s where s.account_id = a.id) as "seenAt"
    from membership m join account a on a.id = m.account_id
    where ${digibankId}::text is null or m.digibank_id = ${digibankId}
    order by a.name, a.email, m.role`.execute(tx)
  return rows
}

/** One role; undefined when there is none with this id. */
export async function find(tx: Tx, id: string): Promise<NewMembership | undefined> {
  const { rows } = await sql<NewMembership>`
    select account_id as "accountId", role, digibank_id as "digibankId", subject_id as "subjectId"
    from membership where id::text = ${id} for update`.execute(tx)
  return rows[0]
}

/** Gives a role; does nothing when the account has it already. */
export async function add(tx: Tx, given: NewMembership): Promise<void> {
  await sql`insert into membership (account_id, digibank_id, role, subject_id)
    values (${given.accountId}, ${given.digibankId}, ${given.role}, ${given.subjectId})
    on conflict do nothing`.execute(tx)
}

/** Takes a role away; sessions that work in it must choose anew. */
export async function remove(tx: Tx, id: string): Promise<void> {
  await sql`delete from membership where id::text = ${id}`.execute(tx)
}

/** How many who may log in have a role in a digibank, or in the installation. */
export async function count(tx: Tx, digibankId: string | null, role: Role): Promise<number> {
  // Locks them, so that two coordinators cannot take each other’s role away at the same time.
  const { rows } = await sql`select m.id from membership m join account a on a.id = m.account_id
    where m.role = ${role} and m.digibank_id is not distinct from ${digibankId}
      and a.disabled_at is null for update`.execute(tx)
  return rows.length
}

/**
 * Whether a role still stands and its account may log in. Holds both until the transaction ends, so that of two who shut
 * each other out only the first does.
 */
export async function stands(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select m.id from membership m join account a on a.id = m.account_id
    where m.id::text = ${id} and a.disabled_at is null for update`.execute(tx)
  return rows.length > 0
}
