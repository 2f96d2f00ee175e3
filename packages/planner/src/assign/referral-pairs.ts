import { daypartOf, daypartsSuit, modeSuits, needsReach, reach } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import type { DemandIndex } from '../compile/demand-index.ts'

/** A demand line whose people a partner’s free course can take. */
export interface ReferralPair {
  readonly line: number
  readonly supply: number
}

/** Lists which wishes partners’ free courses can serve: same topic, level, language, mode, within reach and time. */
export function referralPairs(problem: Problem, demand: DemandIndex): ReferralPair[] {
  const canGo = reach(problem)
  return problem.supply.flatMap((supply, s) => {
    const parts = supply.sessions.map((session) => daypartOf(session.start))
    const isPast = supply.sessions.some((session) => session.start < problem.horizon.asOf)
    if (isPast) return []
    return demand.lines.flatMap((line, d): ReferralPair[] => {
      const suits =
        line.topicId === supply.topicId &&
        supply.levels.includes(line.level) &&
        line.language === supply.language &&
        modeSuits(supply.mode, line.mode) &&
        (supply.digibankIds.length === 0 || supply.digibankIds.includes(line.digibankId)) &&
        daypartsSuit(line.dayparts, parts) &&
        (!needsReach(supply.mode, line.mode) || canGo(demand.digibank[d], line, supply))
      return suits ? [{ line: d, supply: s }] : []
    })
  })
}
