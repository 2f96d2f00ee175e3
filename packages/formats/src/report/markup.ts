import { cleanText } from '../plain-text.ts'

/** Markup that is safe to put in a page; only `markup` makes it. */
export interface Html {
  readonly source: string
}

/** What a template may hold: text is escaped, markup stays, `false`, `null` and `undefined` write nothing. */
export type Part = string | number | Html | readonly Part[] | false | null | undefined

/**
 * Writes markup; everything between `${…}` that is not markup itself is escaped, in text and in quoted attributes.
 * @example
 * markup`<p title="${title}">${name}</p>`
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const source = strings.map((text, i) => text + (i < parts.length ? write(parts[i]) : '')).join('')
  return { source }
}

/** Nothing at all. */
export const nothing: Html = { source: '' }

/** Parts with something between them; parts that write nothing are left out. */
export function joined(parts: readonly Part[], between: string): Html {
  return { source: parts.map(write).filter(Boolean).join(escaped(between)) }
}

/** Text that means nothing to a browser but itself. */
export function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function write(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return isList(part) ? part.map(write).join('') : part.source
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part)
}
