import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** Lets rows point to what is not there yet, until `checkPointers`. */
export async function deferPointers(tx: Tx): Promise<void> {
  await sql`set constraints all deferred`.execute(tx)
}

/** Checks that every row that was written points to something; from now on at once again. */
export async function checkPointers(tx: Tx): Promise<void> {
  await sql`set constraints all immediate`.execute(tx)
}
