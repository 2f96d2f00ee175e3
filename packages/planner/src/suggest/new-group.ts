import type { Bilingual, LocalDate, Offering, Session } from '@digirooster/domain'
import type { Effect } from './effect.ts'
import type { MoveObstacle } from './held.ts'

/** A group that is asked for late. */
export interface NewGroup {
  readonly courseId: string
  readonly formatId: string
  readonly level: Offering['level']
  readonly digibankId: string
  /** where; absent: in any wijk, or online */
  readonly wijkId?: string | undefined
  /** for whom; absent: for those who ask for it and have no place, as many as can come */
  readonly served?: readonly { readonly demandId: string; readonly wishes: number }[] | undefined
  /** days on which it may begin; absent: any */
  readonly from?: LocalDate | undefined
  readonly until?: LocalDate | undefined
}

/** One place where a new group could be. */
export interface NewGroupSuggestion extends Effect {
  /** when it begins, where and with whom */
  readonly title: Bilingual
  /** the group and its sessions, to apply */
  readonly offering: Offering
  readonly sessions: readonly Session[]
}

/** The best places for a new group. */
export interface NewGroupSuggestions {
  /** best first, by levels; all of them are allowed */
  readonly suggestions: readonly NewGroupSuggestion[]
  /** why there is none, what stands in the way most often first */
  readonly obstacles: readonly MoveObstacle[]
  /** places tried, a whole series as one */
  readonly tries: number
  /** false: there were too many to try them all, and a better one may exist */
  readonly isAll: boolean
}
