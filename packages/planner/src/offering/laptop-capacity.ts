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
    const away =
      slotsOf(set.transportMinutes + set.setupMinutes) +
      slotsOf(set.packMinutes + set.transportMinutes)
    const overhead = resources.homeSite[l] >= 0 ? 0 : away
    for (let slot = 0; slot < time.dayCount * SLOTS_PER_DAY; slot += Math.max(1, run[slot]))
      sessions += Math.max(0, Math.floor((run[slot] - overhead) / least))
  }
  return sessions
}
