import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { StartFault } from './start-fault.ts'
import type { Tables } from './tables.ts'

/** The oldest server that is supported. */
const OLDEST = 15

/** @throws {StartFault} when the server is too old */
export async function checkServerVersion(database: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ number: string; version: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as version`.execute(
    database,
  )
  const fault = versionFault(Number(rows[0]?.number), rows[0]?.version ?? '?')
  if (fault !== undefined) throw new StartFault(fault)
}

/**
 * Why a server cannot be used; undefined when it can.
 * @param number  as the server gives it: 150018 is 15.18
 */
export function versionFault(number: number, version: string): string | undefined {
  if (number >= OLDEST * 10_000) return undefined
  return `The database is PostgreSQL ${version}; Digirooster needs ${OLDEST} or later.\nBring the server forward, or leave DATABASE_URL out for the built-in one.`
}
