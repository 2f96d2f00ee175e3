import type { Problem } from '@digirooster/domain'
import type { Progress } from '@digirooster/planner'
import { provenMost } from '../quarter/proven-most.ts'
import type { RunProgress } from '../tables/run-progress.ts'

/** How the search of a run was told until now. */
export interface Stage {
  readonly problem: Problem
  /** Seconds for the whole run, of the stages before this one, and of this one. */
  readonly seconds: number
  readonly spent: number
  readonly length: number
  /** The best that was told before. */
  readonly last: RunProgress | null
}

/** What to tell of a run: of the whole, not of a stage, and never worse than before. */
export function progressOf(progress: Progress, stage: Stage): RunProgress {
  const spent = stage.spent + stage.length * progress.done
  const isDone = progress.phase === 'done' && spent > stage.seconds - 0.01
  const { score, bound } = progress
  const levels = score && ([score.hard, score.owed, score.demand, score.soft] as const)
  const { last } = stage
  // A later stage tells its first tries too; the plan of the stage before is still there.
  const isBehind = last?.score != null && (levels === null || isWorse(levels, last.score))
  const best = isBehind
    ? { served: last.served, score: last.score, gap: last.gap }
    : { served: progress.served, score: levels, gap: progress.gap }
  return {
    phase: phaseOf(progress.phase, last, isDone),
    done: Math.min(1, spent / stage.seconds),
    seconds: spent,
    asked: progress.asked,
    most: fewer(last?.most ?? null, bound === null ? null : provenMost(stage.problem, bound)),
    ...best,
  }
}

/** What the search does, to people: once there is a plan, it looks for a better one. */
function phaseOf(
  phase: Progress['phase'],
  last: RunProgress | null,
  isDone: boolean,
): Progress['phase'] {
  if (phase === 'done') return isDone ? 'done' : 'improve'
  return last?.served == null ? phase : 'improve'
}

/** The stronger of two things that are both proven. */
export function fewer(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

function isWorse(levels: readonly number[], than: readonly number[]): boolean {
  const k = levels.findIndex((cost, level) => cost !== than[level])
  return k !== -1 && (levels[k] ?? 0) > (than[k] ?? 0)
}
