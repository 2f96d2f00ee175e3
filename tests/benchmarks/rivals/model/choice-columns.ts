import type { Demand, Person } from '@digirooster/domain'
import type { Setting } from '../facts/capacity.ts'
import type { Unit } from '../facts/unit.ts'

/** A column that is 1 when a unit is held at these starts in this setting. */
export interface HeldColumn {
  readonly column: number
  readonly unit: Unit
  readonly starts: readonly number[]
  readonly setting: Setting
  readonly lines: readonly Demand[]
}

/** A column that is 1 when a trainer gives a unit at these starts. */
export interface TrainerColumn {
  readonly column: number
  readonly unit: Unit
  readonly starts: readonly number[]
  readonly person: Person
}

/** A column that counts wishes served by a unit, among groups to which the same lines can come. */
export interface ServedColumn {
  readonly column: number
  readonly unit: Unit
  /** the lines of the groups, as in `HeldColumn` */
  readonly lines: readonly Demand[]
  readonly line: Demand
}

/** A column that counts wishes sent to a partner’s course. */
export interface ReferralColumn {
  readonly column: number
  readonly line: Demand
  readonly supplyId: string
}

/** All choices of the model, for its rows and for reading a solution. */
export interface Columns {
  readonly held: readonly HeldColumn[]
  readonly trainers: readonly TrainerColumn[]
  readonly served: readonly ServedColumn[]
  readonly referrals: readonly ReferralColumn[]
}
