import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** Somebody who may log in. */
export interface Account {
  readonly id: string
  /** In small letters. */
  readonly email: string
  readonly name: string
  readonly language: 'nl' | 'en'
  readonly passwordHash: string | null
  /** Key of the second step, once it is turned on. */
  readonly totpSecret: string | null
  /** Last step of time whose code was used. */
  readonly totpLastStep: number
  /** Since when nobody may log in to it; null: one may. */
  readonly disabledAt: Date | null
}

const columns = sql.raw(
  `id, email, name, language, password_hash as "passwordHash", totp_secret as "totpSecret", totp_last_step as "totpLastStep", disabled_at as "disabledAt"`,
)

/** The account with an e-mail address, in whatever letters. */
export async function findByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select ${columns} from account where email = ${email.trim().toLowerCase()}`.execute(tx)
  return rows[0]
}

/** The account with an id. */
export async function find(tx: Tx, id: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`select ${columns} from account where id = ${id}`.execute(tx)
  return rows[0]
}

/** Adds an account; returns its id. */
export async function add(
  tx: Tx,
  account: Pick<Account, 'email' | 'name' | 'language' | 'passwordHash'>,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into account (email, name, language, password_hash)
    values (${account.email.trim().toLowerCase()}, ${account.name}, ${account.language}, ${account.passwordHash})
    returning id`.execute(tx)
  return rows[0]?.id ?? ''
}

/** Gives an account another password; whoever asked for help has it now. */
export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await sql`update account set password_hash = ${passwordHash}, recovery_asked_at = null
    where id = ${id}`.execute(tx)
}

/** Turns the second step on (a key) or off (null). */
export async function setTotp(
  tx: Tx,
  id: string,
  secret: string | null,
  lastStep: number,
): Promise<void> {
  await sql`update account set totp_secret = ${secret}, totp_last_step = ${lastStep}
    where id = ${id}`.execute(tx)
}

/** Closes an account (a moment) or opens it again (null). */
export async function setDisabled(tx: Tx, id: string, at: Date | null): Promise<void> {
  await sql`update account set disabled_at = ${at} where id = ${id}`.execute(tx)
}

/** Notes that somebody asks for a new password; does nothing for an address nobody has. */
export async function askRecovery(tx: Tx, email: string, at: Date): Promise<void> {
  await sql`update account set recovery_asked_at = ${at}
    where email = ${email.trim().toLowerCase()}`.execute(tx)
}

/** Whether there is any account yet. */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select 1 from account limit 1`.execute(tx)
  return rows.length === 0
}
