import { readFile } from 'node:fs/promises'
import { parseProblem } from '@digirooster/domain'
import { signInLink } from './auth/users.ts'
import { withAuth } from './auth/with-auth.ts'
import { restoreBackup, RestoreFault } from './backup/restore-backup.ts'
import { takeBackup } from './backup/take-backup.ts'
import { openDatabase } from './database/open-database.ts'
import type { Database } from './database/open-database.ts'
import { Refused } from './database/refused.ts'
import type { Scope } from './database/scope.ts'
import { StartFault } from './database/start-fault.ts'
import { EnvironmentFault, readEnvironment } from './environment.ts'
import { assembleProblem } from './quarter/assemble-problem.ts'
import { importProblem } from './quarter/import-problem.ts'
import * as accounts from './tables/account.ts'
import * as memberships from './tables/membership.ts'
import { listQuarters } from './tables/quarter.ts'

/** Who looks after the installation, at its keyboard. */
const keeper: Scope = { userId: 'command', digibankId: null, role: 'admin' }

const usage = `Usage: digirooster-admin <command>
  backup FILE             write all there is to a file, while people go on working
  restore FILE            bring a backup back into an empty database
  create-admin EMAIL NAME make an account that runs the installation, and a link to log in once
  import PROBLEM.json     make a quarter of a problem
  export [QUARTER]        print a quarter as a problem; without a name: list the quarters

DATABASE_URL or DATA_FOLDER says which database.`

/** A mistake of who types, told without a trace. */
class UsageFault extends Error {}

const commands: Readonly<
  Record<
    string,
    (database: Database, args: readonly string[], address: string | undefined) => Promise<string>
  >
> = {
  backup: async (database, [file]) => {
    const counts = await takeBackup(database, given(file, 'FILE'), new Date().toISOString())
    return `${rowsOf(counts)} written to ${file}.`
  },
  restore: async (database, [file]) =>
    `${rowsOf(await restoreBackup(database, given(file, 'FILE')))} brought back.`,
  'create-admin': (database, [email, ...name], address) =>
    createAdmin(database, given(email, 'EMAIL'), given(name.join(' '), 'NAME'), address),
  import: async (database, [file]) => {
    const result = parseProblem(await readFile(given(file, 'PROBLEM.json')))
    if (!result.ok)
      throw new UsageFault(result.issues.map((each) => `${each.path}: ${each.hint.en}`).join('\n'))
    const { value } = result
    await database.withScope(keeper, async (tx) => {
      if ((await listQuarters(tx)).some(({ name }) => name === value.id))
        throw new UsageFault(
          `There is a quarter ${value.id} already.\nMaybe give this one another id.`,
        )
      return importProblem(tx, value)
    })
    return `Quarter ${value.id} is there.`
  },
  export: (database, [name]) =>
    database.withScope(keeper, async (tx) => {
      const quarters = await listQuarters(tx)
      if (name === undefined)
        return quarters.map((each) => `${each.name}\t${each.title}`).join('\n')
      const quarter = quarters.find((each) => each.name === name)
      if (!quarter) throw new UsageFault(`There is no quarter ${name}.`)
      return JSON.stringify((await assembleProblem(tx, quarter.id)).problem, null, 2)
    }),
}

process.exitCode = await main(process.argv.slice(2))

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    console.error(usage)
    return name === '' || name === '--help' ? 0 : 2
  }
  let database: Database | undefined
  try {
    const { databaseUrl, dataFolder, publicAddress } = readEnvironment(process.env)
    const tell = (line: string) => console.error(line)
    database = await openDatabase({ url: databaseUrl, dataFolder, tell })
    console.log(await command(database, args, publicAddress))
    return 0
  } catch (error) {
    if (!isExpected(error)) throw error
    console.error(error.message)
    return 1
  } finally {
    await database?.close()
  }
}

async function createAdmin(
  database: Database,
  email: string,
  name: string,
  address: string | undefined,
): Promise<string> {
  const accountId = await withAuth(database, null, async (tx) => {
    if (await accounts.findByEmail(tx, email))
      throw new UsageFault(`${email} has an account already.`)
    const id = await accounts.add(tx, { email, name, language: 'nl', passwordHash: null })
    await memberships.add(tx, { accountId: id, digibankId: null, role: 'admin', subjectId: null })
    return id
  })
  const token = await signInLink({ database, isSecure: false, now: () => new Date() }, accountId)
  const where = address ?? 'the address of the app, with this behind it: '
  return `${name} runs the installation. To log in the first time, open once:\n${where}/link/${token}`
}

function given(value: string | undefined, what: string): string {
  if (!value) throw new UsageFault(`${what} is missing.\n\n${usage}`)
  return value
}

function rowsOf(counts: Readonly<Record<string, number>>): string {
  return `${Object.values(counts).reduce((a, b) => a + b, 0)} rows`
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof UsageFault ||
    error instanceof RestoreFault ||
    error instanceof Refused ||
    error instanceof EnvironmentFault ||
    error instanceof StartFault ||
    (error instanceof Error && 'path' in error)
  )
}
