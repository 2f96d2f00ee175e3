import type { Clock } from '../runs/clock.ts'
import type { QuarterSource } from '../runs/quarter-source.ts'
import type { Verdict } from './judge.ts'

/** Ways to plan a quarter that are compared. */
export type RivalName = 'greedy' | 'highs' | 'cp-sat' | 'ours'

/** What a child process is asked to plan, and how. */
export interface RivalTask {
  readonly name: RivalName
  readonly source: QuarterSource
  /** of search; what comes before and after is not counted in */
  readonly seconds: number
  /** CP-SAT keeps to that on the wall */
  readonly clock: Clock
  /** address of the module of OR-Tools */
  readonly orTools?: string
}

/** What one way made of a quarter. */
export interface RivalRun {
  readonly verdict: Verdict
  /** from the quarter in memory to the plan */
  readonly seconds: number
  /** (bound − value) / |bound| by its own bound and its own objective; null: it proves nothing */
  readonly ownGap: number | null
  readonly remark: string
}
