import { wishWeight, WEIGHT_UNIT } from '@digirooster/domain'
import type { Demand, Level, Plan, Problem } from '@digirooster/domain'

/** Wishes asked, and those of them that get a place. */
export interface Counts {
  asked: number
  served: number
}

/** Wishes asked and served, by level. */
export type LevelCounts = Record<Level, Counts>

/** Wishes that get a place, referrals included, by demand. */
export function servedByDemand({ offerings, referrals }: Plan): Map<string, number> {
  const served = new Map<string, number>()
  for (const { demandId, wishes } of [...offerings.flatMap((o) => o.served), ...referrals]) {
    served.set(demandId, (served.get(demandId) ?? 0) + wishes)
  }
  return served
}

/**
 * Counts wishes by level, for each key and in all.
 * @param keysOf where a wish counts; one that has several keys counts for each, and once in the total
 */
export function tallyWishes(
  demand: readonly Demand[],
  served: ReadonlyMap<string, number>,
  keysOf: (demand: Demand) => readonly string[],
): { tallies: Map<string, LevelCounts>; total: LevelCounts } {
  const tallies = new Map<string, LevelCounts>()
  const total = emptyTally()
  for (const wish of demand) {
    const counts = keysOf(wish).map((key) => {
      const tally = tallies.get(key) ?? emptyTally()
      tallies.set(key, tally)
      return tally
    })
    for (const tally of [...counts, total]) {
      tally[wish.level].asked += wish.wishes
      tally[wish.level].served += served.get(wish.id) ?? 0
    }
  }
  return { tallies, total }
}

/** No wishes at all. */
export function emptyTally(): LevelCounts {
  return { starter: { asked: 0, served: 0 }, confident: { asked: 0, served: 0 } }
}

/** Both levels together. */
export function bothLevels({ starter, confident }: LevelCounts): Counts {
  return {
    asked: starter.asked + confident.asked,
    served: starter.served + confident.served,
  }
}

/**
 * The most wishes that can get a place, where that is proven; the bound counts weighted wishes, so it is a number of
 * wishes only when every wish weighs the same. `undefined` otherwise.
 */
export function mostWishes(problem: Problem, plan: Plan): number | undefined {
  return plan.bound > 0 && isUnweighted(problem) ? Math.floor(plan.bound + 1e-6) : undefined
}

/** Whole percents of what is provably possible, never rounded up; `undefined` without a bound. */
export function percentOfPossible({ bound, gap }: Plan): number | undefined {
  return bound > 0 ? Math.floor(100 * (1 - gap) + 1e-6) : undefined
}

function isUnweighted({ digibanken, demand, horizon }: Problem): boolean {
  const byId = new Map(digibanken.map((digibank) => [digibank.id, digibank]))
  return demand.every((wish) => {
    const digibank = byId.get(wish.digibankId)
    return digibank && wishWeight(digibank, wish, horizon.asOf) === WEIGHT_UNIT
  })
}
