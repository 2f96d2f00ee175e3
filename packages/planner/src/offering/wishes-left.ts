import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'

/** Wishes per line that no standing group and no referral that stands serves yet. */
export function wishesLeft(problem: Problem, indexes: Indexes): Int32Array {
  const left = Int32Array.from(indexes.demand.lines, (line) => line.wishes)
  const { offerings, referrals = [] } = problem.fixed
  for (const { demandId, wishes } of [...offerings.flatMap((o) => o.served), ...referrals]) {
    const line = indexes.demand.indexOf.get(demandId)
    if (line !== undefined) left[line] = Math.max(0, left[line] - wishes)
  }
  return left
}
