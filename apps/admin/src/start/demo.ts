import { readFile } from 'node:fs/promises'
import { parseProblem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { signInLink } from '../auth/users.ts'
import { withAuth } from '../auth/with-auth.ts'
import type { Role, Scope } from '../database/scope.ts'
import { importProblem } from '../quarter/import-problem.ts'
import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import { listDigibanken } from '../tables/digibank.ts'
import * as memberships from '../tables/membership.ts'

const DIGIBANK = 'kortrijk'
/** The program itself, before anybody has an account. */
const program: Scope = { userId: 'app', digibankId: null, role: 'admin' }

interface DemoAccount {
  readonly role: Role
  readonly name: string
  /** Whom of the example quarter this is. */
  readonly subjectId: string | null
}

/** One of each role; nobody has a password. */
const demoAccounts: readonly DemoAccount[] = [
  { role: 'coordinator', name: 'Carla Coördinator', subjectId: null },
  { role: 'assistant', name: 'Amir Medewerker', subjectId: null },
  { role: 'provider', name: 'Alma Aanbieder', subjectId: 'aanbieder-basis' },
  { role: 'person', name: 'Vik Vrijwilliger', subjectId: 'D01' },
  { role: 'partner', name: 'Petra Partner', subjectId: 'creo' },
  { role: 'referrer', name: 'Tom Toeleider', subjectId: null },
  { role: 'steering', name: 'Stef Stuurgroep', subjectId: null },
  { role: 'admin', name: 'Bo Beheerder', subjectId: null },
]

/** How a demo account logs in now. */
export interface DemoLink {
  readonly role: Role
  readonly path: string
}

/** Fills an empty installation with the example digibank and one account of each role. */
export async function addDemo(
  { database }: Application,
  tell: (line: string) => void,
): Promise<void> {
  const known = await database.withScope(program, listDigibanken)
  if (known.length === 0) {
    tell('Reading in the example: Digibank Kortrijk, first quarter of 2027 …')
    const parsed = parseProblem(await readFile(fixturePath('kortrijk-2027q1')))
    if (!parsed.ok) throw new Error('The example quarter is not a problem.')
    await database.withScope(program, (tx) => importProblem(tx, parsed.value))
  } else if (!known.some(({ id }) => id === DIGIBANK)) return
  await withAuth(database, null, async (tx) => {
    if (!(await accounts.isEmpty(tx))) return
    for (const { role, name, subjectId } of demoAccounts) {
      const account = { email: emailOf(role), name, language: 'nl', passwordHash: null } as const
      const accountId = await accounts.add(tx, account)
      const digibankId = role === 'admin' ? null : DIGIBANK
      await memberships.add(tx, { accountId, digibankId, role, subjectId })
    }
  })
}

/**
 * New single-use links for the demo accounts that still have no password; those of an earlier start work no more. Who
 * chose a password logs in with that.
 */
export async function demoLinks(application: Application): Promise<readonly DemoLink[]> {
  const links: DemoLink[] = []
  for (const { role } of demoAccounts) {
    const account = await withAuth(application.database, null, (tx) =>
      accounts.findByEmail(tx, emailOf(role)),
    )
    if (account === undefined || account.passwordHash !== null) continue
    links.push({ role, path: `/link/${await signInLink(application, account.id)}` })
  }
  return links
}

/** A top-level domain that can never be somebody’s (RFC 2606). */
function emailOf(role: Role): string {
  return `${role}@kortrijk.example`
}
