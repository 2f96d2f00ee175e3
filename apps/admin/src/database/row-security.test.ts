import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { parseProblem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importProblem } from '../quarter/import-problem.ts'
import { edit } from '../quarter/edit.ts'
import { saveRun } from '../quarter/runs.ts'
import { book } from '../tables/booking.ts'
import type { Claim } from '../tables/booking.ts'
import { writeDraft } from '../tables/draft.ts'
import { laptopClasses } from '../tables/laptop-class.ts'
import { organisations } from '../tables/organisation.ts'
import { listQuarters } from '../tables/quarter.ts'
import { quarterDigibanken } from '../tables/quarter-digibank.ts'
import { rooms } from '../tables/room.ts'
import { once } from '../tables/answered-write.ts'
import { addVersion } from '../tables/version.ts'
import { coordinator, exampleServers, installation } from './example-database.ts'
import type { Database } from './open-database.ts'
import { faultCode } from './retry.ts'
import { roles } from './scope.ts'
import type { Scope, Tx } from './scope.ts'

const things = [
  ...['quarter_digibank', 'organisation', 'contract', 'budget_line', 'topic', 'course', 'digipunt'],
  ...['room', 'laptop_class', 'person', 'demand', 'activity', 'walk_in', 'supply', 'availability'],
  ...['counters', 'run', 'draft', 'version', 'booking', 'edit', 'audit'],
]

async function fixture(name: 'kortrijk-2027q1' | 'digistroom-2027q1' | 'brugge-2027q1') {
  const result = parseProblem(await readFile(fixturePath(name), 'utf8'))
  if (!result.ok) throw new Error(name)
  return result.value
}

for (const server of exampleServers) {
  describe(`row security ${server.name}`, () => {
    let database: Database
    let theirs: string
    let shared: string
    beforeAll(async () => {
      database = await server.open()
      await database.withScope(installation, async (tx) => {
        await importProblem(tx, await fixture('kortrijk-2027q1'))
        theirs = await importProblem(tx, await fixture('digistroom-2027q1'))
        shared = await importProblem(tx, await fixture('brugge-2027q1'))
      })
      await database.withScope(coordinator('digistroom'), (tx) => fill(tx, theirs))
    })
    afterAll(() => database.close())

    /** Outcome of one statement in a scope: rows, or the code of the fault. */
    async function outcome(scope: Scope, statement: string): Promise<number | string | undefined> {
      try {
        return await database.withScope(scope, async (tx) => {
          const { rows, numAffectedRows } = await sql.raw(statement).execute(tx)
          return Number(numAffectedRows ?? rows.length)
        })
      } catch (error) {
        return faultCode(error)
      }
    }

    it('the digibank itself has rows in every table that is tried', async () => {
      for (const table of things) {
        const rows = await outcome(
          table === 'audit' || table === 'person' ? installation : coordinator('digistroom'),
          `select 1 from ${table} where quarter_id = '${theirs}'`,
        )
        expect([table, Number(rows) > 0]).toEqual([table, true])
      }
    })

    describe.each(roles)('as %s of another digibank', (role) => {
      const scope: Scope = { userId: 'stranger', digibankId: 'kortrijk', role }
      it.each(things)('nothing of %s is seen or changed', async (table) => {
        const there = `where quarter_id = '${theirs}'`
        expect(await outcome(scope, `select 1 from ${table} ${there}`)).toBe(0)
        for (const change of [
          `update ${table} set quarter_id = quarter_id ${there}`,
          `delete from ${table} ${there}`,
        ])
          expect([0, '42501']).toContain(await outcome(scope, change))
      })

      it.each(
        things.filter((table) => !['run', 'version', 'booking', 'edit', 'audit'].includes(table)),
      )('nothing is slipped into their %s', async (table) => {
        const isDraft = table === 'draft'
        const columns = isDraft ? 'id, name, quarter_revision, plan' : 'id, position, document'
        const values = isDraft ? `'x', 'x', 1, '{}'` : `'x', 0, '{"digibankId": "digistroom"}'`
        const insert = `insert into ${table} (quarter_id, ${columns}) values ('${theirs}', ${values})`
        expect(await outcome(scope, insert)).toBe('42501')
      })

      it('no quarter, digibank or network of theirs is seen', async () => {
        expect(await outcome(scope, `select 1 from quarter where id = '${theirs}'`)).toBe(0)
        expect(await outcome(scope, `select 1 from digibank where id <> 'kortrijk'`)).toBe(0)
        expect(await outcome(scope, `select 1 from network where id <> 'kortrijk'`)).toBe(0)
        const grab = `update quarter set network_id = 'kortrijk' where id = '${theirs}'`
        expect([0, '42501']).toContain(await outcome(scope, grab))
      })
    })

    it.each(roles.filter((role) => role !== 'admin'))(
      'as %s of no digibank nothing is seen',
      async (role) => {
        const scope: Scope = { userId: 'nobody', digibankId: null, role }
        for (const table of things) expect(await outcome(scope, `select 1 from ${table}`)).toBe(0)
      },
    )

    it.each(['provider', 'person', 'partner', 'referrer', 'steering'] as const)(
      'as %s of the digibank itself money and policy cannot be changed',
      async (role) => {
        const scope: Scope = { userId: 'colleague', digibankId: 'digistroom', role }
        for (const table of ['budget_line', 'quarter_digibank', 'contract', 'version', 'booking'])
          expect([0, '42501']).toContain(
            await outcome(scope, `update ${table} set quarter_id = quarter_id`),
          )
      },
    )

    it('a digibank that shares a network sees what it may use, and not what others have for themselves', async () => {
      const read = <T>(digibank: string, work: (tx: Tx) => Promise<T>) =>
        database.withScope(coordinator(digibank), work)
      const all = await database.withScope(installation, (tx) => laptopClasses.all(tx, shared))
      const owners = await database.withScope(installation, (tx) => organisations.all(tx, shared))
      const seen: number[] = []
      for (const digibank of ['brugge', 'noord', 'west']) {
        const mine = await read(digibank, (tx) => laptopClasses.all(tx, shared))
        const expected = all.filter(({ document: { usableBy, ownerId } }) => {
          const served = owners.find(({ id }) => id === ownerId)?.document.digibankIds ?? []
          const by = usableBy.length > 0 ? usableBy : served
          return by.length === 0 || by.includes(digibank)
        })
        seen.push(expected.length)
        expect(mine.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        const digibanken = await read(digibank, (tx) => quarterDigibanken.all(tx, shared))
        expect(digibanken.map(({ id }) => id)).toEqual([digibank])
        const [room] = await read(digibank, (tx) => rooms.all(tx, shared))
        expect(room).toBeDefined()
      }
      expect(Math.min(...seen)).toBeLessThan(all.length)
      const [one, other] = await Promise.all(
        ['brugge', 'noord'].map((digibank) => read(digibank, (tx) => rooms.all(tx, shared))),
      )
      const names = new Set(one?.map(({ id }) => id))
      expect(other?.some(({ id }) => !names.has(id))).toBe(true)
    })

    it('an admin of the installation sees every quarter', async () => {
      expect(await database.withScope(installation, listQuarters)).toHaveLength(3)
    })

    describe('the role of the app', () => {
      const mine = coordinator('digistroom')
      it.each([
        ['turn row security off', 'alter table demand disable row level security'],
        ['stop forcing it', 'alter table demand no force row level security'],
        ['drop a rule', 'drop policy see on demand'],
        ['leave its role for the owner', 'set role digirooster'],
        ['leave its role for that of the session, and read', 'reset role; select 1 from demand'],
        ['become a superuser', 'alter role digirooster_app superuser'],
        ['pass row security', 'alter role digirooster_app bypassrls'],
        ['read how it logs in', 'select password from app_login'],
        ['change the audit', `update audit set user_id = 'somebody'`],
        ['empty the audit', 'delete from audit'],
        ['empty the audit at once', 'truncate audit'],
        ['stop the audit', 'alter table demand disable trigger audited'],
        [
          'write in the audit for another',
          `insert into audit (user_id, role, subject_kind, subject_id, action) values ('other', 'coordinator', 'x', 'x', 'insert')`,
        ],
        ['change a version', 'update version set number = 9'],
        ['take a version away', 'delete from version'],
        ['make a table', 'create table mine ()'],
        ['play replica', `set session_replication_role = replica`],
      ])('cannot %s', async (_, statement) => {
        const refused = await database
          .withScope(mine, async (tx) => {
            for (const part of statement.split('; ')) await sql.raw(part).execute(tx)
          })
          .then(() => 'done', faultCode)
        // A role that is not there for it is a fault of another kind.
        expect(['42501', '22023']).toContain(refused)
      })

      it('is under row security in every table it can reach, whoever owns it', async () => {
        const open = await database.asOwner((tx) =>
          sql<{ name: string }>`
            select relname as name from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
              and has_table_privilege('digirooster_app', oid, 'select, insert, update, delete')
              and not (relrowsecurity and relforcerowsecurity)`.execute(tx),
        )
        expect(open.rows).toEqual([])
      })
    })

    it('the audit says who, for whom, when, and what was before and after', async () => {
      const lines = await database.withScope(coordinator('digistroom'), (tx) =>
        sql<{
          user: string
          before: { document: unknown }
          after: { document: { wishes: number } }
        }>`
          select user_id as user, before, after from audit where subject_kind = 'demand' and action = 'update'`.execute(
          tx,
        ),
      )
      expect(lines.rows).toHaveLength(1)
      expect(lines.rows[0]?.user).toBe('user-digistroom')
      expect(lines.rows[0]?.after.document.wishes).toBe(77)
      expect(lines.rows[0]?.before.document).not.toMatchObject({ wishes: 77 })
    })
  })
}

/** Something in every table that a quarter has. */
async function fill(tx: Tx, quarterId: string): Promise<void> {
  const { rows } = await sql<{ id: string; revision: number; document: object }>`
    select id, revision, document from demand where quarter_id = ${quarterId} limit 1`.execute(tx)
  const [wish] = rows
  if (!wish) throw new Error('There are wishes.')
  const changes = [
    { kind: 'demand', put: { ...wish.document, wishes: 77 }, revision: wish.revision } as const,
  ]
  await edit(tx, { quarterId, title: 'a wish', changes })
  const { runId, problem } = await saveRun(tx, quarterId, { name: 'run', settings: {} })
  const plan = {} as never
  const of = { quarterId, digibankId: 'digistroom', quarterRevision: 1 }
  await writeDraft(tx, { ...of, name: 'draft', plan, runId, seen: null })
  const { id: versionId } = await addVersion(tx, {
    ...of,
    coversUntil: '2027-03-31',
    problem,
    plan,
  })
  const claim: Claim = {
    ...{ kind: 'room', id: 'r', digibankId: 'digistroom', sessionIds: ['s'], digipuntId: null },
    ...{ from: '2027-01-05T09:00:00Z', until: '2027-01-05T10:00:00Z' },
  }
  await book(tx, { networkId: 'digistroom', quarterId, versionId }, claim)
  await once(tx, 'key', () => Promise.resolve({}))
}
