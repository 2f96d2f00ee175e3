import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** Tables that belong to the database and not to what is kept in it. */
const OWN = ['kysely_migration', 'kysely_migration_lock', 'app_login']

/** A table as a backup sees it. */
export interface TableOfBackup {
  readonly name: string
  /** Columns that are written; what the database derives is left out. */
  readonly columns: readonly string[]
  /** Columns the database numbers. */
  readonly numbered: readonly string[]
}

/** All tables, each after those its rows point to. */
export async function tableList(tx: Tx): Promise<TableOfBackup[]> {
  const { rows } = await sql<TableOfBackup & { after: string[] }>`
    select t.relname as name,
      array(select attname::text from pg_attribute where attrelid = t.oid and attnum > 0
        and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select attname::text from pg_attribute where attrelid = t.oid and attidentity <> '') as numbered,
      array(select distinct confrelid::regclass::text from pg_constraint
        where conrelid = t.oid and contype = 'f' and confrelid <> t.oid) as after
    from pg_class t
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
    order by t.relname`.execute(tx)
  const left = rows.filter(({ name }) => !OWN.includes(name))
  const sorted: TableOfBackup[] = []
  while (left.length > 0) {
    const next = left.findIndex(({ after }) =>
      after.every((name) => left.every((t) => t.name !== name)),
    )
    const [table] = left.splice(Math.max(next, 0), 1)
    if (table) sorted.push({ name: table.name, columns: table.columns, numbered: table.numbered })
  }
  return sorted
}
