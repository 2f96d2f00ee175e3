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

/** A rule as the kernel sees it: it knows kinds, never which rule it is. */
export type Rule = UnaryRule | GroupRule | SumRule
