import { withAuth } from '../auth/with-auth.ts'
import { openDatabase } from '../database/open-database.ts'
import type { Environment } from '../environment.ts'
import type { Application } from '../server/application.ts'
import * as accounts from '../tables/account.ts'
import { demoLinks } from './demo.ts'

type Tell = (line: string) => void

/** Says how the demo accounts log in. */
export async function tellDemo(
  application: Application,
  address: string,
  tell: Tell,
): Promise<void> {
  const links = await demoLinks(application)
  if (links.length === 0) return
  tell('Demo accounts. A link logs in as that role, once; each start prints new ones.')
  for (const { role, path } of links) tell(`  ${role.padEnd(12)} ${address}${path}`)
  tell('')
}

/** Says how the first person comes in, as long as there is nobody. */
export async function tellFirstAdmin({ database }: Application, tell: Tell): Promise<void> {
  if (!(await withAuth(database, null, (tx) => accounts.isEmpty(tx)))) return
  tell('Nobody has an account yet. With the same settings, make the first:')
  tell('  npx -y pnpm@12 digirooster-admin create-admin EMAIL NAME')
  tell('It prints a link to log in with. A first quarter is read in with:')
  tell('  npx -y pnpm@12 digirooster-admin import QUARTER.json')
  tell('')
}

/** Says where the app runs that was started before on the same data, with new links to log in. */
export async function tellRunning(
  { dataFolder, hasDemo }: Environment,
  address: string,
  tell: Tell,
): Promise<void> {
  tell(`\nDigirooster already runs: ${address}\n`)
  const database = await openDatabase({ dataFolder, maxConnections: 1, isInUse: true })
  try {
    const application = { database, isSecure: false, now: () => new Date() }
    if (hasDemo) await tellDemo(application, address, tell)
  } finally {
    await database.close()
  }
  tell('Stop it with Ctrl+C where it was started. For a second one, choose another DATA_FOLDER.')
}
