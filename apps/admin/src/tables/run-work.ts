import { sql } from 'kysely'
import type { Plan } from '@digirooster/domain'
import type { Tx } from '../database/scope.ts'
import type { RunProgress } from './run-progress.ts'

/** One worker that has taken up a run: what it writes counts as long as nobody took the run over. */
export interface RunClaim {
  readonly runId: string
  /** Number of the worker, and which attempt of the run this is, from 0. */
  readonly worker: number
  readonly attempt: number
}

/** What a run kept of earlier attempts. */
export interface RunSoFar {
  /** Seconds of search behind `best`. */
  readonly spentSeconds: number
  readonly best: Plan | null
  readonly stop: 'keep' | null
}

/** An open run and who has it. */
export interface OpenRun {
  readonly id: string
  readonly digibankId: string | null
  readonly worker: number | null
  readonly attempt: number | null
}

/** Makes room for the work of a new run. */
export async function addRunWork(tx: Tx, runId: string): Promise<void> {
  await tx.insertInto('run_work').values({ run_id: runId }).execute()
}

/** Takes a run up, from whoever had it; gives what is there to go on from. */
export async function takeRunWork(tx: Tx, { runId, worker, attempt }: RunClaim): Promise<RunSoFar> {
  const row = await tx
    .updateTable('run_work')
    .set({ worker, attempt })
    .where('run_id', '=', runId)
    .returning(['spent_seconds as spentSeconds', 'best', 'stop'])
    .executeTakeFirstOrThrow()
  return { ...row, best: row.best as Plan | null }
}

/** Keeps the best plan so far. @returns whether the run is still this worker’s */
export async function keepBest(
  tx: Tx,
  { runId, worker, attempt }: RunClaim,
  best: Plan,
  spentSeconds: number,
): Promise<boolean> {
  const row = await tx
    .updateTable('run_work')
    .set({ best, spent_seconds: spentSeconds })
    .where('run_id', '=', runId)
    .where('worker', '=', worker)
    .where('attempt', '=', attempt)
    .returning('run_id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Writes the next step of a run and wakes who listens.
 * @returns what the run was asked meanwhile; `gone`: it is no longer this worker’s
 */
export async function tellRun(
  tx: Tx,
  { runId, worker, attempt }: RunClaim,
  told: RunProgress,
): Promise<'keep' | 'gone' | null> {
  const row = await tx
    .updateTable('run_work')
    .set({ steps: sql`steps + 1` })
    .where('run_id', '=', runId)
    .where('worker', '=', worker)
    .where('attempt', '=', attempt)
    .returning(['steps', 'stop'])
    .executeTakeFirst()
  if (!row) return 'gone'
  await tx.insertInto('run_progress').values({ run_id: runId, number: row.steps, told }).execute()
  await wakeRun(tx, runId)
  return row.stop
}

/** Asks the worker of a run to stop and keep what it has. */
export async function askToKeep(tx: Tx, runId: string): Promise<void> {
  await tx.updateTable('run_work').set({ stop: 'keep' }).where('run_id', '=', runId).execute()
  await wakeRun(tx, runId)
}

/** Ends the claim of any worker on a run and throws away what only the work needed. */
export async function endRunWork(tx: Tx, runId: string): Promise<void> {
  await tx
    .updateTable('run_work')
    .set({ worker: null, best: null })
    .where('run_id', '=', runId)
    .execute()
  await wakeRun(tx, runId)
}

/** What the run of a worker was asked; `gone`: it is no longer this worker’s. */
export async function claimedStop(
  tx: Tx,
  { runId, worker, attempt }: RunClaim,
): Promise<'keep' | 'gone' | null> {
  const row = await tx
    .selectFrom('run_work')
    .select('stop')
    .where('run_id', '=', runId)
    .where('worker', '=', worker)
    .where('attempt', '=', attempt)
    .executeTakeFirst()
  return row ? row.stop : 'gone'
}

/** The runs that are not over, the oldest first. */
export async function listOpenRuns(tx: Tx): Promise<OpenRun[]> {
  return tx
    .selectFrom('run')
    .leftJoin('run_work', 'run_work.run_id', 'run.id')
    .select(['run.id', 'run.digibank_id as digibankId', 'worker', 'attempt'])
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('asked_at')
    .execute()
}

/** Channel on which the database says that something happened to a run; its text is the id. */
export const RUN_CHANNEL = 'digirooster_run'

/** Wakes who listens, when the transaction is done. */
async function wakeRun(tx: Tx, runId: string): Promise<void> {
  await sql`select pg_notify(${RUN_CHANNEL}, ${runId})`.execute(tx)
}
