import type { Plan, Problem } from '@digirooster/domain'
import { Refused } from '../database/refused.ts'
import { actFor } from '../database/scope.ts'
import type { Tx } from '../database/scope.ts'
import { finishRun } from '../quarter/runs.ts'
import { moveRun, readRun } from '../tables/run.ts'
import { lastRunStep } from '../tables/run-progress.ts'
import type { RunProgress } from '../tables/run-progress.ts'
import { claimedStop, endRunWork, takeRunWork, tellRun } from '../tables/run-work.ts'
import type { RunClaim, RunSoFar } from '../tables/run-work.ts'
import { provenMost } from '../quarter/proven-most.ts'
import { fewer } from './progress-of.ts'
import { runChoice } from './run-choice.ts'
import type { RunChoice } from './run-choice.ts'

/** A run that a worker took up. */
export interface TakenRun extends RunSoFar {
  readonly askedBy: string | null
  readonly problem: Problem
  readonly choice: RunChoice
  readonly last: RunProgress | null
}

/** Takes a run up, from whoever had it; undefined: it is over, or not there. */
export async function takeRun(tx: Tx, claim: RunClaim): Promise<TakenRun | undefined> {
  const run = await readRun(tx, claim.runId).catch((error: unknown) => {
    if (error instanceof Refused) return undefined
    throw error
  })
  if (run?.state !== 'waiting' && run?.state !== 'running') return undefined
  await actFor(tx, run.askedBy)
  if (run.state === 'waiting') await moveRun(tx, claim.runId, ['waiting'], 'running')
  return {
    ...(await takeRunWork(tx, claim)),
    askedBy: run.askedBy,
    problem: run.problem,
    choice: runChoice.parse(run.settings),
    last: await lastRunStep(tx, claim.runId),
  }
}

/** Ends a run with its plan, when it is still this worker’s. */
export async function endRun(
  tx: Tx,
  claim: RunClaim,
  { askedBy, problem, choice }: TakenRun,
  { plan, last }: { readonly plan: Plan; readonly last: RunProgress | null },
): Promise<void> {
  if ((await claimedStop(tx, claim)) === 'gone') return
  await actFor(tx, askedBy)
  const { asked, served } = plan.demandServed
  const { hard, owed, demand, soft } = plan.score
  await tellRun(tx, claim, {
    ...{ phase: 'done', done: 1, seconds: last?.seconds ?? choice.seconds, asked, served },
    most: fewer(last?.most ?? null, provenMost(problem, plan.bound)),
    gap: plan.gap,
    score: [hard, owed, demand, soft],
  })
  await finishRun(tx, claim.runId, plan)
  await endRunWork(tx, claim.runId)
}

/** Ends a run that cannot be planned. */
export async function failRun(tx: Tx, runId: string): Promise<void> {
  await actFor(tx, (await readRun(tx, runId)).askedBy)
  await moveRun(tx, runId, ['waiting', 'running'], 'failed')
  await endRunWork(tx, runId)
}
