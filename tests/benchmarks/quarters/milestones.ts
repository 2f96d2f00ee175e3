import type { QuarterRun, TracePoint } from '../runs/quarter-run.ts'
import type { BestPlan } from './best-known.ts'

/** Seconds until the first plan that breaks no hard rule; null when there was none. */
export function firstComplete({ trace }: QuarterRun): number | null {
  return firstAt(trace, ({ score }) => score !== null && score.hard === 0)
}

/**
 * Seconds until a plan served all but a share of what the best known plan serves, owing as little but
 * for that share; null when none did.
 */
export function reachedBest(run: QuarterRun, best: BestPlan, share: number): number | null {
  return firstAt(
    run.trace,
    ({ score }) =>
      score !== null &&
      score.hard === 0 &&
      score.owed <= best.owed * (1 + share) + 1e-6 &&
      run.weightedAsked - score.demand >= best.weightedServed * (1 - share) - 1e-6,
  )
}

/** Seconds until a plan served all but a share of the bound of the last plan, owing no more; null when none did. */
export function reachedBound(run: QuarterRun, share: number): number | null {
  return firstAt(run.trace, (point) => {
    const gap = gapAt(run, point)
    return gap !== null && gap <= share + 1e-9 && (point.score?.owed ?? 0) <= run.owed + 1e-6
  })
}

/** Gap to the bound of the last plan after so many seconds; null when there was no plan yet, or no time left. */
export function gapAfter(run: QuarterRun, seconds: number): number | null {
  if (seconds > Math.ceil(run.seconds)) return null
  const point = run.trace.filter((p) => p.seconds <= seconds && p.score !== null).at(-1)
  return point ? gapAt(run, point) : null
}

/** Gap to the bound of the last plan at one moment; null when there was no plan without broken rules. */
export function gapAt(run: QuarterRun, { score }: TracePoint): number | null {
  if (score === null || score.hard > 0) return null
  if (run.bound === 0) return 0
  return Math.max(0, (run.bound - (run.weightedAsked - score.demand)) / run.bound)
}

function firstAt(
  trace: readonly TracePoint[],
  isReached: (point: TracePoint) => boolean,
): number | null {
  return trace.find(isReached)?.seconds ?? null
}
