import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
} from 'kysely'
import type { Link } from './link.ts'
import type { Tx } from './scope.ts'
import type { Tables } from './tables.ts'

/** Statements after which the number of rows is known. */
const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** Runs one transaction on a connection; it sees one moment of the database. */
export async function runTransaction<T>(link: Link, work: (tx: Tx) => Promise<T>): Promise<T> {
  let isOver = false
  const kysely = kyselyOn({
    async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
      if (isOver) throw new Error('This transaction is over.')
      const rows = await link.send(sql, parameters)
      const isWrite = WRITES.has(rows.command)
      return { rows: [...rows] as R[], ...(isWrite && { numAffectedRows: BigInt(rows.count) }) }
    },
    streamQuery() {
      throw new Error('Rows are read all at once.')
    },
  })
  try {
    await link.send('begin isolation level repeatable read')
    const result = await kysely.transaction().execute(work)
    isOver = true
    await link.send('commit')
    return result
  } catch (error) {
    isOver = true
    // A connection on which not even this arrives is broken, and says so to the pool.
    if (!link.isBroken()) await link.send('rollback').catch(() => undefined)
    throw error
  }
}

/** Kysely on a connection in which a transaction is open already: beginning and ending it is ours. */
function kyselyOn(connection: DatabaseConnection): Kysely<Tables> {
  const nothing = () => Promise.resolve()
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        destroy: nothing,
        acquireConnection: () => Promise.resolve(connection),
        releaseConnection: nothing,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
      }),
    },
  })
}
