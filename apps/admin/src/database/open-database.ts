import { Kysely, sql } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres from 'postgres'
import { appLogin } from './app-login.ts'
import { clientOptions } from './client-options.ts'
import type { Login } from './client-options.ts'
import { connect } from './connect.ts'
import { databaseFault } from './database-fault.ts'
import { embeddedServer } from './embedded/embedded-server.ts'
import { migrate, mustBeToday } from './migrate.ts'
import { faultCode, isAway, retried } from './retry.ts'
import { enterScope } from './scope.ts'
import type { Scope, Tx } from './scope.ts'
import { checkServerVersion } from './server-version.ts'
import { StartFault } from './start-fault.ts'
import type { Tables } from './tables.ts'

/** Where the database is. */
export interface DatabaseSettings {
  /** A PostgreSQL server, 15 or later, as an address with the owner of the tables; absent: the built-in one. */
  readonly url?: string | undefined
  /** Folder of the built-in database; not used with `url`. */
  readonly dataFolder: string
  /** Hears in lines what takes long. */
  readonly tell?: (line: string) => void
  /** Most scopes at once in this process. */
  readonly maxConnections?: number
  /** Whether other tables than today’s are a fault instead of brought forward: somebody works with them. */
  readonly isInUse?: boolean
}

/** An open database, migrated to today. */
export interface Database {
  /** Address for the owner of the tables; holds a password. */
  readonly url: string
  /**
   * Runs one transaction for somebody: it sees one moment of the database, and only what the scope may see. It is
   * tried again when it loses a race, so `work` must change nothing else.
   */
  withScope<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs one transaction as the owner of the tables, past every rule: for start-up and migrations only. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Ends the connections, and the built-in server when nobody else uses it. */
  close(): Promise<void>
}

/**
 * Opens the database: starts the built-in server when there is no address, makes roles, migrates forward.
 * @throws {StartFault} what people can do something about
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  try {
    return await opened(settings)
  } catch (error) {
    throw databaseFault(error, settings)
  }
}

async function opened(settings: DatabaseSettings): Promise<Database> {
  const { dataFolder, tell = () => undefined, maxConnections = 10, isInUse = false } = settings
  const server = settings.url ? undefined : await embeddedServer(dataFolder, tell)
  const url = server?.url ?? settings.url ?? ''
  const prepare = () => prepared(url, isInUse ? undefined : tell)
  let login: Login
  try {
    login = await prepare().catch(async (error: unknown) => {
      // Whoever used the server last may just have stopped it.
      if (!server || error instanceof StartFault || /^[0-9A-Z]{5}$/.test(faultCode(error) ?? ''))
        throw error
      await server.restart()
      return prepare()
    })
  } catch (error) {
    await server?.release()
    throw error
  }
  const owner = connect(url, 2)
  const app = connect(url, maxConnections, login)

  /** A built-in server that died is started again; what was not sent yet is then sent once more. */
  async function awake<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await retried(work)
    } catch (error) {
      if (!server || !isAway(error)) throw error
      await server.restart()
      return retried(work)
    }
  }

  return {
    url,
    withScope: (scope, work) =>
      awake(() =>
        app.transaction(async (tx) => {
          await enterScope(tx, scope)
          return work(tx)
        }),
      ),
    asOwner: (work) =>
      awake(() =>
        owner.transaction(async (tx) => {
          // The owner of the tables may be no superuser: then row-level security holds for it too.
          await sql`select set_config('digirooster.role', 'admin', true)`.execute(tx)
          return work(tx)
        }),
      ),
    close: async () => {
      await Promise.all([app.close(), owner.close()])
      await server?.release()
    },
  }
}

/**
 * Makes the roles and brings the tables forward.
 * @param tell absent: they must be those of today
 */
async function prepared(url: string, tell: ((line: string) => void) | undefined): Promise<Login> {
  // The dialect reserves a connection, and the driver forgets who waits for one unless it reads types first.
  const options = clientOptions()
  const client = postgres(url, {
    ...options,
    max: 1,
    fetch_types: true,
    // A step that changes rows sees them all, also where the owner is no superuser.
    connection: { ...options.connection, 'digirooster.role': 'admin' },
  })
  const kysely = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: client }) })
  try {
    await checkServerVersion(kysely)
    if (tell === undefined) await mustBeToday(kysely)
    const login = await appLogin(kysely)
    if (tell !== undefined) await migrate(kysely, tell)
    return login
  } finally {
    await kysely.destroy()
  }
}
