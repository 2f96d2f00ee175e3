import type { Plan, Problem } from '@digirooster/domain'
import type { Standing as PartStanding } from '../decompose/standing.ts'
import type { Finding } from '../preflight/finding.ts'
import type { Progress } from '../search/options.ts'

/** What an island that plans gets. */
export interface PlanInput {
  readonly problem: Problem
  /** of the whole run, for the plan to tell; parts that share nothing are all planned with it */
  readonly seed: number
  readonly iterations?: number
  /** when the time is up, by the clock of the islands */
  readonly deadline?: number
  readonly rules?: RulesSource
  readonly startFrom?: Plan
}

/** Where rules of one’s own come from: functions cannot be sent to a worker. */
export interface RulesSource {
  /** URL of an ES module, as a worker can import it */
  readonly module: string | URL
  /** name under which it exports a list of `OwnRule` */
  readonly name: string
}

/** What an island that plans tells on its way. */
export type PlanTold =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'progress'
      readonly phase: Progress['phase']
      /** per part; nothing: it has no plan yet, or not here */
      readonly standings: readonly (PartStanding | undefined)[]
      readonly iterations: number
      /** share of the island’s work that is done, 0 to 1 */
      readonly done: number
    }
