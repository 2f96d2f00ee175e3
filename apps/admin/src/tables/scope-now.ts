import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** For whom this transaction runs. */
export async function scopeNow(
  tx: Tx,
): Promise<{ readonly userId: string | null; readonly digibankId: string | null }> {
  const { rows } = await sql<{ userId: string | null; digibankId: string | null }>`
    select scope_user() as "userId", scope_digibank() as "digibankId"`.execute(tx)
  return rows[0] ?? { userId: null, digibankId: null }
}
