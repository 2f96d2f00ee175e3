/** A mistake of the caller, with a code to act on. */
export class PlannerError extends Error {
  readonly code: 'invalid-option' | 'unknown-subject'

  constructor(code: PlannerError['code'], message: string) {
    super(message)
    this.name = 'PlannerError'
    this.code = code
  }
}
