import type { Reason } from '@digirooster/domain'

/** What became of the plan that a run started from, before the search went on from there. */
export interface StartReport {
  /** sessions that stand as they did in that plan */
  readonly kept: number
  readonly changes: readonly StartChange[]
}

/** Sessions that belong together and could not stay as they were. */
export interface StartChange {
  /** out: no place for them was found; unknown: the quarter no longer has what they are */
  readonly what: 'moved' | 'out' | 'unknown'
  readonly sessionIds: readonly string[]
  /** `code`: id of the rule they would break, or what is not known */
  readonly reasons: readonly Reason[]
}

/** Joins what became of the parts of a plan. */
export function joinReports(reports: readonly StartReport[]): StartReport {
  return {
    kept: reports.reduce((sum, { kept }) => sum + kept, 0),
    changes: reports.flatMap(({ changes }) => changes),
  }
}
