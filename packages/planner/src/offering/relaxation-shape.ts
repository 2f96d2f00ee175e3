import type { LinearModel } from '../lp/model.ts'
import type { Strand } from './strand.ts'

/** Parts of the week that the same lines of a strand accept; `mixed` series have lessons in several of them. */
export interface PartClass {
  /** parts of the week, one bit each; of mixed series all that any lesson can be in */
  readonly mask: number
  readonly isMixed: boolean
}

/** One kind of group: a strand at a spot in one class of parts, with laptops brought or not, and its columns. */
export interface Cell {
  readonly strand: number
  readonly spot: number
  readonly class: number
  /** whether laptops come to some session; else all have the devices that stand there */
  readonly withLaptops: boolean
  /** people in one group at most */
  readonly max: number
  /** column, whole: groups of this kind */
  readonly groups: number
  /** demand lines it can serve and the columns that say how many wishes of each */
  readonly lines: readonly number[]
  readonly wishes: readonly number[]
}

/** Column: what falls short of one promise. */
export interface OwedRow {
  /** index in `promisesOf` */
  readonly promise: number
  /** row that keeps the promise */
  readonly row: number
  readonly column: number
}

/** Lessons that need the same trainers, rooms and parts of the week, whatever they teach. */
export interface LessonType {
  /** strands and classes of parts whose lessons these are */
  readonly members: readonly { readonly strand: number; readonly class: number }[]
  readonly columns: readonly LessonColumn[]
}

/** Column: lessons of one type that one trainer gives in one part of the week. */
export interface LessonColumn {
  /** index among the people */
  readonly trainer: number
  /** part of the week, 0 to 20 */
  readonly part: number
  readonly withLaptops: boolean
  readonly column: number
}

/** Row: what a scarce resource can give, and what one more unit of it is. */
export interface ScarceRow {
  readonly kind: 'budget-line' | 'trainer' | 'rooms' | 'laptops'
  /** budget line, person or wijk; empty for the laptop classes together, or for rooms in several wijken */
  readonly subjectId: string
  /** parts of the week the row is about, one bit each; all bits when about the whole quarter */
  readonly parts: number
  readonly row: number
  /** one more unit in the unit of the row: cents or minutes */
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
  readonly cells: readonly Cell[]
  readonly lessons: readonly LessonType[]
  readonly referrals: readonly { line: number; supply: number; column: number }[]
  readonly owed: readonly OwedRow[]
  readonly scarce: readonly ScarceRow[]
  /** first of the rows that pools of wishes share; those before it are about one pool each */
  readonly firstShared: number
}

/** The most groups of one strand in one class of parts. */
export interface Restriction {
  readonly strand: number
  /** class of parts of the strand */
  readonly class: number
  readonly most: number
}
