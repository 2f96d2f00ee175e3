import { Kysely } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres from 'postgres'
import type { Tables } from './tables.ts'

/** Connections to a database, and how to end them. */
export interface Pool {
  readonly kysely: Kysely<Tables>
  readonly close: () => Promise<void>
}

/** How a pool connects where it differs from its address. */
export interface PoolSettings {
  readonly user?: string
  readonly password?: string
  /** Most connections at once. */
  readonly max: number
}

/** A pool of connections, made when they are needed. Whole numbers of 64 bits arrive as `number`. */
export function connect(url: string, { max, user, password }: PoolSettings): Pool {
  const client = postgres(url, {
    max,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    onnotice: () => undefined,
    connect_timeout: 10,
    connection: {
      application_name: 'digirooster',
      // A process that hangs in a transaction would keep others from the rows it locked.
      idle_in_transaction_session_timeout: 60_000,
    },
    types: {
      // Counters and euro cents: far below 2 ** 53.
      int8: { to: 20, from: [20], serialize: String, parse: Number },
      // Dates and times stay the text they are: a quarter has wall-clock time.
      date: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text },
    },
  })
  const kysely = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: client }) })
  return { kysely, close: () => kysely.destroy() }
}
