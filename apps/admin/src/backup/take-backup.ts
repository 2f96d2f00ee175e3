import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Database } from '../database/open-database.ts'
import { migrationsDone } from '../database/migrate.ts'
import { faultCode } from '../database/retry.ts'
import type { Tx } from '../database/scope.ts'
import type { BackupEnd, BackupHead, BackupRows } from './format.ts'
import { tableList } from './table-list.ts'

/** Rows that are held in memory at once. */
const CHUNK = 500

/**
 * Writes all tables, as they are at one moment, to a file; others go on writing meanwhile.
 * @param takenAt now, ISO 8601 in UTC
 * @returns rows by table
 */
export async function takeBackup(
  database: Database,
  file: string,
  takenAt: string,
): Promise<Readonly<Record<string, number>>> {
  const half = `${file}.half`
  try {
    const counts = await database.asOwner(async (tx) => {
      // Row-level security would leave rows out without a word: then rather a fault.
      await sql`set local row_security = off`.execute(tx)
      const done: Record<string, number> = {}
      await pipeline(
        Readable.from(lines(tx, takenAt, done)),
        createGzip(),
        createWriteStream(half, { mode: 0o600 }),
      )
      return done
    })
    await rename(half, file)
    return counts
  } catch (error) {
    await rm(half, { force: true })
    if (faultCode(error) === '42501')
      throw new Error('The owner of the tables must see all rows: alter role … bypassrls.', {
        cause: error,
      })
    throw error
  }
}

async function* lines(tx: Tx, takenAt: string, counts: Record<string, number>) {
  const hash = createHash('sha256')
  const line = (value: BackupHead | BackupRows): string => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  const migrations = await migrationsDone(tx)
  yield line({ format: 'digirooster-backup', version: 1, takenAt, migrations })
  for (const { name, columns } of await tableList(tx)) {
    counts[name] = 0
    const list = columns.map((column) => `"${column}"`).join(', ')
    await sql
      .raw(
        `declare rows_of_backup cursor for select row_to_json(r)::text as row from (select ${list} from "${name}") r`,
      )
      .execute(tx)
    for (;;) {
      const { rows } = await sql
        .raw<{ row: string }>(`fetch ${CHUNK} from rows_of_backup`)
        .execute(tx)
      if (rows.length === 0) break
      counts[name] += rows.length
      yield line({ table: name, rows: rows.map(({ row }) => row) })
    }
    await sql`close rows_of_backup`.execute(tx)
  }
  const end: BackupEnd = { counts, sha256: hash.digest('hex') }
  yield `${JSON.stringify(end)}\n`
}
