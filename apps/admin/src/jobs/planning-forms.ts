import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'
import type { Application } from '../server/application.ts'
import { readRunState } from '../tables/run.ts'
import { acceptRun } from './accept-run.ts'
import type { Accepted, Accepting } from './accept-run.ts'
import { dropRun, keepRun } from './run-desk.ts'
import { runEvents } from './run-events.ts'

/** Why something could not be done: the run is not there, it is over, or the draft is another by now. */
export type PlanningFault = 'not-found' | 'over' | 'stale' | 'any'

/** Stops a planning; `keep`: with the best plan so far. */
export async function stopPlanning(
  { database }: Application,
  session: SignedIn,
  runId: string,
  how: 'keep' | 'drop',
): Promise<PlanningFault | 'stopped'> {
  const work = (tx: Tx) => (how === 'keep' ? keepRun(tx, runId) : dropRun(tx, runId))
  try {
    await database.withScope(scopeOf(session), async (tx) => {
      if ((await readRunState(tx, runId)) === undefined) throw new Refused('not-found', runId)
      await work(tx)
    })
    return 'stopped'
  } catch (fault) {
    return faultOf(fault, 'over')
  }
}

/** Makes a planning the draft; undone in one go. */
export async function acceptPlanning(
  { database }: Application,
  session: SignedIn,
  accepting: Accepting,
): Promise<Accepted | PlanningFault> {
  try {
    return await acceptRun(database, scopeOf(session), accepting)
  } catch (fault) {
    return faultOf(fault, 'stale')
  }
}

/** What is told about a planning from a step on, as server-sent events; undefined: it is not there. */
export async function planningEvents(
  { database, jobs }: Application,
  session: SignedIn,
  told: { readonly runId: string; readonly after: number; readonly signal: AbortSignal },
): Promise<ReadableStream<Uint8Array> | undefined> {
  const scope = scopeOf(session)
  const state = await database.withScope(scope, (tx) => readRunState(tx, told.runId))
  if (state === undefined || jobs === undefined) return undefined
  return runEvents({ database, jobs, scope }, told.runId, told.after, told.signal)
}

function faultOf(fault: unknown, stale: PlanningFault): PlanningFault {
  if (!(fault instanceof Refused)) throw fault
  if (fault.code === 'not-found') return 'not-found'
  return fault.code === 'stale' ? stale : 'any'
}
