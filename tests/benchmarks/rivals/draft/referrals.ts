import { daypartOf, daypartsSuit, modeSuits, needsReach, reach } from '@digirooster/domain'
import type { Demand, Problem, Supply } from '@digirooster/domain'

/** Demand lines whose people can go to each partner’s course. */
export function referralPairs(problem: Problem): { line: Demand; supply: Supply }[] {
  const canReach = reach(problem)
  return problem.supply.flatMap((supply) =>
    problem.demand.flatMap((line) => {
      const digibank = problem.digibanken.find((d) => d.id === line.digibankId)
      const { wijkId, latitude, longitude } = supply
      const suits =
        digibank !== undefined &&
        (supply.digibankIds.length === 0 || supply.digibankIds.includes(digibank.id)) &&
        supply.topicId === line.topicId &&
        supply.levels.includes(line.level) &&
        supply.language === line.language &&
        modeSuits(supply.mode, line.mode) &&
        daypartsSuit(
          line.dayparts,
          supply.sessions.map(({ start }) => daypartOf(start)),
        ) &&
        (!needsReach(supply.mode, line.mode) ||
          canReach(digibank, line, { wijkId, latitude, longitude }))
      return suits ? [{ line, supply }] : []
    }),
  )
}

/** Places of a partner’s course that are free. */
export function freePlaces({ places, taken }: Supply): number {
  return Math.max(0, places - taken)
}
