import { markup } from './markup.ts'
import type { Html, Part } from './markup.ts'

/** A table: the first cell of every row names the row. */
export interface Table {
  /** what it shows; read before the table */
  caption: string
  /** hidden when the heading just above says the same */
  isCaptionHidden?: boolean
  /** name of every column; an empty one gets no header */
  header: readonly Part[]
  rows: readonly (readonly Part[])[]
  /** last row, such as a total */
  total?: readonly Part[]
  /** columns of numbers, counted from 0 */
  numbers?: readonly number[]
  /** too wide for a phone: scrolls in a frame of its own */
  isWide?: boolean
}

/** Writes a table with headers that a screen reader can follow. */
export function table(given: Table): Html {
  const { caption, header, rows, total, numbers = [], isWide } = given
  const cell = (part: Part, column: number, scope: 'row' | 'col' | null) => {
    const look = numbers.includes(column) ? markup` class="number"` : null
    if (scope === 'col' && part === '') return markup`<td></td>`
    return scope
      ? markup`<th scope="${scope}" ${look}>${part}</th>`
      : markup`<td${look}>${part}</td>`
  }
  const row = (parts: readonly Part[]) =>
    markup`<tr>
${parts.map((part, column) => cell(part, column, column === 0 ? 'row' : null))}
</tr>`
  const written = markup`<table>
<caption${given.isCaptionHidden && markup` class="unseen"`}>${caption}</caption>
<thead><tr>${header.map((part, column) => cell(part, column, 'col'))}</tr></thead>
<tbody>${rows.map(row)}</tbody>
${
  total &&
  markup`<tfoot>
${row(total)}
</tfoot>`
}</table>`
  return isWide
    ? markup`<div class="wide" role="region" aria-label="${caption}" tabindex="0">${written}</div>`
    : written
}
