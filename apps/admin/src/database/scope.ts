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
