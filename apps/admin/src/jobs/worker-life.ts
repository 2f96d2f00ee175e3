import { randomInt } from 'node:crypto'
import postgres from 'postgres'

/** First half of the keys of the locks by which workers are known to live. */
const LOCKS = 7331
/** Time between two looks at one’s own lock, in milliseconds. */
const LOOK = 2000

/** A sign of life that ends with the process, however it ends. */
export interface WorkerLife {
  /** Number of this worker, from 1. */
  readonly number: number
  /** Which of these workers live. */
  alive(numbers: readonly number[]): Promise<ReadonlySet<number>>
  end(): Promise<void>
}

/**
 * Begins a worker’s life: a lock that the database holds for its connection. A process that is killed loses its
 * connection, and with it the lock, at once; heartbeats would take ten seconds.
 */
export async function beginLife(url: string): Promise<WorkerLife> {
  const number = randomInt(1, 2 ** 31)
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'digirooster worker' },
  })
  // After a fault the connection is a new one, and the lock has to be taken again.
  const hold = () => sql`
    select case when not exists (
      select from pg_locks where locktype = 'advisory' and classid = ${LOCKS}::int::oid and objid = ${number}::int::oid
        and pid = pg_backend_pid())
      then pg_try_advisory_lock(${LOCKS}::int, ${number}::int) end`
  await hold()
  const looking = setInterval(() => void hold().catch(() => undefined), LOOK)
  return {
    number,
    alive: async (numbers) => {
      const rows = await sql<{ number: number }[]>`
        select objid::bigint::int as number from pg_locks
        where locktype = 'advisory' and classid = ${LOCKS}::int::oid and granted
          and database = (select oid from pg_database where datname = current_database())
          and objid::bigint = any (${numbers as number[]}::bigint[])`
      return new Set(rows.map((row) => row.number))
    },
    end: async () => {
      clearInterval(looking)
      await sql.end({ timeout: 1 })
    },
  }
}
