import type { Problem } from '@digirooster/domain'
import type { Tx } from '../database/scope.ts'
import { networkOf } from '../tables/digibank.ts'
import { checkPointers, deferPointers } from '../tables/pointers.ts'
import { addQuarter } from '../tables/quarter.ts'
import { kindNames, storeOf } from './kinds.ts'
import { idOf, split } from './parts.ts'
import { storable } from './storable.ts'

/**
 * Brings a whole problem in as a new quarter; its digibanken are made when they are new. For an admin of the
 * installation: the problem may hold several digibanken.
 * @returns id of the quarter
 */
export async function importProblem(tx: Tx, problem: Problem): Promise<string> {
  await deferPointers(tx)
  const { name, quarter, things } = split(problem)
  storable(problem)
  const networkId = await networkOf(tx, problem.digibanken)
  const quarterId = await addQuarter(tx, { networkId, name, document: quarter })
  for (const kind of kindNames) {
    const rows = things[kind].map((document, position) => ({
      id: idOf(kind, document),
      position,
      revision: 1,
      document,
    }))
    await storeOf(kind).add(tx, quarterId, rows)
  }
  await checkPointers(tx)
  return quarterId
}
