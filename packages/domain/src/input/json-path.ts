import { quoteText } from './preview-value.ts'

/** Key of an object or index of a list. */
export type PathPart = string | number

/** Longest key that is written in full. */
const maxKeyLength = 80

/** Writes a place as a JSON path: `$.digipunten[3].rooms[0]`; a key with odd characters as `["a b"]`, shortened. */
export function formatPath(path: readonly PathPart[]): string {
  return `$${path.map(formatPart).join('')}`
}

function formatPart(part: PathPart): string {
  if (typeof part === 'number') return `[${part}]`
  const isPlain = part.length <= maxKeyLength && /^[A-Za-z_$][\w$]*$/.test(part)
  return isPlain ? `.${part}` : `[${quoteText(part, maxKeyLength)}]`
}
