import type { LocalDate, LocalDateTime, ScoreLevel } from '@digirooster/domain'
import type { MoveObstacle } from './held.ts'
import type { Move } from './move.ts'

/** Days to look at; absent: the whole quarter. */
export interface CellOptions {
  readonly from?: LocalDate | undefined
  /** inclusive */
  readonly until?: LocalDate | undefined
}

/** One start in one room. */
export interface Cell {
  readonly start: LocalDateTime
  /** null: online, or a corner nothing else uses */
  readonly roomId: string | null
  /** `now`: where it stands; `free`: costs nothing more; `costs`: by `levels`; `forbidden`: for `reason` */
  readonly state: 'now' | 'free' | 'costs' | 'forbidden'
  /** what each level costs more with the best laptops and people, in the units of the score */
  readonly levels?: Readonly<Record<Exclude<ScoreLevel, 'hard'>, number>>
  /** what to apply */
  readonly move?: Move
  /** index in `reasons` */
  readonly reason?: number
}

/** Where a session could be dropped. */
export interface Cells {
  readonly sessionId: string
  /** rooms that suit, each at every start at which one of them is open; by start, then room */
  readonly cells: readonly Cell[]
  /** rooms that never suit, and why, as an index in `reasons` */
  readonly unsuitable: readonly { readonly roomId: string; readonly reason: number }[]
  readonly reasons: readonly MoveObstacle[]
  /** ways tried */
  readonly tries: number
  /** false: in some cell there were too many ways, and what it costs is at most what is said */
  readonly isAll: boolean
}
