import { availableParallelism } from 'node:os'
import type { Database } from '../database/open-database.ts'
import { openQueue, RUN_QUEUE } from './queue.ts'
import type { RunJob } from './queue.ts'
import { listenToRuns } from './run-wakes.ts'
import { solveRun } from './solve-run.ts'
import type { Solver } from './solve-run.ts'
import { sendRun, takeBack } from './take-back.ts'
import { beginLife } from './worker-life.ts'

/** Time between two looks at the open runs, in milliseconds. */
const LOOK = 1000
/** Time that the queue gets to hear that runs are handed over, in milliseconds. */
const GRACE = 8000

/** How much a process plans. */
export interface JobSettings {
  /** Runs that are solved here at the same time; 0: elsewhere only. */
  readonly runsAtOnce: number
  /** Threads for one run; absent: a core less than there are, at most 4. */
  readonly threads?: number
  /** Hears of faults: of the queue, which goes on by itself, and of runs that failed. */
  readonly onFault?: (fault: unknown) => void
}

/** The planning runs as one process sees them. */
export interface Jobs {
  /** Puts a run that was written down in the queue; a worker starts it at once. */
  send(runId: string, digibankId: string | null): Promise<void>
  /** Calls back after each change of a run, in whatever process; gives how to stop that. */
  onWake(runId: string, wake: () => void): () => void
  /** Aborts when this process ends. */
  readonly ending: AbortSignal
  /** Hands over the runs under way and ends the connections. */
  close(): Promise<void>
}

/** Opens the queue of planning runs and, unless `runsAtOnce` is 0, works on it. */
export async function openJobs(
  database: Database,
  { runsAtOnce, threads = usualThreads(), onFault = () => undefined }: JobSettings,
): Promise<Jobs> {
  const boss = await openQueue(database.url, onFault)
  const [life, wakes] = await Promise.all([beginLife(database.url), listenToRuns(database.url)])
  const ending = new AbortController()
  const solver: Solver = { database, wakes, threads, ending: ending.signal, onFault }
  // What goes back to the queue wakes nobody: for that the workers look every second.
  const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1 }
  if (runsAtOnce > 0)
    await boss.work<RunJob>(
      RUN_QUEUE,
      { localConcurrency: runsAtOnce, ...polling },
      async ([job]) => {
        if (!job) return
        const claim = { runId: job.id, worker: life.number, attempt: job.retryCount }
        await solveRun(solver, claim, job.data.digibankId, job.signal)
      },
    )

  let looking: Promise<void> | undefined
  const look = () => {
    // A look that is still under way, with the database away, is enough.
    looking ??= takeBack(database, boss, life)
      .catch(onFault)
      .finally(() => (looking = undefined))
  }
  const timer = setInterval(look, LOOK)
  look()

  return {
    send: (runId, digibankId) => sendRun(boss, runId, digibankId),
    onWake: (runId, wake) => wakes.on(runId, wake),
    ending: ending.signal,
    close: async () => {
      clearInterval(timer)
      ending.abort()
      await looking
      await boss.stop({ graceful: true, timeout: GRACE }).catch(onFault)
      await Promise.all([life.end(), wakes.close()])
    },
  }
}

/** Threads for one run on this machine: one core stays free for the rest. */
function usualThreads(): number {
  return Math.max(1, Math.min(4, availableParallelism() - 1))
}
