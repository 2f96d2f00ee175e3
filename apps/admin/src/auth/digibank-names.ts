import type { Application } from '../server/application.ts'
import { listDigibanken } from '../tables/digibank.ts'

/**
 * Names of some digibanken by id, for whoever holds an invitation to them; null stands for the installation and has none.
 */
export async function digibankNames(
  { database }: Application,
  ids: readonly (string | null)[],
): Promise<Readonly<Record<string, string>>> {
  const names: Record<string, string> = {}
  for (const digibankId of ids) {
    if (digibankId === null) continue
    const scope = { userId: null, digibankId, role: 'person' } as const
    for (const { id, name } of await database.withScope(scope, listDigibanken)) names[id] = name
  }
  return names
}
