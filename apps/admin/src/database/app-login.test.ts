import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { exampleServers, installation } from './example-database.ts'

it.each(exampleServers)(
  'databases that are made at the same moment all get their login, $name',
  async (server) => {
    const opened = await Promise.allSettled(Array.from({ length: 5 }, () => server.open()))
    try {
      for (const each of opened) {
        if (each.status === 'rejected') throw each.reason
        const { rows } = await each.value.withScope(installation, (tx) =>
          sql<{ name: string }>`select current_user::text as name`.execute(tx),
        )
        expect(rows).toEqual([{ name: 'digirooster_app' }])
      }
    } finally {
      for (const each of opened) if (each.status === 'fulfilled') await each.value.close()
    }
  },
  60_000,
)
