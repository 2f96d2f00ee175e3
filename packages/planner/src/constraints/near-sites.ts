import { travelMinutes } from '@digirooster/domain'
import type { Quarter } from '../compile/quarter.ts'

/** Places this near, by the mode of the reach, draw the same people. */
const NEAR_MINUTES = 20

/** Per digibank, per site × site: 1 when the way between them is short; one table per way of travel. */
export function nearSites({ problem, resources }: Quarter): Uint8Array[] {
  const minutes = travelMinutes(problem)
  const tables = new Map<string, Uint8Array>()
  return problem.digibanken.map(({ policy }) => {
    const { mode } = policy.reach
    const known = tables.get(mode)
    if (known) return known
    const table = Uint8Array.from(
      resources.sites.flatMap((a) =>
        resources.sites.map((b) => (minutes(a, b, mode) <= NEAR_MINUTES ? 1 : 0)),
      ),
    )
    tables.set(mode, table)
    return table
  })
}
