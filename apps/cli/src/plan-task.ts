import type { Problem } from '@digirooster/domain'
import type { PlanResult, Progress } from '@digirooster/planner'
import type { SearchOptions } from './arguments.ts'

/** What the worker gets to plan. */
export interface PlanTask {
  problem: Problem
  search: SearchOptions
}

/** What the worker says. */
export type PlanReport =
  { kind: 'progress'; progress: Progress } | { kind: 'result'; result: PlanResult }
