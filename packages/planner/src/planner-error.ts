import type { InputIssue } from '@digirooster/domain'

/** A mistake of the caller, or a failure of what the caller had run, with a code to act on. */
export class PlannerError extends Error {
  readonly code:
    'invalid-option' | 'invalid-rule' | 'invalid-changes' | 'unknown-subject' | 'island-failed'

  /** what is wrong with a document, where that is the mistake */
  readonly issues: readonly InputIssue[]

  constructor(
    code: PlannerError['code'],
    message: string,
    { issues = [], ...options }: ErrorOptions & { readonly issues?: readonly InputIssue[] } = {},
  ) {
    super(message, options)
    this.issues = issues
    this.name = 'PlannerError'
    this.code = code
  }
}
