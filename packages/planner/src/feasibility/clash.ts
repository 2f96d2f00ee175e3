import type { Bilingual } from '@digirooster/domain'

/** Things that cannot all be. */
export interface Clash {
  /** what is owed, what stands already, a target, or wishes */
  readonly about: 'owed' | 'fixed' | 'target' | 'wishes'
  readonly code: string
  /** nothing can be left out: without one of them the rest may be possible */
  readonly subjectIds: readonly string[]
  readonly text: Bilingual
  /** what would help */
  readonly hint: Bilingual
  /** proven: everything was tried, or no plan can get past it; not-found: nothing was found in so many tries */
  readonly how: 'proven' | 'not-found'
  readonly tries: number
}

/** Whether a quarter can be, before any search for a good plan. */
export interface Feasibility {
  /**
   * impossible: something that is owed, stands or is asked can never be; possible: everything that is owed was placed
   * together, and no wish is impossible; unknown: no places for all that is owed were found, and nothing was proven
   */
  readonly status: 'possible' | 'impossible' | 'unknown'
  /** what is owed and stands first */
  readonly clashes: readonly Clash[]
}
