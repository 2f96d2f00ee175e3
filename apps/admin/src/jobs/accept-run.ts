import { problemHash } from '@digirooster/domain'
import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import type { Scope } from '../database/scope.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { mendInThread } from '../quarter/board/mend-in-thread.ts'
import { recounted } from '../quarter/board/recounted.ts'
import { replaceDraft } from '../quarter/board/replace-draft.ts'
import { readRun } from '../tables/run.ts'
import { chosenProblem } from './run-choice.ts'

/** Times that a plan is mended for a quarter that changes meanwhile. */
const ATTEMPTS = 5

/** What accepting a plan did. */
export interface Accepted {
  /** Revision of the draft. */
  readonly revision: number
  /** Groups and activities that had to change, because the quarter had. */
  readonly changed: number
}

/** Which plan is accepted, and in place of what. */
export interface Accepting {
  readonly runId: string
  /** Revision of the draft that was on the screen; null: there was none. */
  readonly seen: number | null
  /** What it is called in the list of changes. */
  readonly title: string
}

/**
 * Makes the plan of a run the draft; undone in one go. A quarter that is another by now than the run saw gets the plan
 * mended for it, with as few changes as possible.
 * @throws {Refused} `stale` when somebody else changed the draft meanwhile
 */
export async function acceptRun(
  database: Database,
  scope: Scope,
  { runId, seen, title }: Accepting,
): Promise<Accepted> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { problem, revision, run } = await database.withScope(scope, async (tx) => {
      const read = await readRun(tx, runId)
      return { run: read, ...(await assembleProblem(tx, read.quarterId)) }
    })
    if (!run.plan) throw new Refused('not-found', `Run ${runId} has no plan.`)
    const isAsItWas = problemHash(problem) === run.problemHash
    // What was wanted most for this run alone is no change of the quarter.
    const isSame = isAsItWas || problemHash(chosenProblem(problem, run.name)) === run.problemHash
    const mended = isSame ? undefined : await mendInThread(problem, run.plan)
    const own = isAsItWas || !isSame ? run.plan : await recounted(problem, run.plan)
    const plan = mended?.plan ?? own
    const accepted = await database.withScope(scope, (tx) =>
      replaceDraft(tx, run.quarterId, {
        ...{ plan, runId, seen, title, quarterRevision: revision },
        ...(mended && { fixed: mended.problem.fixed }),
      }),
    )
    if (accepted !== undefined) return { revision: accepted, changed: mended?.changes.length ?? 0 }
  }
  throw new Refused('stale', 'The quarter keeps changing.')
}
