import type { Change, Plan, Problem } from '@digirooster/domain'
import type { Hit } from './hits.ts'
import type { ReplanEntry } from './replan-result.ts'
export function changeList(_: {
  problem: Problem
  plan: Plan
  changes: readonly Change[]
  after: Problem
  made: Plan
  hits: ReadonlyMap<string, Hit>
}): ReplanEntry[] {
  return []
}
