import type { Bilingual, Problem, ScoreLevel } from '@digirooster/domain'
import type { State } from '../kernel/index.ts'
import type { Permitted } from '../compile/permitted.ts'
import type { Quarter, QuarterBase } from '../compile/quarter.ts'

type Policy = Problem['digibanken'][number]['policy']

/** What every rule of the planning says of itself. */
interface ConstraintBase {
  readonly id: string
  readonly level: ScoreLevel
  /** default weight; a digibank’s policy may overrule it */
  readonly weight: number
  /** weight that another choice of the policy implies; holds unless its weights name the rule */
  readonly weightIn?: (policy: Policy) => number
  /** what one point of penalty is */
  readonly unit: string
  /** the rule as a sentence */
  readonly text: Bilingual
}

/** Reads the start of one session alone, so that it can narrow start domains. */
export interface StartConstraint<Base = QuarterBase> extends ConstraintBase {
  readonly kind: 'start'
  /** whole number ≥ 0; grows with the size of the fault */
  penalty(base: Base, bundle: number, session: number, slot: number): number
  explain(base: Base, bundle: number, session: number, slot: number): Bilingual
}

/** One thing in one role of one session: a room, a laptop class or a person, by index among its kind. */
export interface Use {
  readonly bundle: number
  readonly session: number
  readonly role: 'room' | 'laptops' | 'person'
  /** person: which staff slot; else 0 */
  readonly staff: number
  readonly index: number
}

/** Reads one resource of one session alone, so that it can narrow candidate lists. */
export interface ResourceConstraint<Base = QuarterBase> extends ConstraintBase {
  readonly kind: 'resource'
  penalty(base: Base, use: Use): number
  /** what a bundle could use at most without breaking the rule; absent: anything may have to be asked about */
  readonly allowed?: (base: Base, bundle: number) => Permitted
  explain(base: Base, use: Use): Bilingual
}

/** Reads one session, or all sessions of one group, and nothing else. */
export interface UnaryConstraint<Whole = Quarter> extends ConstraintBase {
  readonly kind: 'unary'
  readonly scope: 'activity' | 'bundle'
  bind(quarter: Whole): {
    appliesTo?(unit: number): boolean
    penalty(state: State, unit: number): number
    explain(state: State, unit: number, penalty: number): Bilingual
  }
}

/** Reads the sessions that share a bucket, such as one room on one day. */
export interface GroupConstraint<Whole = Quarter> extends ConstraintBase {
  readonly kind: 'group'
  bind(quarter: Whole): {
    readonly bucketCount: number
    /** most buckets one session can be in */
    readonly width: number
    appliesTo?(activity: number): boolean
    /** writes the different buckets a session is in, none when it is out; returns how many */
    bucketsOf(state: State, activity: number, into: Int32Array): number
    penalty(state: State, members: Int32Array, count: number, bucket: number): number
    explain(
      state: State,
      members: Int32Array,
      count: number,
      bucket: number,
      penalty: number,
    ): Bilingual
  }
}

/** Reads a total per bucket, such as the money of one budget line. */
export interface SumConstraint<Whole = Quarter> extends ConstraintBase {
  readonly kind: 'sum'
  readonly scope: 'activity' | 'bundle'
  bind(quarter: Whole): {
    readonly bucketCount: number
    /** most buckets one unit adds to */
    readonly width: number
    appliesTo?(unit: number): boolean
    /** writes buckets and whole amounts, none when the unit is out; returns how many */
    terms(state: State, unit: number, buckets: Int32Array, amounts: Float64Array): number
    penalty(sum: number, bucket: number): number
    explain(sum: number, bucket: number, penalty: number): Bilingual
  }
}

/**
 * One rule of the planning: what it is, what breaking it costs, and how it explains itself. What it reads of a
 * quarter is all there is; a rule of a consumer’s own reads less.
 */
export type Constraint<Whole = Quarter, Base = QuarterBase> =
  | StartConstraint<Base>
  | ResourceConstraint<Base>
  | UnaryConstraint<Whole>
  | GroupConstraint<Whole>
  | SumConstraint<Whole>

/** Levels of the score by the index the kernel uses. */
export const LEVEL_INDEX: Readonly<Record<ScoreLevel, number>> = {
  hard: 0,
  owed: 1,
  demand: 2,
  soft: 3,
}
