import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { nextEdit } from '../../tables/edit.ts'

/** A change that can be taken back or done again; who asks for that names it, so that sent twice it is done once. */
export interface LastEdit {
  readonly id: number
  readonly title: string
}

/** What somebody can take back and do again; null: nothing. */
export interface LastEdits {
  readonly undo: LastEdit | null
  readonly redo: LastEdit | null
}

/** What somebody can take back and do again in a quarter. */
export function lastEdits(
  database: Database,
  session: SignedIn,
  quarterId: string,
): Promise<LastEdits> {
  return database.withScope(scopeOf(session), async (tx) => {
    const next = async (state: 'done' | 'undone'): Promise<LastEdit | null> => {
      const found = await nextEdit(tx, quarterId, session.accountId, state)
      return found ? { id: found.id, title: found.title } : null
    }
    return { undo: await next('done'), redo: await next('undone') }
  })
}
