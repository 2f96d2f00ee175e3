import { Refused } from '../database/refused.ts'

/**
 * Refuses text that PostgreSQL cannot keep: the character NUL and halves of a pair.
 * @throws {Refused}
 */
export function storable(document: unknown): void {
  const text = JSON.stringify(document)
  // JSON writes both as an escape; a backslash before it makes it ordinary text.
  if (/(?<!\\)(\\\\)*\\u(0000|d[89a-f])/i.test(text))
    throw new Refused('invalid', 'The text holds characters that cannot be kept.')
}
