import { parseProblem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import type { Role } from '../database/scope.ts'
import { importProblem } from '../quarter/import-problem.ts'
import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import * as memberships from '../tables/membership.ts'
import type { Client } from './client.ts'
import { hashPassword } from './password.ts'
import { readSession } from './sessions.ts'
import { signIn } from './sign-in.ts'
import type { SignedIn } from './signed-in.ts'
import { withAuth } from './with-auth.ts'

/** Password of everybody in the tests. */
export const PASSWORD = 'regen op zinken dak'

let made = 0

/** Digibanken with a small quarter each. */
export async function addDigibanken(database: Database, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    const parsed = parseProblem(JSON.stringify(smallQuarter()).replaceAll('"digibank"', `"${id}"`))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    await database.withScope(installation, (tx) => importProblem(tx, { ...parsed.value, id }))
  }
}

/** A browser somewhere. */
export function client(deviceToken?: string, address = '192.0.2.1'): Client {
  return { address, device: 'Firefox, Linux', deviceToken }
}

/** Ways to make accounts with a password and some roles, and to log in to them. */
export function exampleAccounts(application: () => Application) {
  async function somebody(...roles: [Role, string | null][]) {
    const email = `somebody-${made++}@example.be`
    const passwordHash = await hashPassword(PASSWORD)
    const account = { email, name: `Some ${made}`, language: 'nl', passwordHash } as const
    const id = await withAuth(application().database, null, async (tx) => {
      const accountId = await accounts.add(tx, account)
      for (const [role, digibankId] of roles)
        await memberships.add(tx, { accountId, role, digibankId, subjectId: null })
      return accountId
    })
    return { id, email }
  }

  async function logIn(email: string, from = client(undefined, `203.0.113.${made}`)) {
    const outcome = await signIn(application(), { email, password: PASSWORD }, from)
    if (outcome.status !== 'signed-in') throw new Error(outcome.status)
    return outcome
  }

  async function sessionOf(email: string): Promise<SignedIn> {
    const { token } = await logIn(email)
    const session = await readSession(application(), token)
    if (session === null) throw new Error('No session.')
    return session
  }

  return { somebody, logIn, sessionOf }
}
