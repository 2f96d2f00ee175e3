import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { kindTables } from './0001/kind-tables.ts'
import { recordTables } from './0001/record-tables.ts'
import { foundation } from './0001/foundation.ts'

/** Digibanken, what people edit of their quarters, what is planned and published, the audit. */
export const quarters: Migration = {
  up: async (owner: Kysely<unknown>) => {
    for (const statement of [...foundation, ...kindTables(), ...recordTables])
      await sql.raw(statement).execute(owner)
  },
}
