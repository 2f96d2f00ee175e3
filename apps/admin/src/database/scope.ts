import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** What somebody may do in a digibank; `admin` runs the installation. */
export const roles = [
  'coordinator',
  'assistant',
  'provider',
  'person',
  'partner',
  'referrer',
  'steering',
  'admin',
] as const
/** What somebody may do in a digibank. */
export type Role = (typeof roles)[number]

/** For whom a transaction runs; the database shows and changes nothing outside it. */
export interface Scope {
  /** Who is written in the audit; null: the app itself. */
  readonly userId: string | null
  /** Whose rows; null with role `admin`: those of every digibank, with any other role: none. */
  readonly digibankId: string | null
  readonly role: Role
}

/** A transaction opened by `withScope`: the only way to the tables. */
export type Tx = Transaction<Tables>

/** Role of the database that every scope works as; it owns nothing and cannot pass row-level security. */
export const APP_ROLE = 'digirooster_app'

/** Enters a scope, until the transaction ends. */
export async function enterScope(tx: Tx, scope: Scope): Promise<void> {
  await sql`select set_config('role', ${APP_ROLE}, true),
    set_config('digirooster.user', ${scope.userId ?? ''}, true),
    set_config('digirooster.digibank', ${scope.digibankId ?? ''}, true),
    set_config('digirooster.role', ${scope.role}, true)`.execute(tx)
}

/** From here to the end of the transaction the audit also says for whom the work is done. */
export async function actFor(tx: Tx, userId: string | null): Promise<void> {
  await sql`select set_config('digirooster.behalf', ${userId ?? ''}, true)`.execute(tx)
}

/**
 * Looks at all digibanken for a moment, within a transaction: to judge whether a change leaves a quarter whole that
 * several share. Nothing of what `work` reads may reach the person it runs for.
 */
export async function acrossDigibanken<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ digibank: string; role: string }>`
    select coalesce(current_setting('digirooster.digibank', true), '') as digibank,
      coalesce(current_setting('digirooster.role', true), '') as role`.execute(tx)
  const enter = (digibank: string, role: string) =>
    sql`select set_config('digirooster.digibank', ${digibank}, true),
      set_config('digirooster.role', ${role}, true)`.execute(tx)
  await enter('', 'admin')
  const result = await work()
  // After a fault there is nothing to go back to: the transaction ends.
  await enter(rows[0]?.digibank ?? '', rows[0]?.role ?? '')
  return result
}
