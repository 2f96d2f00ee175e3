import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'

/** Wishes per line that no standing group serves yet. */
export function wishesLeft(problem: Problem, indexes: Indexes): Int32Array {
  const left = Int32Array.from(indexes.demand.lines, (line) => line.wishes)
  for (const offering of problem.fixed.offerings)
    for (const { demandId, wishes } of offering.served) {
      const line = indexes.demand.indexOf.get(demandId)
      if (line !== undefined) left[line] = Math.max(0, left[line] - wishes)
    }
  return left
}
