/** Longest text that is shown whole. */
const maxTextLength = 80
/** Most items of a list or fields of an object that are shown. */
const maxParts = 5

/**
 * Writes any value as one short line of JSON-like text, safe to print: no control or direction characters.
 * Looks one level deep and at a few parts only, so that size and depth of the value do not matter.
 * @returns '' for undefined
 */
export function previewValue(value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return previewList(value)
  if (typeof value === 'object' && value !== null) return previewObject(value)
  return previewScalar(value)
}

/** Writes a text between quotes, cut after `maxLength` characters with `…`, odd characters escaped. */
export function quoteText(text: string, maxLength = maxTextLength): string {
  // An emoji is two units long: never cut between them.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength
  const part = text.length > maxLength ? `${text.slice(0, end)}…` : text
  return escapeOdd(JSON.stringify(part))
}

function previewList(list: readonly unknown[]): string {
  const parts = list.slice(0, maxParts).map(previewPart)
  if (list.length > maxParts) parts.push(`… (${list.length})`)
  return `[${parts.join(', ')}]`
}

function previewObject(value: object): string {
  const parts: string[] = []
  for (const key in value) {
    if (parts.length === maxParts) {
      parts.push('…')
      break
    }
    const field: unknown = Reflect.get(value, key)
    parts.push(`${quoteText(key, 40)}: ${previewPart(field)}`)
  }
  return `{${parts.join(', ')}}`
}

function previewPart(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  return previewScalar(value)
}

function previewScalar(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoteText(value)
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value)
    default:
      return value === null ? 'null' : `(${typeof value})`
  }
}

/** Escapes what could hide or turn around text on a screen: DEL, C1 controls, zero-width and direction marks. */
function escapeOdd(text: string): string {
  return text.replace(
    /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
