import type { PgBoss } from 'pg-boss'
import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import type { Scope } from '../database/scope.ts'
import { listOpenRuns } from '../tables/run-work.ts'
import type { OpenRun } from '../tables/run-work.ts'
import { RUN_QUEUE } from './queue.ts'
import type { RunJob } from './queue.ts'
import { scopeOfRun } from './solve-run.ts'
import { failRun } from './take-run.ts'
import type { WorkerLife } from './worker-life.ts'

/** The program itself: it sees which runs are open, of all digibanken. */
const program: Scope = { userId: null, digibankId: null, role: 'admin' }

/**
 * Looks after the runs that are open: one that never reached the queue is sent, one whose worker died goes back to the
 * queue at once, one that the queue gave up is ended. Any number of processes may do it at the same time.
 */
export async function takeBack(database: Database, boss: PgBoss, life: WorkerLife): Promise<void> {
  const open = await database.withScope(program, listOpenRuns)
  if (open.length === 0) return
  const alive = await life.alive(open.flatMap(({ worker }) => worker ?? []))
  for (const run of open) await takeBackOne(database, boss, run, alive)
}

async function takeBackOne(
  database: Database,
  boss: PgBoss,
  { id, digibankId, worker, attempt }: OpenRun,
  alive: ReadonlySet<number>,
): Promise<void> {
  const [job] = await boss.findJobs<RunJob>(RUN_QUEUE, { id })
  if (!job) {
    await sendRun(boss, id, digibankId)
    return
  }
  const isOver = ['completed', 'cancelled', 'failed'].includes(job.state)
  if (isOver) {
    // Its own worker may have ended it in between.
    await database
      .withScope(scopeOfRun(digibankId), (tx) => failRun(tx, id))
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error
      })
  }
  // An attempt that has not said its number yet is left to the heartbeat.
  const isDead = worker !== null && attempt === job.retryCount && !alive.has(worker)
  if (job.state === 'active' && isDead) {
    await boss.fail(RUN_QUEUE, { id, retryCount: job.retryCount }, { message: 'worker died' })
  }
}

/** Puts a run in the queue; once, however often it is sent. */
export async function sendRun(boss: PgBoss, id: string, digibankId: string | null): Promise<void> {
  await boss.send(RUN_QUEUE, { digibankId } satisfies RunJob, { id })
}
