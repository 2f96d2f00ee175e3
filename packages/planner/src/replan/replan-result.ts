import type { Bilingual, Offering, Plan, Problem, Reason, Session } from '@digirooster/domain'
import type { SessionAspect } from '../compare/plan-comparison.ts'
import type { Fact } from '../explain/explanation.ts'
import type { PlanOptions, PlanResult } from '../search/options.ts'

/** How far and how to repair a plan; without `seconds` or `iterations`, as far as is of use. */
export type ReplanOptions = Pick<
  PlanOptions,
  'seconds' | 'iterations' | 'seed' | 'signal' | 'now' | 'onProgress' | 'rules'
>

/** A repaired plan, and what became different. */
export interface ReplanResult {
  readonly status: PlanResult['status']
  /** the quarter as it is now: what stands, stands where the plan has it */
  readonly problem: Problem
  readonly plan: Plan
  /** grouped per group or activity, the most urgent first */
  readonly changes: readonly ReplanEntry[]
  readonly figures: ReplanFigures
}

/** How much a repair changed. */
export interface ReplanFigures {
  /** sessions of the plan that is repaired */
  readonly sessions: number
  /** of which the change hits */
  readonly hit: number
  /** of which moved or gone, hit by the change */
  readonly changedHit: number
  /** of which moved or gone, not hit by the change */
  readonly changedUnhit: number
  readonly added: number
  readonly servedBefore: number
  readonly servedAfter: number
}

/** One thing that became different: what happened to the sessions of one group or one activity. */
export interface ReplanEntry {
  /** id of the group, or of the time that an activity is held; `undo` takes it */
  readonly id: string
  /**
   * moved: at another moment, elsewhere or with others; added and gone: as a whole; people: others come; stuck: it is
   * published, cannot stay as it is, and nothing better was found
   */
  readonly what: 'moved' | 'added' | 'gone' | 'people' | 'stuck'
  readonly title: Bilingual
  readonly isPublished: boolean
  /** hit: it could not stay as it was; room: it made room for others; better: it goes better with the rest; new; asked */
  readonly because: 'hit' | 'room' | 'better' | 'new' | 'asked'
  readonly why: readonly Reason[]
  /** ids of the entries that it made room for */
  readonly madeRoomFor: readonly string[]
  readonly sessions: readonly ReplanSession[]
  /** null: no group, or none on that side */
  readonly before: Offering | null
  readonly after: Offering | null
  readonly call: readonly Call[]
  readonly sentences: readonly Bilingual[]
  readonly facts: readonly Fact[]
}

/** What became different of one session. */
export interface ReplanSession {
  readonly id: string
  /** null: there was none, or there is none any more */
  readonly before: Session | null
  readonly after: Session | null
  readonly changed: readonly SessionAspect[]
}

/** Somebody who has to be told. */
export interface Call {
  readonly kind: 'organisation' | 'person' | 'participants'
  /** id of the organisation, code of the person, or id of the group */
  readonly id: string
  /** for participants: how many of them */
  readonly count?: number
  readonly sessionIds: readonly string[]
  readonly text: Bilingual
}
