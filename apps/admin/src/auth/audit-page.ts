import type { Application } from '../server/application.ts'
import { listAudit } from '../tables/audit.ts'
import type { AuditLine } from '../tables/audit.ts'
import * as accounts from '../tables/account.ts'
import { isUuid } from './is-uuid.ts'
import type { SignedIn } from './signed-in.ts'
import { withAuth } from './with-auth.ts'

/** Lines on one page. */
const LINES = 200

/** One page of the audit; names are looked up when it is read and stand nowhere in it. */
export function readAuditPage(
  { database }: Application,
  session: SignedIn,
  before: number | undefined,
): Promise<{
  readonly lines: readonly (AuditLine & { readonly who: string | null })[]
  readonly hasOlder: boolean
}> {
  return withAuth(database, session, async (tx) => {
    const found = await listAudit(tx, { before, limit: LINES + 1 })
    const names = new Map<string, string>()
    for (const id of new Set(found.map(({ userId }) => userId))) {
      // The program itself has no account.
      const account = id !== null && isUuid(id) ? await accounts.find(tx, id) : undefined
      if (account !== undefined) names.set(account.id, account.name)
    }
    const lines = found
      .slice(0, LINES)
      .map((line) => ({ ...line, who: names.get(line.userId ?? '') ?? null }))
    return { lines, hasOlder: found.length > LINES }
  })
}
