import type { PathPart } from './json-path.ts'

/** Deepest nesting that is read; a problem or plan needs a dozen levels. */
export const MAX_DEPTH = 64

/** Ways in which a text is not JSON. */
export type JsonFault =
  | 'truncated'
  | 'value-expected'
  | 'key-expected'
  | 'colon-expected'
  | 'comma-expected'
  | 'bad-text'
  | 'bad-number'
  | 'text-after-end'
  | 'too-deep'

/** First fault of a text, or none. */
export type JsonScan =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly fault: JsonFault
      /** Where in the text, in UTF-16 units. */
      readonly offset: number
      /** The part of the document it is in. */
      readonly path: readonly PathPart[]
    }

/** What may come next. */
type State = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'comma' | 'end'

const whitespace = /[ \t\n\r]*/y
// eslint-disable-next-line no-control-regex -- control characters are what JSON forbids inside a text
const plainText = /[^"\\\u0000-\u001f]*/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const numberText = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const closers = new Set(['}', ']'])

/**
 * Walks through a text and tells where it stops being JSON; accepts exactly what `JSON.parse` accepts, to a depth of
 * `MAX_DEPTH`. A loop and not a recursion: no text can exhaust the stack. Time O(text), memory O(longest object).
 * @param onDuplicate called with the path of every key that is twice in one object (`JSON.parse` drops the first
 * silently); the path is reused, so copy it to keep it
 */
export function scanJson(
  text: string,
  onDuplicate: (path: readonly PathPart[]) => void = () => {},
): JsonScan {
  const path: PathPart[] = []
  const keys: Set<string>[] = []
  let state: State = 'value'
  let offset = 0

  for (;;) {
    offset = endOf(whitespace, text, offset)
    const character = text.charAt(offset)
    if (character === '') return state === 'end' ? { ok: true } : faultAt('truncated')
    if (state === 'end') return faultAt('text-after-end')

    if (state === 'colon') {
      if (character !== ':') return faultAt('colon-expected')
      offset++
      state = 'value'
    } else if (state === 'comma' && character === ',') {
      offset++
      state = stepToNext() ? 'value' : 'key'
    } else if (closers.has(character) && state !== 'value' && state !== 'key') {
      const isList = typeof path.at(-1) === 'number'
      if (isList !== (character === ']')) return faultAt('comma-expected')
      offset++
      path.pop()
      state = afterValue()
    } else if (state === 'comma') {
      return faultAt('comma-expected')
    } else if (state === 'key' || state === 'first-key') {
      if (character !== '"') return faultAt('key-expected')
      const end = endOfText(text, offset)
      if (end < 0) return textFault(end)
      const key = readKey(text.slice(offset, end))
      path[path.length - 1] = key
      const known = keys[path.length - 1]
      if (known?.has(key)) onDuplicate(path)
      known?.add(key)
      offset = end
      state = 'colon'
    } else if (character === '[' || character === '{') {
      if (path.length === MAX_DEPTH) return faultAt('too-deep')
      offset++
      state = character === '[' ? 'first-item' : 'first-key'
      open(character === '[')
    } else if (character === '"') {
      const end = endOfText(text, offset)
      if (end < 0) return textFault(end)
      offset = end
      state = afterValue()
    } else {
      const end = endOfScalar(text, offset)
      if (end === offset) return faultAt(scalarFault(text, offset))
      offset = end
      state = afterValue()
    }
  }

  function open(isList: boolean): void {
    path.push(isList ? 0 : '')
    if (isList) return
    const known = keys[path.length - 1]
    if (known) known.clear()
    else keys[path.length - 1] = new Set()
  }

  /** Moves the path past a comma; tells whether it is in a list. */
  function stepToNext(): boolean {
    const last = path.at(-1)
    if (typeof last !== 'number') return false
    path[path.length - 1] = last + 1
    return true
  }

  function afterValue(): State {
    return path.length === 0 ? 'end' : 'comma'
  }

  function textFault(end: number): JsonScan {
    const at = -end - 1
    if (at >= text.length) return faultAt('truncated', text.length)
    return faultAt('bad-text', at)
  }

  function faultAt(fault: JsonFault, at = offset): JsonScan {
    return { ok: false, fault, offset: at, path: path.filter((part) => part !== '') }
  }
}

/** Finds the end of a quoted text; `-1 - offset` of the fault when it has one. */
function endOfText(text: string, start: number): number {
  let offset = start + 1
  for (;;) {
    offset = endOf(plainText, text, offset)
    if (text.charAt(offset) === '"') return offset + 1
    const end = endOf(escape, text, offset)
    // An escape cut off by the end of the file is not a wrong escape.
    if (end === offset) return -1 - (text.length - offset < 6 ? faultInTail(text, offset) : offset)
    offset = end
  }
}

function faultInTail(text: string, offset: number): number {
  return /^(?:\\(?:u[0-9a-fA-F]{0,3})?)?$/.test(text.slice(offset)) ? text.length : offset
}

function endOfScalar(text: string, offset: number): number {
  const word = ['true', 'false', 'null'].find((known) => text.startsWith(known, offset))
  const end = word === undefined ? endOf(numberText, text, offset) : offset + word.length
  // What is glued to it belongs to it: 01, 1.2.3 and truely are no values.
  return /[\w.+-]/.test(text.charAt(end)) ? offset : end
}

function scalarFault(text: string, offset: number): JsonFault {
  const rest = text.slice(offset, offset + 400)
  if (/^[-+.]?\d/.test(rest)) {
    return /^-?\d+(?:\.\d*)?(?:[eE][+-]?)?$/.test(rest) ? 'truncated' : 'bad-number'
  }
  const isCutOff = offset + rest.length === text.length && isStartOfWord(rest)
  return isCutOff ? 'truncated' : 'value-expected'
}

function isStartOfWord(rest: string): boolean {
  return rest === '-' || ['true', 'false', 'null'].some((word) => word.startsWith(rest))
}

function readKey(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  const match = pattern.test(text)
  return match ? pattern.lastIndex : offset
}
