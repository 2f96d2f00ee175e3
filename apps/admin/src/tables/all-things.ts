import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'
import type { Thing, ThingStore } from './thing-table.ts'

/** The things of a quarter from several tables, in one statement; each list in its order. */
export async function allThings<K extends string>(
  tx: Tx,
  quarterId: string,
  stores: readonly (readonly [kind: K, store: ThingStore<object>])[],
): Promise<Record<K, Thing<object>[]>> {
  const parts = stores.map(
    ([kind, { table }]) =>
      sql`select ${sql.lit(kind)} as kind, id, position, revision, document
        from ${sql.table(table)} where quarter_id = ${quarterId}`,
  )
  const { rows } = await sql<Thing<object> & { kind: K }>`
    ${sql.join(parts, sql` union all `)} order by position, id`.execute(tx)
  const lists = stores.map(([kind]) => [kind, [] as Thing<object>[]] as const)
  const things = Object.fromEntries(lists) as Record<K, Thing<object>[]>
  for (const { kind, ...thing } of rows) things[kind].push(thing)
  return things
}
