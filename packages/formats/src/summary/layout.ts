import { oneLine } from '../plain-text.ts'

/** Characters on a line of the summary, at most. */
export const WIDTH = 100

const indent = '  '
const gap = '  '

/** How one column of a table stands; a left column may be cut at `max` characters. */
export interface Column {
  align: 'left' | 'right'
  max?: number
}

/** A heading and its lines, after an empty line; nothing at all when there are no lines. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title.toLocaleUpperCase('nl'), ...lines]
}

/** Rows with aligned columns, indented; cells are cut where a column is full. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => columns.map(({ max }, c) => cut(oneLine(row[c] ?? ''), max)))
  const widths = columns.map((_, c) => Math.max(0, ...cells.map((row) => (row[c] ?? '').length)))
  return cells.map((row) =>
    `${indent}${columns
      .map(({ align }, c) => {
        const cell = row[c] ?? ''
        return align === 'left' ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)
      })
      .join(gap)}`.trimEnd(),
  )
}

/**
 * A sentence broken at spaces so that every line fits, indented; a word longer than a line is cut in pieces.
 * No-break spaces hold.
 * @param first spaces before the first line, on top of the indent
 * @param next  spaces before every other line, on top of the indent
 */
export function wrapped(text: string, first = 0, next = first): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of oneLine(text).split(' ').flatMap(pieces)) {
    if (line === '') line = indent + ' '.repeat(first) + word
    else if (line.length + 1 + word.length <= WIDTH) line += ` ${word}`
    else {
      lines.push(line)
      line = indent + ' '.repeat(next) + word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The text, or what fits of it with an ellipsis; at most `max` characters. */
export function cut(text: string, max = WIDTH): string {
  return text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
}

function pieces(word: string): string[] {
  return word.match(/[^]{1,40}/gu) ?? []
}
