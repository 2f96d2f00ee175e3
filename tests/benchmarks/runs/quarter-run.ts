import type { Clock } from './clock.ts'
import type { QuarterSource } from './quarter-source.ts'

/** What a child process is asked to plan. */
export interface QuarterTask {
  readonly source: QuarterSource
  readonly seed: number
  /** seconds of search, by `clock` */
  readonly seconds: number
  readonly clock: Clock
}

/** Where a run stood at one moment. */
export interface TracePoint {
  /** by the clock of the task, since `plan` was called, in a process that planned nothing before */
  readonly seconds: number
  readonly iterations: number
  readonly phase: string
  /** costs of the best plan so far by level; null before there is one */
  readonly score: {
    readonly hard: number
    readonly owed: number
    readonly demand: number
    readonly soft: number
  } | null
}

/** What one run of the planner on one quarter gave. */
export interface QuarterRun {
  readonly problemHash: string
  readonly seed: number
  /** moments at which something changed, and the last */
  readonly trace: readonly TracePoint[]
  /** seconds from one telling of progress to the next, summed by the phase that the first one named */
  readonly phaseSeconds: Readonly<Record<string, number>>
  readonly asked: number
  readonly served: number
  readonly weightedAsked: number
  readonly weightedServed: number
  readonly owed: number
  readonly soft: number
  /** weighted wishes that no plan which owes as little can exceed */
  readonly bound: number
  readonly gap: number
  readonly iterations: number
  /** sessions besides walk-ins */
  readonly sessions: number
  /** what the second opinion finds: broken hard rules and wrong figures */
  readonly violations: number
  readonly claims: number
  readonly seconds: number
  /** largest resident memory of the process up to the end of `plan` */
  readonly peakBytes: number
}
