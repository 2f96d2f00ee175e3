import type { Plan, Problem } from '@digirooster/domain'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import type { Tx } from '../../database/scope.ts'
import { listDrafts, readDraft } from '../../tables/draft.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { assembleProblem } from '../assemble-problem.ts'
import { DRAFT } from '../board/plan-steps.ts'

/** The newest quarter as somebody sees it, with the plan of its draft. */
export interface SeenQuarter {
  readonly quarterId: string
  readonly problem: Problem
  /** Null: there is no draft. */
  readonly plan: Plan | null
}

/** The newest quarter as somebody sees it; null: there is none. */
export function seenQuarter(database: Database, session: SignedIn): Promise<SeenQuarter | null> {
  return database.withScope(scopeOf(session), async (tx) => {
    const [newest] = await listQuarters(tx)
    return newest === undefined ? null : readSeen(tx, newest.id)
  })
}

/** A quarter as this scope sees it. */
export async function readSeen(tx: Tx, quarterId: string): Promise<SeenQuarter> {
  const { problem } = await assembleProblem(tx, quarterId)
  const hasDraft = (await listDrafts(tx, quarterId)).some(({ name }) => name === DRAFT)
  const plan = hasDraft ? (await readDraft(tx, quarterId, DRAFT)).plan : null
  return { quarterId, problem, plan }
}
