/** A text that does not keep to its format: where, what stands there, and what would be right. */
export class TextError extends Error {
  override readonly name = 'TextError'

  /**
   * @param path what the text is called in the message
   * @param line counted from 1; 0 when it is about the text as a whole
   */
  constructor(path: string, line: number, fault: string, hint: string) {
    super(`${path}${line > 0 ? `, line ${line}` : ''}: ${fault}.\n${hint}`)
  }
}
