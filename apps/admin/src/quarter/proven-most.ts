import { wishWeight, WEIGHT_UNIT } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'

/** How good a plan is proven to be. */
export interface Proven {
  /** More wishes than this cannot get a place; null: not proven. */
  readonly most: number | null
  /** Share of what is possible, by the weight of wishes, that it may be short of at most; null: not proven. */
  readonly gap: number | null
}

/** How good a plan is proven to be. */
export function provenOf(problem: Problem, { bound, gap }: Plan): Proven {
  return bound > 0 ? { most: provenMost(problem, bound), gap } : { most: null, gap: null }
}

/** Wishes that are proven to be the most; null when that is all that is asked, which says nothing. */
export function provenMost(problem: Problem, bound: number): number | null {
  const most = mostWishes(problem, bound)
  return most < problem.demand.reduce((sum, { wishes }) => sum + wishes, 0) ? most : null
}

/**
 * Wishes that no plan can exceed, from the bound on weighted wishes: as many as fit when the lightest come first.
 * @param bound weighted wishes, a wish of usual weight counting 1
 */
function mostWishes({ digibanken, demand, horizon }: Problem, bound: number): number {
  const byId = new Map(digibanken.map((digibank) => [digibank.id, digibank]))
  const lines = demand.flatMap((wish) => {
    const digibank = byId.get(wish.digibankId)
    return digibank
      ? { wishes: wish.wishes, weight: wishWeight(digibank, wish, horizon.asOf) / WEIGHT_UNIT }
      : []
  })
  let left = bound + 1e-6
  let most = 0
  for (const { wishes, weight } of lines.sort((a, b) => a.weight - b.weight)) {
    const fit = Math.min(wishes, Math.floor(left / weight))
    most += fit
    left -= fit * weight
    if (fit < wishes) break
  }
  return most
}
