import type { Transaction } from 'kysely'
import { appLogin } from './app-login.ts'
import { connect } from './connect.ts'
import type { Pool } from './connect.ts'
import { embeddedServer } from './embedded/embedded-server.ts'
import { migrate } from './migrate.ts'
import { isAway, retried } from './retry.ts'
import { enterScope } from './scope.ts'
import type { Scope, Tx } from './scope.ts'
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
  asOwner<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Ends the connections, and the built-in server when nobody else uses it. */
  close(): Promise<void>
}

/** Opens the database: starts the built-in server when there is no address, makes roles, migrates forward. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { dataFolder, tell = () => undefined, maxConnections = 10 } = settings
  const server = settings.url ? undefined : await embeddedServer(dataFolder, tell)
  const url = server?.url ?? settings.url ?? ''
  const owner = connect(url, { max: 2 })
  let app: Pool
  try {
    const login = await appLogin(owner.kysely)
    await migrate(owner.kysely, tell)
    app = connect(url, { ...login, max: maxConnections })
  } catch (error) {
    await owner.close()
    await server?.release()
    throw error
  }

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
        app.kysely
          .transaction()
          .setIsolationLevel('repeatable read')
          .execute(async (tx) => {
            await enterScope(tx, scope)
            return work(tx)
          }),
      ),
    asOwner: (work) => awake(() => owner.kysely.transaction().execute(work)),
    close: async () => {
      await Promise.all([app.close(), owner.close()])
      await server?.release()
    },
  }
}
