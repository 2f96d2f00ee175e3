import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.ts'
import { migrateWithin, migrationsDone, undoAll } from '../database/migrate.ts'
import { migrations } from '../database/migrations/all.ts'
import { faultCode } from '../database/retry.ts'
import type { Tx } from '../database/scope.ts'
import type { BackupEnd, BackupHead, BackupRows } from './format.ts'
import { tableList } from './table-list.ts'
import type { TableOfBackup } from './table-list.ts'

/** Why a backup was not brought back; nothing was changed. */
export class RestoreFault extends Error {}

/**
 * Brings a backup back into an empty database, all of it or nothing. One of an earlier version is brought back into the
 * tables of then, which are then brought forward.
 * @returns rows by table
 * @throws {RestoreFault}
 */
export async function restoreBackup(
  database: Database,
  file: string,
): Promise<Readonly<Record<string, number>>> {
  return database.asOwner(async (tx) => {
    await onlyWhenEmpty(tx, await tableList(tx))
    const lines = linesOf(file)
    const { value: first = '' } = await lines.next()
    const later = await tablesOfThen(tx, headOf(first))
    const tables = await tableList(tx)
    for (const { name } of tables) {
      // Rows come as they were: no line in the audit for each, no rule for scopes.
      await sql
        .raw(`alter table "${name}" disable trigger user, no force row level security`)
        .execute(tx)
    }
    const byName = new Map(tables.map((table) => [table.name, table]))
    const counts = await load(tx, first, lines, byName)
    for (const { name, numbered } of tables) {
      await sql
        .raw(`alter table "${name}" enable trigger user, force row level security`)
        .execute(tx)
      for (const column of numbered)
        await sql
          .raw(
            `select setval(pg_get_serial_sequence('"${name}"', '${column}'), coalesce(max("${column}"), 0) + 1, false) from "${name}"`,
          )
          .execute(tx)
    }
    await migrateWithin(tx, later)
    return counts
  })
}

/** Makes the empty tables those of the backup; gives the steps that bring them to today. */
async function tablesOfThen(tx: Tx, { migrations: then }: BackupHead): Promise<string[]> {
  const known = Object.keys(migrations).sort()
  if (!Array.isArray(then) || then.length === 0 || then.some((name, k) => name !== known[k]))
    throw new RestoreFault('The backup is of another version of the app.\nMaybe a newer one.')
  const here = await migrationsDone(tx)
  if (here.length === then.length) return []
  const tables = await tableList(tx)
  await undoAll(
    tx,
    tables.map(({ name }) => name),
  )
  await migrateWithin(tx, then)
  return known.slice(then.length)
}

async function onlyWhenEmpty(tx: Tx, tables: readonly TableOfBackup[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await sql.raw(`select 1 from "${name}" limit 1`).execute(tx)
    if (rows.length > 0)
      throw new RestoreFault(
        `The database is not empty: table ${name} has rows.\nMaybe restore into a new folder or database.`,
      )
  }
}

/** Writes the lines behind the first into the tables. */
async function load(
  tx: Tx,
  first: string,
  lines: AsyncGenerator<string>,
  tables: ReadonlyMap<string, TableOfBackup>,
): Promise<Readonly<Record<string, number>>> {
  const hash = createHash('sha256').update(`${first}\n`)
  const counts: Record<string, number> = Object.fromEntries(
    [...tables.keys()].map((name) => [name, 0]),
  )
  let end: BackupEnd | undefined
  for await (const text of lines) {
    const line = parsed(text) as BackupRows | BackupEnd
    if (!('table' in line)) {
      end = line
      break
    }
    const table = tables.get(line.table)
    if (!table) throw new RestoreFault(`The backup holds a table that is not there: ${line.table}.`)
    await insert(tx, table, line.rows)
    counts[table.name] = (counts[table.name] ?? 0) + line.rows.length
    hash.update(`${text}\n`)
  }
  if (end?.sha256 !== hash.digest('hex'))
    throw new RestoreFault('The backup is damaged or was cut off.\nMaybe take an older one.')
  return counts
}

/** Lines of a compressed file, read as they are needed. */
async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const input = pipeline(createReadStream(file), createGunzip(), () => undefined)
  try {
    yield* createInterface({ input, crlfDelay: Infinity })
    return undefined
  } catch (error) {
    if (faultCode(error)?.startsWith('Z_')) throw new RestoreFault('This is not a whole backup.')
    throw error
  }
}

function headOf(text: string): BackupHead {
  const head = parsed(text) as BackupHead
  if (head.format !== 'digirooster-backup') throw new RestoreFault('This is not a backup.')
  return head
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RestoreFault('The backup is damaged.')
  }
}

async function insert(tx: Tx, table: TableOfBackup, rows: readonly string[]): Promise<void> {
  const list = table.columns.map((column) => `"${column}"`).join(', ')
  const from = `json_populate_recordset(null::"${table.name}", (`
  await sql`insert into ${sql.table(table.name)} (${sql.raw(list)}) overriding system value
    select ${sql.raw(list)} from ${sql.raw(from)}${`[${rows.join(',')}]`}::text)::json)`.execute(tx)
}
