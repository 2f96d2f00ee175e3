/** A fault of what the user gave: told in plain words, without a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
