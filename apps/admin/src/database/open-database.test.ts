import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleServers, installation } from './example-database.ts'
import type { Database } from './open-database.ts'
import type { Tx } from './scope.ts'

for (const server of exampleServers) {
  describe(`a database ${server.name}`, () => {
    let database: Database
    beforeAll(async () => {
      database = await server.open()
      await database.withScope(installation, (tx) =>
        tx
          .insertInto('network')
          .values(['a', 'b', 'c'].map((id) => ({ id, name: '0' })))
          .execute(),
      )
    })
    afterAll(() => database.close())

    const add = (tx: Tx, id: string) =>
      sql`update network set name = (name::int + 1)::text where id = ${id}`.execute(tx)
    const nameOf = async (id: string) => {
      const row = await database.withScope(installation, (tx) =>
        tx.selectFrom('network').select('name').where('id', '=', id).executeTakeFirstOrThrow(),
      )
      return row.name
    }

    it('two that change what both have read are done one after the other', async () => {
      let attempts = 0
      const increase = () =>
        database.withScope(installation, async (tx) => {
          attempts++
          await sql`select name from network where id = 'a'`.execute(tx)
          await sleep(20)
          await add(tx, 'a')
        })
      await Promise.all([increase(), increase(), increase()])
      expect(await nameOf('a')).toBe('3')
      expect(attempts).toBeGreaterThan(3)
    })

    it('two that wait for each other are both done in the end', async () => {
      const both = (first: string, second: string) =>
        database.withScope(installation, async (tx) => {
          await add(tx, first)
          await sleep(50)
          await add(tx, second)
        })
      await Promise.all([both('b', 'c'), both('c', 'b')])
      expect([await nameOf('b'), await nameOf('c')]).toEqual(['2', '2'])
    })

    it('what fails halfway changes nothing', async () => {
      const before = await nameOf('a')
      const fault = database.withScope(installation, async (tx) => {
        await add(tx, 'a')
        throw new Error('halfway')
      })
      await expect(fault).rejects.toThrow('halfway')
      expect(await nameOf('a')).toBe(before)
    })

    it('a transaction that is over takes no more work', async () => {
      let kept: Tx | undefined
      await database.withScope(installation, (tx) => {
        kept = tx
        return Promise.resolve()
      })
      if (!kept) throw new Error('The work was done.')
      await expect(add(kept, 'a')).rejects.toThrow('committed')
    })

    it('lists of texts and large numbers come back as they went', async () => {
      const texts = ['plain', 'with "quotes"', 'back\\slash', '', 'komma, en {haken}', 'NULL']
      const { rows } = await database.withScope(installation, (tx) =>
        sql`select ${texts}::text[] as texts, '{}'::text[] as none, 9007199254740991::int8 as large,
          '2027-03-28'::date as day`.execute(tx),
      )
      expect(rows).toEqual([{ texts, none: [], large: 9007199254740991, day: '2027-03-28' }])
    })

    it('more work at once than connections waits its turn', async () => {
      const work = Array.from({ length: 80 }, () =>
        database.withScope(installation, (tx) => sql`select pg_sleep(0.01)`.execute(tx)),
      )
      expect(await Promise.all(work)).toHaveLength(80)
    })
  })
}
