import { existsSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { loginName } from './app-login.ts'
import { embeddedBinaries } from './embedded/binaries.ts'
import type { Binaries } from './embedded/binaries.ts'
import { embeddedServer } from './embedded/embedded-server.ts'
import { isAlive } from './embedded/postmaster.ts'
import { openDatabase } from './open-database.ts'
import type { Database } from './open-database.ts'
import type { Scope } from './scope.ts'

/** A server that tests run on. */
export interface ExampleServer {
  /** Name for the tests; says so when the server is not on this machine. */
  readonly name: string
  readonly isThere: boolean
  /** A database of its own, migrated; closing it takes it away. */
  readonly open: () => Promise<Database>
}

/** Sees all: imports, start-up, background work. */
export const installation: Scope = { userId: 'app', digibankId: null, role: 'admin' }

/** Somebody who may do everything in one digibank. */
export function coordinator(digibankId: string, userId = `user-${digibankId}`): Scope {
  return { userId, digibankId, role: 'coordinator' }
}

const OLDER = '/usr/lib/postgresql/15/bin'
const hasOlder = existsSync(join(OLDER, 'initdb'))

/** The server that comes with the app. */
export const embedded: ExampleServer = {
  name: 'on the built-in PostgreSQL 18',
  isThere: true,
  open: async () => openOn('18', await embeddedBinaries()),
}

/** The built-in server and, where it is installed, the oldest one that is supported. */
export const exampleServers: readonly ExampleServer[] = [
  embedded,
  {
    name: hasOlder ? 'on PostgreSQL 15' : 'on PostgreSQL 15 (not on this machine: left out)',
    isThere: hasOlder,
    open: () => openOn('15', programsIn(OLDER)),
  },
]

function programsIn(folder: string): Binaries {
  const [initdb, pg_ctl, program] = ['initdb', 'pg_ctl', 'postgres'].map((n) => join(folder, n))
  return { initdb: initdb ?? '', pg_ctl: pg_ctl ?? '', postgres: program ?? '' }
}

/** All test files share one server of each kind; its empty cluster stays for the next run. */
async function openOn(version: string, binaries: Binaries): Promise<Database> {
  const folder = join(tmpdir(), `digirooster-tests-${userInfo().username}-${version}`)
  const server = await embeddedServer(folder, () => undefined, binaries)
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await atServer(server.url, async (sql) => {
    for (const { datname } of await sql`select datname from pg_database where datname like 'test%'`)
      if (!isAlive(Number(String(datname).split('_')[1])))
        await sql`drop database if exists ${sql(String(datname))} with (force)`
    await sql`create database ${sql(name)}`
  })
  const url = server.url.replace(/[^/]*$/, name)
  const database = await openDatabase({ url, dataFolder: '', maxConnections: 25 })
  return {
    ...database,
    close: async () => {
      await database.close()
      await atServer(server.url, async (sql) => {
        await sql`drop database if exists ${sql(name)} with (force)`
        await sql`drop role ${sql(loginName(name))}`
      })
      await server.release()
    },
  }
}

async function atServer(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
