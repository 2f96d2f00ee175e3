import { formatEuros } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import type { ComparisonRow } from '@digirooster/planner'

/** Characters a line has at most. */
const widest = 100
const longestLabel = 60
const shortestLabel = 26
/** A name of a plan is broken over lines of about this many characters; narrower when there are more of them. */
const nameWidth = 16
const narrow = 11
const fewPlans = 4
const gap = '  '

/** One line of a table: a label, and a cell for each plan. */
export interface TableLine {
  readonly label: string
  readonly cells: readonly string[]
}

/**
 * Writes plans side by side in at most 100 characters a line; those that do not fit come in a next table, beside the
 * first plan again.
 */
export function tableLines(names: readonly string[], lines: readonly TableLine[]): string[] {
  const width = names.length > fewPlans ? narrow : nameWidth
  const headers = names.map((name) => broken(name, width))
  const widths = headers.map((words, c) =>
    Math.max(...words.map((w) => w.length), ...lines.map(({ cells }) => cells[c]?.length ?? 0)),
  )
  const room = (columns: readonly number[]) =>
    widest - columns.reduce((sum, c) => sum + gap.length + (widths[c] ?? 0), gap.length)
  const tables: number[][] = [[0]]
  for (let c = 1; c < names.length; c++) {
    const table = tables.at(-1) ?? [0]
    if (table.length === 1 || room([...table, c]) >= shortestLabel) table.push(c)
    else tables.push([0, c])
  }
  return tables.flatMap((columns, k) => {
    const longest = Math.max(...lines.map(({ label }) => label.length))
    const label = Math.min(longest, longestLabel, room(columns))
    const line = (text: string, cells: (c: number) => string) =>
      `${gap}${text.padEnd(label)}${columns.map((c) => gap + cells(c).padStart(widths[c] ?? 0)).join('')}`.trimEnd()
    const height = Math.max(...columns.map((c) => headers[c]?.length ?? 0))
    return [
      ...(k === 0 ? [] : ['']),
      ...Array.from({ length: height }, (_, n) =>
        line('', (c) => headers[c]?.[n - height + (headers[c]?.length ?? 0)] ?? ''),
      ),
      ...lines.map((one) => line(cut(one.label, label), (c) => one.cells[c] ?? '')),
    ]
  })
}

/** A figure as people read it. */
export function shownFigure(value: number, unit: ComparisonRow['unit'], lang: Lang): string {
  if (unit === 'cents') return formatEuros(value, lang).replaceAll('\u00a0', ' ')
  const text = unit === 'minutes' ? value.toFixed(1) : String(value)
  return lang === 'nl' ? text.replace('.', ',') : text
}

/** How much more or less it is: `+3`, `−€ 150`; `=` when it is the same. */
export function shownDifference(by: number, unit: ComparisonRow['unit'], lang: Lang): string {
  if (Math.abs(by) < 0.05) return '='
  return `${by > 0 ? '+' : '−'}${shownFigure(Math.abs(by), unit, lang)}`
}

function cut(label: string, width: number): string {
  return label.length <= width ? label : `${label.slice(0, width - 1).trimEnd()}…`
}

/** The words of a name over lines. */
function broken(name: string, width: number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines.map((line) => cut(line, 2 * width))
}
