import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import type { Scope, Tx } from '../database/scope.ts'
import { moveRun, readRun } from '../tables/run.ts'
import { askToKeep, endRunWork } from '../tables/run-work.ts'
import { askRun } from './ask-run.ts'
import type { Jobs } from './open-jobs.ts'
import type { RunChoice } from './run-choice.ts'

/** Writes a run down and has it started. A run that could not be sent is sent by whoever looks after the runs next. */
export async function startRun(
  database: Database,
  jobs: Jobs,
  scope: Scope,
  asked: { readonly quarterId: string; readonly choice: RunChoice },
): Promise<string> {
  const { runId, digibankId } = await database.withScope(scope, (tx) =>
    askRun(tx, asked.quarterId, asked.choice),
  )
  await jobs.send(runId, digibankId).catch(() => undefined)
  return runId
}

/**
 * Stops a run and keeps the best plan so far, as soon as its worker hears it.
 * @throws {Refused} `stale` when it is over already
 */
export async function keepRun(tx: Tx, runId: string): Promise<void> {
  const { state } = await readRun(tx, runId)
  if (state !== 'waiting' && state !== 'running')
    throw new Refused('stale', `Run ${runId} is over.`)
  await askToKeep(tx, runId)
}

/**
 * Stops a run and throws away what it made; at once, whatever its worker does.
 * @throws {Refused} `stale` when it is over already
 */
export async function dropRun(tx: Tx, runId: string): Promise<void> {
  await moveRun(tx, runId, ['waiting', 'running'], 'cancelled')
  await endRunWork(tx, runId)
}
