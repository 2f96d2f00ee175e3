import type { Migration } from 'kysely/migration'
import { quarters } from './0001-quarters.ts'
import { accounts } from './0002-accounts.ts'
import { runWork } from './0003-run-work.ts'
import { accountCare } from './0004-account-care.ts'

/** Every step from an empty database to today’s, by name in order. A step that was released never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-quarters': quarters,
  '0002-accounts': accounts,
  '0003-run-work': runWork,
  '0004-account-care': accountCare,
}
