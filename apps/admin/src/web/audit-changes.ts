import type { AuditLine } from '#server/tables/audit.ts'
import type { Messages } from './messages/messages.ts'

/** One thing that changed, in words. */
export interface AuditChange {
  readonly label: string
  /** Undefined: there was nothing, or it is not known. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** How values are written for the reader. */
interface Writers {
  readonly text: Messages
  readonly date: (date: string | Date) => string
  readonly count: (count: number) => string
}

/**
 * What changed in a line of the logbook, field by field, in the words of the screens.
 * @returns the fields that have a word, and how many others changed
 */
export function auditChanges(
  line: Pick<AuditLine, 'before' | 'after'>,
  writers: Writers,
): { readonly changes: readonly AuditChange[]; readonly others: number } {
  const [before, after] = [fieldsOf(line.before), fieldsOf(line.after)]
  const labels: Readonly<Record<string, string>> = writers.text.auditFields
  const changes: AuditChange[] = []
  let others = 0
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(name), after.get(name)]
    const isSame = JSON.stringify(was ?? null) === JSON.stringify(is ?? null)
    if (silent.has(name) || isSame) continue
    const label = labels[name]
    if (label === undefined) others++
    else changes.push({ label, before: written(was, writers), after: written(is, writers) })
  }
  return { changes, others }
}

/** What the database keeps for itself. */
const silent = new Set([
  ...[
    'id',
    'revision',
    'position',
    'quarterId',
    'digibankId',
    'networkId',
    'createdAt',
    'accountId',
  ],
  ...['quarterRevision', 'problemHash', 'settings', 'runId', 'askedBy', 'publishedBy', 'title'],
])

/** Columns and what is in the document, by one kind of name. */
function fieldsOf(row: unknown): Map<string, unknown> {
  if (typeof row !== 'object' || row === null) return new Map()
  const { document, ...columns } = row as Record<string, unknown>
  const named = Object.entries(columns).map(([name, value]) => [
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ])
  const inside = typeof document === 'object' && document !== null ? Object.entries(document) : []
  return new Map([...named, ...inside] as [string, unknown][])
}

function written(value: unknown, writers: Writers): string | undefined {
  const { text, date, count } = writers
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean') return value ? text.audit.yes : text.audit.no
  if (typeof value === 'number') return count(value)
  if (typeof value === 'string') return writtenText(value, text, date)
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => typeof each !== 'object')
    if (isPlain && value.length <= 6) return value.map((each) => written(each, writers)).join(', ')
    return text.audit.several.replace('{count}', count(value.length))
  }
  const { nl, en, ...rest } = value as Record<string, unknown>
  if (typeof nl === 'string') return nl
  const parts = Object.entries({ ...rest, ...(en !== undefined && { en }) })
  const labels: Readonly<Record<string, string>> = text.auditFields
  return parts
    .slice(0, 6)
    .map(([name, each]) => `${labels[name] ?? name}: ${written(each, writers) ?? '–'}`)
    .join(', ')
}

function writtenText(value: string, text: Messages, date: Writers['date']): string {
  if (/^\d{4}-\d\d-\d\d(T|$)/.test(value)) return date(value)
  const words: Readonly<Record<string, string>> = { ...text.roles, ...text.auditValues }
  return words[value] ?? value
}
