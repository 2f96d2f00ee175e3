import { problemHash } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'
import { addRun, moveRun, readRun } from '../tables/run.ts'
import { scopeNow } from '../tables/scope-now.ts'
import { assembleProblem } from './assemble-problem.ts'

/** Asks for a run: keeps exactly the problem it will see. */
export async function saveRun(
  tx: Tx,
  quarterId: string,
  { name, settings }: { readonly name: string; readonly settings: object },
): Promise<{ readonly runId: string; readonly problem: Problem }> {
  const { problem, revision } = await assembleProblem(tx, quarterId)
  const runId = await addRun(tx, {
    quarterId,
    digibankId: (await scopeNow(tx)).digibankId,
    name,
    settings,
    quarterRevision: revision,
    problem,
    problemHash: problemHash(problem),
  })
  return { runId, problem }
}

/**
 * Keeps the plan a run made.
 * @throws {Refused} `invalid` when the plan is of another problem, `stale` when the run is no longer under way
 */
export async function finishRun(
  tx: Tx,
  runId: string,
  plan: Plan,
  state: 'finished' | 'cancelled' = 'finished',
): Promise<void> {
  const run = await readRun(tx, runId)
  if (plan.provenance.problemHash !== run.problemHash)
    throw new Refused('invalid', `The plan is not one of run ${runId}.`)
  await moveRun(tx, runId, ['waiting', 'running'], state, plan)
}
