import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { slotsOf } from '../compile/time-index.ts'

/** Sessions of at least `minutes` that all laptop classes together can serve at most. */
export function laptopSessions(indexes: Indexes, minutes: number): number {
  const { resources, time } = indexes
  const least = slotsOf(minutes)
  let sessions = 0
  for (const [l, set] of resources.classes.entries()) {
    const run = resources.freeRun[resources.classBase + l]
    const hasHome = resources.homeSite[l] >= 0
    const arrival = hasHome ? 0 : slotsOf(set.transportMinutes + set.setupMinutes)
    const departure = hasHome ? 0 : slotsOf(set.packMinutes + set.transportMinutes)
    for (let slot = 0; slot < time.dayCount * SLOTS_PER_DAY; slot += Math.max(1, run[slot])) {
      if (run[slot] === 0) continue
      // A stretch that runs on over midnight lets the laptops stay where they are.
      const from = slot > 0 && run[slot - 1] > 0 ? 0 : arrival
      const to = run[slot + run[slot]] > 0 ? 0 : departure
      sessions += Math.max(0, Math.floor((run[slot] - from - to) / least))
    }
  }
  return sessions
}
