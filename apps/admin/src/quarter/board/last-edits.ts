import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { nextEdit } from '../../tables/edit.ts'

/** What somebody can take back and do again, by title; null: nothing. */
export interface LastEdits {
  readonly undo: string | null
  readonly redo: string | null
}

/** What somebody can take back and do again in a quarter. */
export function lastEdits(
  database: Database,
  session: SignedIn,
  quarterId: string,
): Promise<LastEdits> {
  return database.withScope(scopeOf(session), async (tx) => ({
    undo: (await nextEdit(tx, quarterId, session.accountId, 'done'))?.title ?? null,
    redo: (await nextEdit(tx, quarterId, session.accountId, 'undone'))?.title ?? null,
  }))
}
