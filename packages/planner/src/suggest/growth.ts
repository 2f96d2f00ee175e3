import type { Constraint } from '../constraints/constraint.ts'

/** A rule and how much its penalty grows. */
export interface Growth {
  readonly constraint: Constraint
  /** weight left out; below zero: it shrinks */
  readonly penalty: number
  /** weight counted in */
  readonly weighted: number
}
