import { problemHash } from '@digirooster/domain'
import type { Tx } from '../database/scope.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { addRun } from '../tables/run.ts'
import { addRunWork } from '../tables/run-work.ts'
import { scopeNow } from '../tables/scope-now.ts'
import { chosenProblem } from './run-choice.ts'
import type { RunChoice } from './run-choice.ts'

/** Writes a run down, with exactly the problem it will see; it still has to be sent to the queue. */
export async function askRun(
  tx: Tx,
  quarterId: string,
  choice: RunChoice,
): Promise<{ readonly runId: string; readonly digibankId: string | null }> {
  const { problem: current, revision } = await assembleProblem(tx, quarterId)
  const { digibankId } = await scopeNow(tx)
  const problem = chosenProblem(current, choice.wish)
  const runId = await addRun(tx, {
    quarterId,
    digibankId,
    name: choice.wish,
    settings: choice,
    quarterRevision: revision,
    problem,
    problemHash: problemHash(problem),
  })
  await addRunWork(tx, runId)
  return { runId, digibankId }
}
