import { sql } from 'kysely'
import type { Database } from '../database/open-database.ts'
import type { Scope, Tx } from '../database/scope.ts'
import type { SignedIn } from './signed-in.ts'

/** Nobody that is known yet. */
const NOBODY: Scope = { userId: null, digibankId: null, role: 'person' }

/** The scope of whoever is signed in, for the tables of a quarter and for the audit. */
export function scopeOf(session: SignedIn | null): Scope {
  if (session === null) return NOBODY
  const { digibankId = null, role = 'person' } = session.membership ?? {}
  return { userId: session.accountId, digibankId, role }
}

/**
 * Runs one transaction that also sees the accounts; for the auth module only. What happens in it is written in the audit
 * under `session`, or under an account that is only now known.
 */
export function withAuth<T>(
  database: Database,
  who: SignedIn | string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const scope = typeof who === 'string' ? { ...NOBODY, userId: who } : scopeOf(who)
  return database.withScope(scope, async (tx) => {
    await sql`select set_config('digirooster.auth', 'on', true)`.execute(tx)
    return work(tx)
  })
}
