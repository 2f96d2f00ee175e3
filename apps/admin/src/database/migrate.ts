import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/all.ts'
import type { Tx } from './scope.ts'
import { StartFault } from './start-fault.ts'
import type { Tables } from './tables.ts'

/**
 * Brings a database forward to today’s tables; never back. Safe when two processes do it at once.
 * @throws {StartFault} when a newer version made the tables
 * @throws the fault of the step that failed, which changed nothing
 */
export async function migrate(
  owner: Kysely<Tables>,
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  const before = await migrationsDone(owner)
  if (before.some((name) => !Object.hasOwn(migrations, name)))
    throw new StartFault(
      'A newer version of Digirooster made this database.\n' +
        'Start that version, or use another database or data folder.',
    )
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) }
  const migrator = new Migrator({ db: owner, provider })
  const { error, results = [] } = await migrator.migrateToLatest()
  // The tables of a new database are no news.
  for (const { migrationName, status } of before.length > 0 ? results : [])
    if (status === 'Success') tell(`Bringing the database forward: ${migrationName}`)
  if (error) throw asError(error)
}

/** @throws {StartFault} when the tables are not today’s */
export async function mustBeToday(owner: Kysely<Tables>): Promise<void> {
  const done = await migrationsDone(owner)
  if (done.join() !== Object.keys(migrations).sort().join())
    throw new StartFault(
      'Digirooster runs on this data in another version than this one.\n' +
        'Stop it first (Ctrl+C where it runs), then start again.',
    )
}

/** Names of the steps that were done, in order; none in an empty database. */
export async function migrationsDone(database: Kysely<Tables>): Promise<string[]> {
  const { rows: found } = await sql<{ name: string | null }>`
    select to_regclass('kysely_migration')::text as name`.execute(database)
  if (found[0]?.name == null) return []
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(database)
  return rows.map(({ name }) => name)
}

/**
 * Does steps inside a transaction, and writes down that they were done.
 * @param names steps that follow on those that were done
 */
export async function migrateWithin(tx: Tx, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const step = migrations[name]
    if (!step) throw new Error(`There is no migration ${name}.`)
    await step.up(tx)
    const at = new Date().toISOString()
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${at})`.execute(tx)
  }
}

/** Takes all tables and functions away, as if no step had been done yet. */
export async function undoAll(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const name of tables) await sql`drop table ${sql.table(name)} cascade`.execute(tx)
  const { rows } = await sql<{ name: string }>`
    select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`.execute(
    tx,
  )
  for (const { name } of rows) await sql`drop function ${sql.raw(name)} cascade`.execute(tx)
  await sql`delete from kysely_migration`.execute(tx)
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
