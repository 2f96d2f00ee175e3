import type { Constraint } from '../constraints/constraint.ts'
import type { MoveObstacle } from './held.ts'
import type { Put } from './move.ts'

/** A rule and how much its penalty grows. */
export interface Growth {
  readonly constraint: Constraint
  /** weight left out; below zero: it shrinks */
  readonly penalty: number
  /** weight counted in */
  readonly weighted: number
}

/** What a change does, before it is said. */
export interface Outcome {
  readonly puts: readonly Put[]
  readonly old: readonly Put[]
  /** rules whose cost differs */
  readonly growths: readonly Growth[]
  readonly wishes: { readonly lost: number; readonly won: number }
  readonly obstacles: readonly MoveObstacle[]
}
