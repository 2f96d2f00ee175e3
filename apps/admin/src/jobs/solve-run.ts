import type { Database } from '../database/open-database.ts'
import type { Scope, Tx } from '../database/scope.ts'
import type { RunProgress } from '../tables/run-progress.ts'
import { claimedStop, keepBest, tellRun } from '../tables/run-work.ts'
import type { RunClaim } from '../tables/run-work.ts'
import { patiently } from './patiently.ts'
import type { RunWakes } from './run-wakes.ts'
import { searchRun } from './search-run.ts'
import { endRun, failRun, takeRun } from './take-run.ts'
import { teller } from './teller.ts'

/** Where runs are solved. */
export interface Solver {
  readonly database: Database
  readonly wakes: RunWakes
  /** Threads that search one run. */
  readonly threads: number
  /** Aborts when this program ends: the run is then handed over. */
  readonly ending: AbortSignal
  /** Hears why a run failed. */
  readonly onFault: (fault: unknown) => void
}

/** A worker leaves a run before its end: the queue gives it to another, unless another has it or it is over. */
export class HandedOver extends Error {}

/** Whose work a run is: its digibank’s, and nobody’s else. */
export function scopeOfRun(digibankId: string | null): Scope {
  return { userId: null, digibankId, role: digibankId === null ? 'admin' : 'coordinator' }
}

/**
 * Searches a run to its end, from where an earlier attempt left it.
 * @param lost aborts when the queue gave the run to another
 * @throws {HandedOver} when it ends here before the run does, or somebody else took the run or ended it
 */
export async function solveRun(
  { database, wakes, threads, ending, onFault }: Solver,
  claim: RunClaim,
  digibankId: string | null,
  lost: AbortSignal,
): Promise<void> {
  const once = <T>(work: (tx: Tx) => Promise<T>) => database.withScope(scopeOfRun(digibankId), work)
  const gone = new AbortController()
  const enough = new AbortController()
  const hear = (stop: 'keep' | 'gone' | null) => {
    if (stop === 'gone') gone.abort()
    if (stop === 'keep') enough.abort()
  }
  const look = () => void once((tx) => claimedStop(tx, claim)).then(hear, () => undefined)
  let off: (() => void) | undefined
  const tell = teller<RunProgress>(async (told) =>
    hear(await once((tx) => tellRun(tx, claim, told))),
  )
  try {
    const taken = await patiently(() => once((tx) => takeRun(tx, claim)))
    if (taken === undefined) return
    hear(taken.stop)
    // Not sooner: until it is taken the run looks like somebody else’s. What happened since is looked up.
    off = wakes.on(claim.runId, look)
    look()
    const found = await searchRun(taken, {
      threads,
      signal: AbortSignal.any([gone.signal, enough.signal, ending, lost]),
      say: tell.say,
      keep: async (best, spent) => {
        const isOurs = await patiently(() => once((tx) => keepBest(tx, claim, best, spent)))
        if (!isOurs) gone.abort()
        if (isOurs && ending.aborted) throw new HandedOver('The worker ends.')
      },
    })
    await tell.end()
    if (gone.signal.aborted || lost.aborted) throw new HandedOver('The run is somebody else’s.')
    await patiently(() => once((tx) => endRun(tx, claim, taken, found)))
  } catch (error) {
    if (error instanceof HandedOver) throw error
    if (gone.signal.aborted || lost.aborted) throw new HandedOver('The run is somebody else’s.')
    // What the planner refuses, it refuses again.
    onFault(error)
    await patiently(() => once((tx) => failRun(tx, claim.runId)))
  } finally {
    off?.()
    await tell.end()
  }
}
