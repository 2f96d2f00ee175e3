import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import { listAudit } from '../tables/audit.ts'
import type { AuditLine, AuditSearch } from '../tables/audit.ts'
import * as memberships from '../tables/membership.ts'
import { isUuid } from './is-uuid.ts'
import type { SignedIn } from './signed-in.ts'
import { withAuth } from './with-auth.ts'

/** Lines on one page. */
const LINES = 100

/** A page of the audit. */
export interface AuditPage {
  /** Each with the name of who did it; null: the program, or an account that is gone. */
  readonly lines: readonly (AuditLine & { readonly who: string | null })[]
  readonly hasOlder: boolean
  /** Who can be searched for. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** One page of the audit; names are looked up when it is read and stand nowhere in it. */
export function readAuditPage(
  { database }: Application,
  session: SignedIn,
  search: Omit<AuditSearch, 'limit' | 'digibankId'>,
): Promise<AuditPage> {
  const digibankId = session.membership?.digibankId ?? undefined
  return withAuth(database, session, async (tx) => {
    const found = await listAudit(tx, { ...search, digibankId, limit: LINES + 1 })
    const members = await memberships.listMembers(tx, digibankId ?? null)
    const names = new Map(members.map(({ accountId, name }) => [accountId, name]))
    const people = [...names].map(([id, name]) => ({ id, name }))
    for (const id of new Set(found.map(({ userId }) => userId))) {
      // The program itself has no account; whoever has no role here any more still did what they did.
      if (id === null || names.has(id) || !isUuid(id)) continue
      const account = await accounts.find(tx, id)
      if (account !== undefined) names.set(id, account.name)
    }
    const lines = found
      .slice(0, LINES)
      .map((line) => ({ ...line, who: names.get(line.userId ?? '') ?? null }))
    return { lines, hasOlder: found.length > LINES, people }
  })
}
