import { modeSuits, needsReach, reach } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'

/** Per partner’s course: ids of the digibanken some of whose people could be sent there, whenever they can come. */
export function supplyUsers(problem: Problem): string[][] {
  const canGo = reach(problem)
  const digibanken = new Map(problem.digibanken.map((d) => [d.id, d]))
  const byTopic = new Map<string, Problem['demand']>()
  for (const line of problem.demand) {
    const known = byTopic.get(line.topicId)
    if (known) known.push(line)
    else byTopic.set(line.topicId, [line])
  }
  return problem.supply.map((supply) => {
    const found = new Set<string>()
    for (const line of byTopic.get(supply.topicId) ?? []) {
      const digibank = digibanken.get(line.digibankId)
      if (!digibank || found.has(digibank.id) || !modeSuits(supply.mode, line.mode)) continue
      if (supply.digibankIds.length > 0 && !supply.digibankIds.includes(digibank.id)) continue
      if (!needsReach(supply.mode, line.mode) || canGo(digibank, line, supply))
        found.add(digibank.id)
    }
    return [...found]
  })
}
