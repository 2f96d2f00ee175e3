import { LEVELS } from './evaluator.ts'
import type { Evaluator } from './evaluator.ts'
import { copyState, emptyState } from './model.ts'
import type { State } from './model.ts'
import { movable } from './moves/movable.ts'
import { GENERAL_MIX, mixOf } from './moves/mix.ts'
import type { MoveMix } from './moves/mix.ts'
import type { Random } from './random.ts'

/** How one annealing run cools. */
export interface Cooling {
  /** temperature at the start and at the end, in cost; both > 0 */
  readonly from: number
  readonly to: number
  /** moves tried in the whole run (> 0) */
  readonly iterations: number
  /** how often each move is tried; absent: as suits quarters whose bundles may stay out */
  readonly moves?: MoveMix
  /** refuses at once what breaks more of the most important level */
  readonly isStrict?: boolean
}

/** A run of simulated annealing that can be done in pieces. */
export interface Annealing {
  /** best state seen, level by level; never worse than the start */
  readonly best: State
  /** levels of `best` */
  readonly bestLevels: Float64Array
  /** moves tried so far */
  readonly iterations: number
  /** how many of them were kept */
  readonly kept: number
  readonly isDone: boolean
  /** tries up to `count` more moves; returns how many were tried */
  step(count: number): number
}

/**
 * A move whose broken rules of the most important level alone cost this many times the first
 * temperature is given up: hardly any gain elsewhere makes up for that.
 */
const HOPELESS = 100

/** Moves between two coolings. */
const STEP = 256

/**
 * Prepares simulated annealing from the evaluator's state, which it changes.
 * Cools geometrically in steps of 256 moves, so that pieces of any size give the same run.
 * @source Kirkpatrick, Gelatt, Vecchi (1983), Optimization by simulated annealing, Science 220
 */
export function anneal(evaluator: Evaluator, random: Random, cooling: Cooling): Annealing {
  const what = movable(evaluator.model)
  const propose = mixOf(cooling.moves ?? GENERAL_MIX)
  const slack = cooling.from * HOPELESS
  const best = emptyState(evaluator.model)
  const bestLevels = new Float64Array(LEVELS)
  copyState(evaluator.state, best)
  bestLevels.set(evaluator.levels)
  const factor = coolingFactor(cooling)
  let temperature = cooling.from
  let iterations = 0
  let kept = 0

  const tryOne = (): void => {
    if (!propose(evaluator, random, what) || !evaluator.hasMove()) {
      evaluator.rollback()
      return
    }
    const accepted = temperature * random.exponential()
    const delta = evaluator.delta(cooling.isStrict ? 0 : accepted + slack)
    if (delta > accepted) {
      evaluator.rollback()
      return
    }
    evaluator.commit()
    kept++
    if (compareLevels(evaluator.levels, bestLevels) < 0) {
      copyState(evaluator.state, best)
      bestLevels.set(evaluator.levels)
    }
  }

  return {
    best,
    bestLevels,
    get iterations() {
      return iterations
    },
    get kept() {
      return kept
    },
    get isDone() {
      return iterations >= cooling.iterations
    },
    step(count) {
      const until = Math.min(cooling.iterations, iterations + count)
      const before = iterations
      for (; iterations < until; iterations++) {
        if (iterations % STEP === 0 && iterations > 0) temperature *= factor
        tryOne()
      }
      return iterations - before
    },
  }
}

/**
 * Orders two scores level by level: negative when `a` is better.
 * Differences below a millionth are rounding.
 */
export function compareLevels(a: Float64Array, b: Float64Array): number {
  for (let level = 0; level < LEVELS; level++) {
    const difference = a[level] - b[level]
    if (Math.abs(difference) > 1e-6) return difference
  }
  return 0
}

/** The factor that takes `from` to `to` in the steps of the run: an n-th root by bisection, exact everywhere. */
function coolingFactor({ from, to, iterations }: Cooling): number {
  const steps = Math.max(1, Math.floor(iterations / STEP))
  let low = 0
  let high = 1
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2
    if (power(middle, steps) < to / from) low = middle
    else high = middle
  }
  return high
}

/** x to a whole power by squaring: multiplication only, the same on every engine. */
function power(x: number, n: number): number {
  let result = 1
  for (let base = x, left = n; left > 0; left = Math.floor(left / 2), base *= base)
    if (left % 2 === 1) result *= base
  return result
}
