import type { Problem } from '@digirooster/domain'
import type { Tx } from '../database/scope.ts'
import { allThings } from '../tables/all-things.ts'
import type { Thing } from '../tables/thing-table.ts'
import { readQuarter } from '../tables/quarter.ts'
import type { QuarterRow } from '../tables/quarter.ts'
import { kindNames, storeOf } from './kinds.ts'
import type { Kind } from './kinds.ts'
import { join } from './parts.ts'
import type { Parts, QuarterDocument } from './parts.ts'

/** Things of a quarter by kind, as they stand in the database. */
export type Things = Record<Kind, Thing<object>[]>

/** All a scope sees of a quarter, at one moment. */
export async function readThings(
  tx: Tx,
  quarterId: string,
): Promise<{ readonly quarter: QuarterRow & { document: unknown }; readonly things: Things }> {
  const quarter = await readQuarter(tx, quarterId)
  const stores = kindNames.map((kind) => [kind, storeOf(kind)] as const)
  return { quarter, things: await allThings(tx, quarterId, stores) }
}

/** Puts rows together into a problem. */
export function problemOf(name: string, document: unknown, things: Things): Problem {
  const documents = Object.entries(things).map(
    ([kind, rows]) => [kind, rows.map((row) => row.document)] as const,
  )
  return join({
    name,
    quarter: document as QuarterDocument,
    things: Object.fromEntries(documents) as unknown as Parts['things'],
  })
}

/**
 * The problem of a quarter, all of one moment, with the revision it had then. What the tables hold was checked when it
 * was written. A digibank that plans together with others sees a part, which need not be a whole problem.
 */
export async function assembleProblem(
  tx: Tx,
  quarterId: string,
): Promise<{ readonly problem: Problem; readonly revision: number }> {
  const { quarter, things } = await readThings(tx, quarterId)
  return { problem: problemOf(quarter.name, quarter.document, things), revision: quarter.revision }
}
