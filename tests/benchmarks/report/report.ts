/** One cell of a table; numbers are shown with at most three digits after the point. */
export type TableCell = string | number | null

/** A report that grows while things are measured, so that what is there can be written at any moment. */
export interface Report {
  heading(text: string): void
  paragraph(text: string): void
  /** Begins a table; the function adds a row. */
  table(columns: readonly string[]): (cells: readonly TableCell[]) => void
  /** Puts a picture beside the report, and in it. */
  picture(name: string, alt: string, svg: string): void
  markdown(): string
  /** SVG by file name */
  readonly pictures: ReadonlyMap<string, string>
}

/** Begins an empty report. */
export function startReport(): Report {
  const blocks: (() => string)[] = []
  const pictures = new Map<string, string>()
  return {
    pictures,
    heading: (text) => void blocks.push(() => `## ${text}`),
    paragraph: (text) => void blocks.push(() => text),
    table(columns) {
      const rows: (readonly TableCell[])[] = []
      blocks.push(() => tableText(columns, rows))
      return (cells) => void rows.push(cells)
    },
    picture(name, alt, svg) {
      pictures.set(name, svg)
      blocks.push(() => `![${alt}](${name})`)
    },
    markdown: () => blocks.map((block) => block()).join('\n\n'),
  }
}

function tableText(columns: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  const isNumeric = columns.map(
    (_, c) => rows.length > 0 && rows.every((row) => typeof row[c] !== 'string'),
  )
  const texts = rows.map((row) => columns.map((_, c) => cellText(row[c] ?? null)))
  const widths = columns.map((name, c) =>
    Math.max(name.length, 3, ...texts.map((row) => row[c]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, c) => pad(cell, widths[c] ?? 0, isNumeric[c] ?? false)).join(' | ')} |`
  const rule = widths.map((width, c) =>
    isNumeric[c] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  )
  return [line(columns), line(rule), ...texts.map(line)].join('\n')
}

function pad(text: string, width: number, toTheRight: boolean): string {
  return toTheRight ? text.padStart(width) : text.padEnd(width)
}

function cellText(cell: TableCell): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell.replaceAll('|', '\\|')
  return String(Math.round(cell * 1000) / 1000)
}
