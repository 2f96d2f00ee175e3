import { scopeOf } from '../../auth/with-auth.ts'
import type { SignedIn } from '../../auth/signed-in.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import type { Tx } from '../../database/scope.ts'
import type { Problem } from '@digirooster/domain'
import { assembleProblem } from '../assemble-problem.ts'
import type { Command } from '../edit.ts'
import { edit } from '../edit.ts'
import { answerOf } from './find-hits.ts'
import type { HitsAnswer } from './find-hits.ts'
import { readStanding } from './standing.ts'
import type { Standing } from './standing.ts'

/** Ends the transaction of a rehearsal, with what it would have come to. */
class Rehearsed extends Error {
  readonly before: Standing
  readonly after: Problem
  constructor(before: Standing, after: Problem) {
    super('Nothing is kept of a rehearsal.')
    this.before = before
    this.after = after
  }
}

/**
 * Says what a command would do to the plans of the newest quarter, and changes nothing.
 * @throws {Refused} what the command itself would be refused for
 */
export async function rehearse(
  database: Database,
  session: SignedIn,
  commandOf: (tx: Tx) => Promise<Command>,
): Promise<HitsAnswer> {
  try {
    return await database.withScope(scopeOf(session), async (tx) => {
      const before = await readStanding(tx)
      if (before === null) throw new Refused('not-found', 'There is no quarter.')
      await edit(tx, await commandOf(tx))
      const { problem } = await assembleProblem(tx, before.quarterId)
      throw new Rehearsed(before, problem)
    })
  } catch (fault) {
    if (fault instanceof Rehearsed) return answerOf(fault.before, fault.after)
    throw fault
  }
}
