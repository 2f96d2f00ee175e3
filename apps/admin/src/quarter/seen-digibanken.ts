import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Application } from '../server/application.ts'
import { listDigibanken } from '../tables/digibank.ts'

/** The digibanken somebody sees: for an admin, all of them. */
export async function listSeenDigibanken(
  { database }: Application,
  session: SignedIn,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const rows = await database.withScope(scopeOf(session), listDigibanken)
  return rows.map(({ id, name }) => ({ id, name }))
}
