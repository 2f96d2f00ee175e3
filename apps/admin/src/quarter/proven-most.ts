import { wishWeight, WEIGHT_UNIT } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'

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
