/** A mistake of the caller, or a failure of what the caller had run, with a code to act on. */
export class PlannerError extends Error {
  readonly code: 'invalid-option' | 'invalid-rule' | 'unknown-subject' | 'island-failed'

  constructor(code: PlannerError['code'], message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'PlannerError'
    this.code = code
  }
}
