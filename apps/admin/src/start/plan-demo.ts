import { acceptRun } from '../jobs/accept-run.ts'
import type { Jobs } from '../jobs/open-jobs.ts'
import { startRun } from '../jobs/run-desk.ts'
import type { Scope } from '../database/scope.ts'
import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import { listDrafts } from '../tables/draft.ts'
import { listQuarters } from '../tables/quarter.ts'
import { lastRunStep } from '../tables/run-progress.ts'
import { listRuns, readRunState } from '../tables/run.ts'

/** Seconds of search for the example. */
const SECONDS = 20
const scope: Scope = { userId: null, digibankId: 'kortrijk', role: 'coordinator' }

/**
 * Plans the example quarter, unless it has a draft, and says how far it is. A run that an earlier start did not end goes
 * on. Settles when there is a draft, when somebody else saw to it, or when the program ends.
 */
export async function planDemo(
  database: Database,
  jobs: Jobs,
  tell: (line: string) => void,
): Promise<void> {
  const runId = await database.withScope(scope, async (tx) => {
    const [newest] = await listQuarters(tx)
    if (newest === undefined || (await listDrafts(tx, newest.id)).length > 0) return undefined
    const runs = await listRuns(tx, newest.id)
    if (runs.length > 0)
      // Under way, or made just before an earlier start ended.
      return runs.find(({ state }) => ['waiting', 'running', 'finished'].includes(state))?.id
    return { quarterId: newest.id }
  })
  if (runId === undefined) return
  const choice = { wish: 'zoals-nu', seconds: SECONDS, seed: 1 } as const
  const id =
    typeof runId === 'string' ? runId : await startRun(database, jobs, scope, { ...runId, choice })
  tell(`Planning the example quarter, ${SECONDS} seconds of search. Watch it in the app, or here:`)
  await followed(database, jobs, id, tell)
  if (jobs.ending.aborted) return
  try {
    await acceptRun(database, scope, { runId: id, seen: null, title: '' })
    const last = await database.withScope(scope, (tx) => lastRunStep(tx, id))
    tell(`The example quarter is planned: ${last?.served} of ${last?.asked} wishes have a place.`)
  } catch (error) {
    // Somebody stopped it, or took over a plan of their own.
    if (!(error instanceof Refused)) throw error
  }
}

/** Says how far a run is, a few times, until it is over or the program ends. */
async function followed(
  database: Database,
  jobs: Jobs,
  runId: string,
  tell: (line: string) => void,
): Promise<void> {
  let toldFifths = 0
  for (;;) {
    const woken = wake(jobs, runId)
    const { step, state } = await database.withScope(scope, async (tx) => ({
      step: await lastRunStep(tx, runId),
      state: await readRunState(tx, runId),
    }))
    const fifths = Math.floor(5 * (step?.done ?? 0))
    if (step && step.served !== null && fifths > toldFifths && fifths < 5) {
      toldFifths = fifths
      tell(`  ${20 * fifths} %: ${step.served} of ${step.asked} wishes have a place`)
    }
    if ((state !== 'waiting' && state !== 'running') || jobs.ending.aborted) return
    await woken
  }
}

/** Settles at the next change of a run, or when the program ends. */
function wake(jobs: Jobs, runId: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      off()
      jobs.ending.removeEventListener('abort', done)
      resolve()
    }
    const off = jobs.onWake(runId, done)
    jobs.ending.addEventListener('abort', done)
  })
}
