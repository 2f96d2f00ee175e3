import type { Plan } from '@digirooster/domain'
import { PlannerError } from '../planner-error.ts'
import type { Finding } from '../preflight/finding.ts'
import type { OwnRule } from '../rules/own-rule.ts'
import type { StartReport } from '../start/start-report.ts'

/** How far and how to plan; without `seconds` or `iterations`, 400 000 moves. */
export interface PlanOptions {
  /** stop after so much time (> 0); needs `now` */
  readonly seconds?: number
  /** stop after so many moves tried (> 0); the same number gives the same plan */
  readonly iterations?: number
  /** whole number; default 1 */
  readonly seed?: number
  /** stops early and returns the best plan so far */
  readonly signal?: AbortSignal
  /** milliseconds of any clock that only goes forward; the planner has none of its own */
  readonly now?: () => number
  readonly onProgress?: (progress: Progress) => void
  /**
   * rules of your own beside those of the planning. Functions cannot be posted to a worker: there, import the module
   * that makes them
   */
  readonly rules?: readonly OwnRule[]
  /**
   * a plan to start from, of this quarter or of an earlier version of it; complete or not, valid or not. What can stay
   * stays, ids are kept, and the plan that is returned is never worse
   */
  readonly startFrom?: Plan
}

/** Where a run stands. */
export interface Progress {
  readonly phase: 'preflight' | 'offering' | 'construct' | 'improve' | 'assign' | 'done'
  /** moves tried so far */
  readonly iterations: number
  /** share of the budget used, 0 to 1 */
  readonly done: number
  readonly score: { hard: number; owed: number; demand: number; soft: number } | null
  /** weighted wishes no plan can exceed, once proven */
  readonly bound: number | null
  readonly gap: number | null
  /** wishes with a place in the best plan so far */
  readonly served: number | null
  readonly asked: number
}

/** A plan, how the run ended and what was found beforehand. */
export interface PlanResult {
  readonly status: 'finished' | 'cancelled'
  readonly plan: Plan
  readonly findings: readonly Finding[]
  /** what became of `startFrom` before the search went on */
  readonly start?: StartReport
}

/** How much of a run is left: by moves, by time, by the caller’s will. */
export interface Budget {
  readonly iterations: number
  spend(moves: number): void
  /** moves that may be tried before asking again; 0 when spent or cancelled */
  left(): number
  /** whether time is up or the run was cancelled; moves do not count */
  isOver(): boolean
  /** share used, 0 to 1 */
  done(): number
  readonly isCancelled: boolean
  /** whether time ends it */
  readonly isTimed: boolean
}

const DEFAULT_ITERATIONS = 400_000

/** Seconds at the end that are not for searching; a quarter of short runs. */
const CLOSING_SECONDS = 0.8

/**
 * Checks the options and starts the budget.
 * @throws {PlannerError} `invalid-option` naming the option and its value
 */
export function startBudget(options: PlanOptions): Budget {
  const { seconds, iterations, now, signal, seed = 1 } = options
  if (seconds !== undefined && !(seconds > 0))
    throw invalid('seconds', seconds, 'be positive', 'the deadline has already passed')
  if (iterations !== undefined && !(Number.isInteger(iterations) && iterations > 0))
    throw invalid('iterations', iterations, 'be a whole number above 0', 'it was divided')
  if (!Number.isSafeInteger(seed))
    throw invalid('seed', seed, 'be a whole number', 'it was read from text')
  if (seconds !== undefined && !now)
    throw new PlannerError(
      'invalid-option',
      `seconds (${seconds}) needs a clock in now.\nMaybe pass now: () => performance.now().`,
    )
  const most = iterations ?? (seconds === undefined ? DEFAULT_ITERATIONS : Infinity)
  const begin = now?.() ?? 0
  // Dividing the wishes a last time, the bound and writing the plan come after the search.
  const searching = seconds === undefined ? 0 : seconds - Math.min(CLOSING_SECONDS, seconds / 4)
  const elapsed = () => (seconds === undefined || !now ? 0 : (now() - begin) / 1000 / searching)
  // The clock is read first: it may be how the caller learns that the run is cancelled.
  const isOver = () => (now?.() ?? 0) < begin || elapsed() >= 1 || (signal?.aborted ?? false)
  let spent = 0
  return {
    get iterations() {
      return spent
    },
    get isCancelled() {
      return signal?.aborted ?? false
    },
    isTimed: seconds !== undefined,
    spend(moves) {
      spent += moves
    },
    left() {
      return isOver() ? 0 : most - spent
    },
    isOver,
    done: () => Math.min(1, Math.max(elapsed(), most === Infinity ? 0 : spent / most)),
  }
}

function invalid(name: string, value: number, must: string, maybe: string): PlannerError {
  return new PlannerError('invalid-option', `${name} (${value}) must ${must}.\nMaybe ${maybe}.`)
}
