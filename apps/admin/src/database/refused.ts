import type { InputIssue } from '@digirooster/domain'

/** Why something was not done; for programs. */
export type RefusalCode =
  /** It is not there, or not for this scope to see. */
  | 'not-found'
  /** It may be seen, and not changed. */
  | 'not-yours'
  /** Somebody changed it in between. */
  | 'stale'
  /** It would leave the quarter wrong. */
  | 'invalid'
  /** A room, laptop class or person is taken then. */
  | 'taken'
  /** There is nothing to undo or redo. */
  | 'nothing'

/** An expected no: nothing was changed. Holds nothing of other digibanken. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly issues: readonly InputIssue[]

  constructor(code: RefusalCode, message: string, issues: readonly InputIssue[] = []) {
    super(message)
    this.name = 'Refused'
    this.code = code
    this.issues = issues
  }
}
