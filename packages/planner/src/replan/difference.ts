import type { Change, Offering, Plan, Problem } from '@digirooster/domain'
import type { Hit } from './hits.ts'
import type { ReplanEntry, ReplanSession } from './replan-result.ts'

/** A repair, as far as the list of what became different depends on it. */
export interface Repair {
  /** quarter and plan before */
  readonly problem: Problem
  readonly plan: Plan
  readonly changes: readonly Change[]
  /** quarter and plan now */
  readonly after: Problem
  readonly made: Plan
  readonly hits: ReadonlyMap<string, Hit>
}

/** What became different of one group or one time of an activity, before it is put into words. */
export interface Difference {
  readonly id: string
  readonly what: ReplanEntry['what']
  readonly sessions: readonly ReplanSession[]
  readonly before: Offering | null
  readonly after: Offering | null
  readonly isPublished: boolean
}
