import type { Bilingual, Offering, Plan, Problem, Session } from '@digirooster/domain'
import type { Fact } from '../explain/explanation.ts'
import type { ComparisonRow } from './comparison.ts'

/** A plan, with the quarter it is of where that is another version. */
export type PlanOfQuarter = Plan | { readonly problem: Problem; readonly plan: Plan }

/** What can be different about a session that both plans have. */
export type SessionAspect = 'time' | 'length' | 'place' | 'room' | 'laptops' | 'people'

/** A session that only one plan has. */
export interface OneSession {
  readonly session: Session
  /** title, and which lesson of a series */
  readonly title: Bilingual
}

/** A session that both plans have, at another moment, elsewhere, or with others. */
export interface SessionChange {
  readonly before: Session
  readonly after: Session
  readonly title: Bilingual
  readonly changed: readonly SessionAspect[]
  /** per aspect that changed: what it was and is, as people say it */
  readonly parts: readonly {
    readonly aspect: SessionAspect
    readonly before: Bilingual
    readonly after: Bilingual
  }[]
}

/** Wishes of one demand line with a place, in one plan and in the other. */
export interface WishChange {
  readonly demandId: string
  readonly before: number
  readonly after: number
}

/** A group that only one plan has. */
export interface OneGroup {
  readonly offering: Offering
  readonly title: Bilingual
}

/** A group that both plans have, for other people. */
export interface GroupChange {
  readonly before: Offering
  readonly after: Offering
  readonly title: Bilingual
  readonly wishes: readonly WishChange[]
}

/** What is different between two plans; the other way round it says the opposite. */
export interface PlanComparison {
  /** sessions paired by id, else by the group or activity they are of */
  readonly sessions: {
    readonly same: number
    readonly added: readonly OneSession[]
    readonly gone: readonly OneSession[]
    readonly changed: readonly SessionChange[]
  }
  readonly groups: {
    readonly same: number
    readonly added: readonly OneGroup[]
    readonly gone: readonly OneGroup[]
    /** in whom they serve */
    readonly changed: readonly GroupChange[]
  }
  /** demand lines of which more or fewer wishes have a place, partners’ courses included */
  readonly wishes: readonly WishChange[]
  /** every figure of both plans, counted anew; `values` are those of the first and of the second */
  readonly rows: readonly ComparisonRow[]
  /** what matters most, at most 20 words each */
  readonly sentences: readonly Bilingual[]
  readonly facts: readonly Fact[]
}
