import { planInParallel } from '@digirooster/planner/parallel'
import type { Plan } from '@digirooster/domain'
import type { RunProgress } from '../tables/run-progress.ts'
import { progressOf } from './progress-of.ts'
import { nextStage } from './run-stages.ts'
import type { TakenRun } from './take-run.ts'

/** What a search needs beside its run. */
export interface SearchContext {
  readonly threads: number
  /** Aborts when the search is to stop with the best it has. */
  readonly signal: AbortSignal
  readonly say: (told: RunProgress) => void
  /** Keeps the plan of a stage. */
  readonly keep: (plan: Plan, spentSeconds: number) => Promise<void>
}

/**
 * Searches for what is left of a run’s time, stage by stage, from the best plan there is.
 * @returns the best plan and the last thing told; there is always a plan, even when it is stopped at once
 */
export async function searchRun(
  { problem, choice, best: kept, spentSeconds, last: lastTold }: TakenRun,
  { threads, signal, say, keep }: SearchContext,
): Promise<{ readonly plan: Plan; readonly last: RunProgress | null }> {
  const { seconds, seed } = choice
  let best = kept
  let spent = spentSeconds
  let last = lastTold
  for (;;) {
    // Without a plan there is always a stage, however short.
    const length = nextStage(seconds, best ? spent : Math.min(spent, seconds - 1))
    if (best && (length === 0 || signal.aborted)) return { plan: best, last }
    const stage = { problem, seconds, spent, length, last }
    const began = performance.now()
    const { plan } = await planInParallel(problem, {
      ...{ seconds: Math.max(length, 0.5), threads, seed, signal },
      ...(best && { startFrom: best }),
      onProgress: (progress) => {
        last = progressOf(progress, stage)
        say(last)
      },
    })
    best = plan
    // A stage that ran to its end ends a little before its time; the rest is no stage of its own.
    spent += signal.aborted ? Math.min(length, (performance.now() - began) / 1000) : length
    await keep(plan, spent)
  }
}
