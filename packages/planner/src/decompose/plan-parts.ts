import type { Plan } from '@digirooster/domain'
import type { Budget, Progress } from '../search/options.ts'
import { partBudget } from './part-budget.ts'
import { pausable } from './pausable.ts'
import type { Pausable } from './pausable.ts'
import type { PartBound } from './joint-bound.ts'
import { planPart } from './plan-part.ts'
import type { PartPlan, PartTask } from './plan-part.ts'
import type { StartReport } from '../start/start-report.ts'
import { standingOf, standingOfPlan } from './standing.ts'
import type { Standing } from './standing.ts'

/** Time that writing a first plan of a part may take against finding it, before any was written. */
const CLOSING_SHARE = 0.5

/** A plan of a part and what it adds to the bound of the whole. */
export interface PlannedPart {
  readonly plan: Plan
  readonly bound: PartBound
  /** what became of the plan it started from */
  readonly start?: StartReport
}

/** Told after each step: the phase and where every part stands. */
export type WatchParts = (
  phase: Progress['phase'],
  standings: readonly (Standing | undefined)[],
) => Promise<void>

/**
 * Plans problems that share nothing: first a quick plan of each, so that there is something to return, then each in
 * turn as far as its share of the budget goes. Moves are shared out beforehand by the number of wishes, so that a part
 * gets the same plan wherever and beside whatever it is planned; time is shared out as it goes.
 * @param mine which of the parts to plan; absent: all. Others may be planned elsewhere at the same time
 * @returns per part of mine: its plan and what that adds to the bound of the whole
 */
export async function planParts(
  parts: readonly PartTask[],
  seed: number,
  budget: Budget,
  watch: WatchParts,
  mine: readonly number[] = [...parts.keys()],
): Promise<PlannedPart[]> {
  const allWeights = weightsOf(parts)
  const moves = sharesOf(budget.left(), allWeights)
  const weights = mine.map((part) => allWeights[part])
  const standings = parts.map((): Standing | undefined => undefined)
  const runs = mine.map((part) => {
    const own = partBudget(budget, moves[part])
    return {
      budget: own,
      begin: () =>
        pausable((pause) =>
          planPart(parts[part], seed, own, async (phase, best, bound) => {
            if (best) standings[part] = standingOf(best, bound)
            await watch(phase, standings)
            if (best) await pause()
          }),
        ),
    }
  })
  const begun = []
  const begin = budget.done()
  for (const run of runs) {
    const work = run.begin()
    await work.paused
    begun.push(work)
  }
  let closing = (CLOSING_SHARE * (budget.done() - begin)) / sum(weights)
  const plans: PlannedPart[] = []
  for (const [k, work] of begun.entries()) {
    if (budget.isTimed) {
      const now = budget.done()
      const turn = ((1 - now) * weights[k]) / sum(weights.slice(k))
      const end = now + turn - closing * weights[k]
      runs[k].budget.endAt(Math.max(end, now))
      plans.push(await finish(k, work))
      // How long a plan takes to write is known from those written.
      closing = Math.max(0, budget.done() - Math.max(end, now)) / weights[k]
    } else plans.push(await finish(k, work))
  }
  return plans

  async function finish(k: number, work: Pausable<PartPlan>): Promise<PlannedPart> {
    const { plan, bound, start } = await work.resume()
    standings[mine[k]] = standingOfPlan(plan)
    return { plan, bound: await bound(), ...(start && { start }) }
  }
}

/** How much of a budget each part should get: by its wishes. */
export function weightsOf(parts: readonly PartTask[]): number[] {
  return parts.map(({ problem }) => 1 + sum(problem.demand.map((line) => line.wishes)))
}

/** Shares out moves by weight, whole ones that add up; each share is 1 at least. */
function sharesOf(moves: number, weights: readonly number[]): number[] {
  const total = sum(weights)
  let before = 0
  return weights.map((weight) => {
    const from = Math.floor((moves * before) / total)
    before += weight
    return moves === Infinity ? Infinity : Math.max(1, Math.floor((moves * before) / total) - from)
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
