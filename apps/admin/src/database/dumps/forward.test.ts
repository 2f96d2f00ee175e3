import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { check } from '@digirooster/planner'
import { parseProblem, problemHash } from '@digirooster/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restoreBackup } from '../../backup/restore-backup.ts'
import { assembleProblem } from '../../quarter/assemble-problem.ts'
import { edit } from '../../quarter/edit.ts'
import { demand } from '../../tables/demand.ts'
import { listVersions, readVersion } from '../../tables/version.ts'
import { coordinator, exampleServers, installation } from '../example-database.ts'
import { migrationsDone } from '../migrate.ts'
import { migrations } from '../migrations/all.ts'
import type { Database } from '../open-database.ts'
import { sumsOf } from './example-content.ts'
import type { Sums } from './example-content.ts'

const folder = import.meta.dirname
const names = (await readdir(folder))
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.slice(0, -'.sql'.length))
const read = (name: string) => readFile(join(folder, name), 'utf8')

it('there is a dump, each of an earlier step', () => {
  expect(names).toContain('0003-run-work')
  for (const name of names) expect(Object.keys(migrations)).toContain(name)
})

for (const server of exampleServers)
  for (const name of names)
    describe(`a database of ${name} ${server.name}`, () => {
      let expected: Sums & { readonly quarterId: string }
      let home: string
      let fresh: Database
      let dumped: Database
      let restored: Database
      beforeAll(async () => {
        expected = JSON.parse(await read(`${name}.json`)) as typeof expected
        home = await mkdtemp(join(tmpdir(), 'digirooster-'))
        const dump = await read(`${name}.sql`)
        fresh = await server.open()
        dumped = await server.open(async (client) => {
          await client.unsafe(`drop schema public cascade; ${dump}`).simple()
        })
        restored = await server.open()
        const backup = join(home, 'backup.gz')
        await writeFile(backup, gzipSync(await read(`${name}.backup.jsonl`)))
        await restoreBackup(restored, backup)
      })
      afterAll(async () => {
        await Promise.all([fresh, dumped, restored].map((database) => database.close()))
        await rm(home, { recursive: true })
      })

      const ways = [
        ['brought forward', () => dumped],
        ['restored from a backup of then', () => restored],
      ] as const
      for (const [way, database] of ways) {
        it(`${way} holds the same quarter and the same audit`, async () => {
          const { quarterId, ...sums } = expected
          expect(await sumsOf(database(), quarterId)).toEqual(sums)
          const steps = await database().asOwner((tx) => migrationsDone(tx))
          expect(steps).toEqual(Object.keys(migrations).sort())
        })

        it(`${way} has the tables, rules and functions of a new one`, async () => {
          expect(await shapeOf(database())).toEqual(await shapeOf(fresh))
        })

        it(`${way} has a published version that breaks no rule, and goes on`, async () => {
          const { quarterId } = expected
          const problem = await database().withScope(installation, async (tx) => {
            const [version] = await listVersions(tx, quarterId)
            const published = version && (await readVersion(tx, version.id))
            if (!published) throw new Error('A version was published.')
            expect(check(published.problem, published.plan).violations).toEqual([])
            return (await assembleProblem(tx, quarterId)).problem
          })
          const again = parseProblem(problem)
          expect(again.ok && problemHash(again.value)).toBe(expected.problemHash)
          const scope = coordinator(problem.digibanken[0]?.id ?? '')
          await database().withScope(scope, async (tx) => {
            const [wish] = await demand.all(tx, quarterId)
            if (!wish) throw new Error('There are wishes.')
            const put = { ...wish.document, wishes: wish.document.wishes + 1 }
            const changes = [{ kind: 'demand', put, revision: wish.revision } as const]
            await edit(tx, { quarterId, title: 'after', changes })
          })
          const { audit } = await sumsOf(database(), quarterId)
          expect(audit.lines).toBeGreaterThan(expected.audit.lines)
        })
      }
    })

/** What a database is made of, in words that do not depend on how it came about. */
function shapeOf(database: Database): Promise<readonly string[]> {
  return database.asOwner(async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select line from (
        select format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as line
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'S')
          and a.attnum > 0 and not a.attisdropped
        union all
        select format('table %s %s %s %s', relname, relrowsecurity, relforcerowsecurity,
          (select string_agg(acl::text, ' ' order by acl::text) from unnest(relacl) acl))
        from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
        union all
        select format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
        from pg_constraint where connamespace = 'public'::regnamespace
        union all
        select indexdef from pg_indexes where schemaname = 'public'
        union all
        select format('policy %s', p) from pg_policies p where schemaname = 'public'
        union all
        select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all
        select pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      ) shape order by line`.execute(tx)
    // The owner differs from server to server, and is the same here.
    return rows.map(({ line }) => line)
  })
}
