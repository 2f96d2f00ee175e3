import type { State } from './model.ts'

/** What every rule says of itself. */
interface RuleBase {
  /** level of the score, 0 the most important; plans are compared level by level */
  readonly level: number
  /** multiplies the penalty; ≥ 0 */
  readonly weight: number
}

/**
 * Costs something of one activity, or of one bundle as a whole.
 * The penalty is a whole number ≥ 0 that depends on nothing outside the activity (or bundle).
 */
export interface UnaryRule extends RuleBase {
  readonly kind: 'unary'
  readonly scope: 'activity' | 'bundle'
  /** whether the rule can ever cost something here; absent: yes */
  readonly appliesTo?: (unit: number) => boolean
  readonly penalty: (state: State, unit: number) => number
}

/**
 * Costs something of the activities that share a bucket, such as one room on one day.
 * The penalty is a whole number ≥ 0, does not depend on the order of the members, and reads members only.
 */
export interface GroupRule extends RuleBase {
  readonly kind: 'group'
  readonly appliesTo?: (activity: number) => boolean
  readonly bucketCount: number
  /** most buckets one activity can be in */
  readonly width: number
  /** writes the different buckets the activity is in and returns how many */
  readonly bucketsOf: (state: State, activity: number, into: Int32Array) => number
  readonly penalty: (state: State, members: Int32Array, count: number, bucket: number) => number
}

/**
 * Costs something of a total, such as money or hours: amounts are added up per bucket.
 * Amounts are whole numbers; each activity (or bundle) names a bucket at most once.
 */
export interface SumRule extends RuleBase {
  readonly kind: 'sum'
  readonly scope: 'activity' | 'bundle'
  readonly appliesTo?: (unit: number) => boolean
  readonly bucketCount: number
  /** most buckets one unit adds to */
  readonly width: number
  /** writes buckets and amounts and returns how many */
  readonly terms: (state: State, unit: number, buckets: Int32Array, amounts: Float64Array) => number
  readonly penalty: (sum: number, bucket: number) => number
}

/**
 * Costs the slots in which two activities of one set overlap, counted once a pair, however many sets
 * both are in: what one teacher gives, what one class of learners follows.
 */
export interface ClashRule extends RuleBase {
  readonly kind: 'clash'
  /** activities of which no two go on at once */
  readonly sets: readonly (readonly number[])[]
}

/**
 * Costs the slots in which two role slots, of two activities or of one, hold one resource at once, counted
 * once a pair.
 */
export interface ExclusiveRule extends RuleBase {
  readonly kind: 'exclusive'
  /** per resource: 1 when the rule holds for it; absent: for all */
  readonly resources?: Uint8Array
}

/**
 * Costs something of which slots of a day the activities of a set take, such as gaps or lone lessons.
 * Needs days of at most 30 slots.
 */
export interface PatternRule extends RuleBase {
  readonly kind: 'pattern'
  readonly sets: readonly (readonly number[])[]
  /** whole number from 0 to 2^31 - 1; bit k of the mask is set when slot k of the day is taken; 0 for 0 */
  readonly penalty: (mask: number) => number
}

/** Costs something of how many different values a set of activities has: days, weeks, rooms. */
export interface SpreadRule extends RuleBase {
  readonly kind: 'spread'
  readonly sets: readonly (readonly number[])[]
  readonly valueCount: number
  /** from 0 to `valueCount` - 1, or -1 for none; depends on nothing outside the activity */
  readonly valueOf: (state: State, activity: number) => number
  /** whole number from 0 to 2^31 - 1 of how many values differ; depends on nothing else */
  readonly penalty: (distinct: number, set: number) => number
}

/** A rule as the kernel sees it: it knows kinds, never which rule it is. */
export type Rule =
  UnaryRule | GroupRule | SumRule | ClashRule | ExclusiveRule | PatternRule | SpreadRule
