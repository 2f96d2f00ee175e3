import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** Whether somebody logged in to this account on this device before. */
export async function isKnown(tx: Tx, hash: string, accountId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from known_device
    where token_hash = ${hash} and account_id = ${accountId}`.execute(tx)
  return rows.length > 0
}

/** Remembers a device. */
export async function add(tx: Tx, hash: string, accountId: string): Promise<void> {
  await sql`insert into known_device (token_hash, account_id) values (${hash}, ${accountId})
    on conflict do nothing`.execute(tx)
}
