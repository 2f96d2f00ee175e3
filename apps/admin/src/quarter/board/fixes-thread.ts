// Looks for help for wishes without a place, in a thread.
import { open } from '@digirooster/planner'
import type { FixesTask, FoundFixes, LookedSoFar } from './find-fixes.ts'

/** Enough to tell what helps from what does not; few, as somebody waits. */
const LOOK = { most: 4, iterations: 12_000 }

export default async (
  { problem, plan, demandId }: FixesTask,
  onProgress: (sofar: LookedSoFar) => void,
): Promise<FoundFixes> => {
  const { fixes, candidates, tried, withoutAsking } = await open(problem, plan).fixes({
    ...{ ...LOOK, demandId, onProgress },
  })
  return {
    fixes: fixes.slice(0, 2).map(({ sentences, effect }) => ({
      sentences,
      wishes: effect.wishes,
      cents: effect.cents,
    })),
    isAll: tried >= candidates,
    withoutAsking,
  }
}
