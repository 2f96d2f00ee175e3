import { problemHash } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'
import { listDrafts, writeDraft } from '../tables/draft.ts'
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

/**
 * Makes the plan of a run the draft of that name.
 * @param mended the plan repaired for the quarter of that revision, when the quarter changed since the run
 * @throws {Refused} `stale` when the quarter is not what the plan was made for: repair it first
 */
export async function acceptPlan(
  tx: Tx,
  runId: string,
  {
    name = 'draft',
    mended,
  }: {
    readonly name?: string
    readonly mended?: { readonly plan: Plan; readonly quarterRevision: number }
  } = {},
): Promise<{ readonly revision: number }> {
  const run = await readRun(tx, runId)
  const { problem, revision } = await assembleProblem(tx, run.quarterId)
  const plan = mended?.plan ?? run.plan
  if (!plan) throw new Refused('not-found', `Run ${runId} has no plan.`)
  const isCurrent = mended
    ? mended.quarterRevision === revision
    : problemHash(problem) === run.problemHash
  if (!isCurrent) throw new Refused('stale', 'The quarter changed since this plan was made.')
  const known = (await listDrafts(tx, run.quarterId)).find((draft) => draft.name === name)
  const { digibankId } = await scopeNow(tx)
  return {
    revision: await writeDraft(tx, {
      ...{ quarterId: run.quarterId, digibankId, name, plan, runId },
      quarterRevision: revision,
      seen: known?.revision ?? null,
    }),
  }
}
