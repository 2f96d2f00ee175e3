import { problemHash } from '@digirooster/domain'
import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import type { Scope, Tx } from '../database/scope.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { acceptPlan } from '../quarter/runs.ts'
import { listDrafts } from '../tables/draft.ts'
import { readRun } from '../tables/run.ts'
import { mendInThread } from './mend-in-thread.ts'
import type { Mended } from './mend-in-thread.ts'

/** Name of the plan that people work on. */
export const DRAFT = 'draft'
/** Times that a plan is mended for a quarter that changes meanwhile. */
const ATTEMPTS = 5

/** What accepting a plan did. */
export interface Accepted {
  /** Revision of the draft. */
  readonly revision: number
  /** Groups and activities that had to change, because the quarter had. */
  readonly changed: number
}

/**
 * Makes the plan of a run the draft. A quarter that is another by now than the run saw gets the plan mended for it, with
 * as few changes as possible.
 * @param seen revision of the draft that was on the screen; null: there was none
 * @throws {Refused} `stale` when somebody else changed the draft meanwhile
 */
export async function acceptRun(
  database: Database,
  scope: Scope,
  runId: string,
  seen: number | null,
): Promise<Accepted> {
  for (let attempt = 1; ; attempt++) {
    const { problem, revision, run } = await database.withScope(scope, async (tx) => {
      const read = await readRun(tx, runId)
      return { run: read, ...(await assembleProblem(tx, read.quarterId)) }
    })
    if (!run.plan) throw new Refused('not-found', `Run ${runId} has no plan.`)
    const isSame = problemHash(problem) === run.problemHash
    const mended = isSame ? undefined : await mendInThread(problem, run.plan)
    const accepted = await database.withScope(scope, (tx) =>
      accept(tx, { runId, quarterId: run.quarterId, seen, quarterRevision: revision, mended }),
    )
    if (accepted) return accepted
    if (attempt === ATTEMPTS) throw new Refused('stale', 'The quarter keeps changing.')
  }
}

/** Accepts in one transaction; undefined: the quarter changed again. */
async function accept(
  tx: Tx,
  {
    runId,
    quarterId,
    seen,
    quarterRevision,
    mended,
  }: {
    readonly runId: string
    readonly quarterId: string
    readonly seen: number | null
    readonly quarterRevision: number
    readonly mended: Mended | undefined
  },
): Promise<Accepted | undefined> {
  const drafts = await listDrafts(tx, quarterId)
  const known = drafts.find(({ name }) => name === DRAFT)
  if ((known?.revision ?? null) !== seen)
    throw new Refused('stale', 'The draft was changed in between.')
  const { revision: current } = await assembleProblem(tx, quarterId)
  if (current !== quarterRevision) return undefined
  const { revision } = await acceptPlan(tx, runId, {
    name: DRAFT,
    ...(mended && { mended: { plan: mended.plan, quarterRevision } }),
  })
  return { revision, changed: mended?.changed ?? 0 }
}
