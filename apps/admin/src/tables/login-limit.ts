import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** How often something went wrong under a key since `from`. */
export async function failures(tx: Tx, key: string, from: Date): Promise<number> {
  const { rows } = await sql<{ failures: number }>`
    select failures from login_limit where key = ${key} and since > ${from}`.execute(tx)
  return rows[0]?.failures ?? 0
}

/** Counts one more; starts anew when the last began before `from`. */
export async function fail(tx: Tx, key: string, now: Date, from: Date): Promise<void> {
  await sql`insert into login_limit (key, failures, since) values (${key}, 1, ${now})
    on conflict (key) do update set
      failures = case when login_limit.since > ${from} then login_limit.failures + 1 else 1 end,
      since = case when login_limit.since > ${from} then login_limit.since else excluded.since end`.execute(
    tx,
  )
}

/** Forgets a key. */
export async function forget(tx: Tx, key: string): Promise<void> {
  await sql`delete from login_limit where key = ${key}`.execute(tx)
}

/** Throws away what began before `from`. */
export async function removeOld(tx: Tx, from: Date): Promise<void> {
  await sql`delete from login_limit where since <= ${from}`.execute(tx)
}
