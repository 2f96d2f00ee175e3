import type { LinearModel } from '../lp/model.ts'
import type { Strand } from './strand.ts'

/** Parts of the week that the same lines of a strand accept; `mixed` series have lessons in several of them. */
export interface PartClass {
  /** parts of the week, one bit each; 0 for mixed */
  readonly mask: number
  readonly isMixed: boolean
}

/** Columns of one strand at one spot in one class of parts. */
export interface Cell {
  readonly strand: number
  readonly spot: number
  readonly class: number
  /** column: groups of this kind */
  readonly groups: number
  /** demand lines it can serve and the columns that say how many wishes of each */
  readonly lines: readonly number[]
  readonly wishes: readonly number[]
}

/** Columns of one strand at one spot. */
export interface SpotColumns {
  readonly strand: number
  readonly spot: number
  /** column, whole: groups */
  readonly count: number
  /** column: groups for which a laptop class comes; -1 when none can */
  readonly withLaptops: number
}

/** Column: what falls short of one promise. */
export interface OwedRow {
  /** index in `promisesOf` */
  readonly promise: number
  /** row that keeps the promise */
  readonly row: number
  readonly column: number
}

/** Column: sessions of one strand in one class of parts that one trainer gives. */
export interface TrainerColumn {
  readonly strand: number
  readonly class: number
  /** index among the people */
  readonly trainer: number
  readonly column: number
}

/** Row: what a scarce resource can give, and what one more unit of it is. */
export interface ScarceRow {
  readonly kind: 'budget-line' | 'trainer' | 'rooms' | 'laptops'
  /** budget line, person or wijk; empty for the laptop classes together */
  readonly subjectId: string
  /** parts of the week the row is about, one bit each; all bits when about the whole quarter */
  readonly parts: number
  readonly row: number
  /** one more unit in the unit of the row: cents, minutes or sessions */
  readonly unit: number
}

/**
 * A relaxation that every plan satisfies, with what its columns mean. Maximises hundredths of a
 * wish served, less what falls short of what is owed.
 */
export interface Relaxation {
  readonly model: LinearModel
  readonly strands: readonly Strand[]
  /** per strand: its classes of parts */
  readonly classes: readonly (readonly PartClass[])[]
  readonly spots: readonly SpotColumns[]
  readonly cells: readonly Cell[]
  readonly trainers: readonly TrainerColumn[]
  readonly referrals: readonly { line: number; supply: number; column: number }[]
  readonly owed: readonly OwedRow[]
  readonly scarce: readonly ScarceRow[]
}

/** The most groups of one strand in one class of parts. */
export interface Restriction {
  readonly strand: number
  /** class of parts of the strand */
  readonly class: number
  readonly most: number
}
