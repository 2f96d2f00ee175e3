import type { Bilingual } from '@digirooster/domain'

/** Something that makes a quarter impossible or wasteful, found before any search. */
export interface Finding {
  /** such as `course-without-trainer` */
  readonly code: string
  /** error: part of what is asked cannot be; warning: it can, at a waste */
  readonly severity: 'error' | 'warning'
  /** ids of what it is about */
  readonly subjectIds: readonly string[]
  /** where in the problem, as a JSON path */
  readonly path: string
  readonly text: Bilingual
  /** what would help */
  readonly hint: Bilingual
}
