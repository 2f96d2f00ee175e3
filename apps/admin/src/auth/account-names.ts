import type { Database } from '../database/open-database.ts'
import * as accounts from '../tables/account.ts'
import { isUuid } from './is-uuid.ts'
import { withAuth } from './with-auth.ts'

/** Names of accounts by id; who is not there, such as the program itself, has none. */
export function accountNames(
  database: Database,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  return withAuth(database, null, async (tx) => {
    const names = new Map<string, string>()
    for (const id of new Set(ids)) {
      const account = id !== null && isUuid(id) ? await accounts.find(tx, id) : undefined
      if (account !== undefined) names.set(account.id, account.name)
    }
    return names
  })
}
