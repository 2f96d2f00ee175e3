import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/all.ts'
import type { Tables } from './tables.ts'

/**
 * Brings a database forward to today’s tables; never back. Safe when two processes do it at once.
 * @throws the fault of the step that failed, which changed nothing
 */
export async function migrate(
  owner: Kysely<Tables>,
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) }
  const migrator = new Migrator({ db: owner, provider })
  const { error, results = [] } = await migrator.migrateToLatest()
  for (const { migrationName, status } of results)
    if (status === 'Success') tell(`Database: ${migrationName}`)
  if (error) throw asError(error)
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
