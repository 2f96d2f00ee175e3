// Keeps the database as it is today, with something of everything in it, for the test that brings old ones forward:
//
//   node apps/admin/src/database/dumps/write-dump.ts [folder of pg_dump]
//
// Run it before the first migration after something was released. It writes, beside itself and named after the last
// migration, the dump, a backup as text, and what must still be true of both. Needs pg_dump of PostgreSQL 15.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { takeBackup } from '../../backup/take-backup.ts'
import { exampleServers } from '../example-database.ts'
import { migrations } from '../migrations/all.ts'
import { fillWithExample, sumsOf } from './example-content.ts'

const [, older] = exampleServers
const folder = process.argv[2] ?? '/usr/lib/postgresql/15/bin'
const target = join(import.meta.dirname, Object.keys(migrations).sort().at(-1) ?? '')

const database = await older?.open()
if (database === undefined) throw new Error('There is no PostgreSQL 15 here.')
const home = mkdtempSync(join(tmpdir(), 'digirooster-dump-'))
try {
  const { quarterId } = await fillWithExample(database)
  const flags = [
    ...['--schema=public', '--extension=btree_gist', '--no-owner', '--inserts'],
    ...['--rows-per-insert=100', '--exclude-table-data=app_login'],
  ]
  const dump = execFileSync(join(folder, 'pg_dump'), [...flags, database.url], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  // Lines for psql alone, and comments, say nothing to a server.
  const lines = dump.split('\n').filter((line) => line !== '' && !/^(\\|--)/.test(line))
  writeFileSync(`${target}.sql`, `${lines.join('\n')}\n`)
  const backup = join(home, 'backup.gz')
  await takeBackup(database, backup, '2027-01-01T00:00:00.000Z')
  writeFileSync(`${target}.backup.jsonl`, gunzipSync(readFileSync(backup)))
  const sums = await sumsOf(database, quarterId)
  writeFileSync(`${target}.json`, `${JSON.stringify({ quarterId, ...sums }, null, 2)}\n`)
} finally {
  await database.close()
  rmSync(home, { recursive: true })
}
