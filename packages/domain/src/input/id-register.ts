import type { DocumentKind } from './document-kind.ts'
import type { IssueDetail, IssueList } from './input-issue.ts'
import { formatPath } from './json-path.ts'
import type { PathPart } from './json-path.ts'
import { nearest } from './nearest.ts'
import { visit } from './visit.ts'

/** The ids of one kind in one document. */
export interface IdRegister {
  readonly kind: DocumentKind
  readonly ids: ReadonlySet<string>
  /** False when some could not be read: then an id that is not here may well exist. */
  readonly isComplete: boolean
}

/**
 * Lists the ids of a kind and reports every id that was given before.
 * @param root what the kind's pattern starts from
 * @param base path of `root` in the document
 */
export function registerIds(
  root: unknown,
  kind: DocumentKind,
  list: IssueList,
  base: readonly PathPart[] = [],
): IdRegister {
  const first = new Map<string, readonly PathPart[]>()
  let isComplete = true
  visit(
    root,
    `${kind.at}.id`,
    (id, path) => {
      if (typeof id !== 'string') {
        isComplete = false
        return
      }
      const before = first.get(id)
      if (before) list.addAt(path, () => duplicateId(kind, id, before))
      else first.set(id, [...path])
    },
    [...base],
  )
  return { kind, ids: new Set(first.keys()), isComplete }
}

/**
 * Reports an id that none of the registers has; says nothing while one of them is incomplete.
 * @param others registers of other kinds, to say so when the id belongs to one of those
 */
export function checkReference(
  id: unknown,
  path: readonly PathPart[],
  registers: readonly IdRegister[],
  list: IssueList,
  others: Iterable<IdRegister> = [],
): void {
  if (typeof id !== 'string') return
  if (registers.some(({ ids, isComplete }) => !isComplete || ids.has(id))) return
  list.addAt(path, () => unknownId(id, registers, others))
}

function duplicateId({ name }: DocumentKind, id: string, before: readonly PathPart[]): IssueDetail {
  const place = formatPath(before)
  return {
    code: 'duplicate-id',
    value: id,
    expected: {
      nl: `een id die nog niet gebruikt is (${name.nl})`,
      en: `an id that is not used yet (${name.en})`,
    },
    hint: {
      nl: `Deze id staat ook op ${place}. Geef elke ${name.nl} een eigen id.`,
      en: `This id is also at ${place}. Give every ${name.en} an id of its own.`,
    },
  }
}

function unknownId(
  id: string,
  registers: readonly IdRegister[],
  others: Iterable<IdRegister>,
): IssueDetail {
  const nl = registers.map(({ kind }) => kind.name.nl).join(' of ')
  const en = registers.map(({ kind }) => kind.name.en).join(' or ')
  const ids = registers.flatMap((register) => firstOf(register.ids, maxIds))
  const [advice, adviceEn] = adviceFor(id, ids, others)
  return {
    code: 'unknown-id',
    value: id,
    expected: { nl: `id van: ${nl}`, en: `id of: ${en}` },
    hint: {
      nl: `Er is geen ${nl} met id “${id}”. ${advice}`,
      en: `There is no ${en} with id “${id}”. ${adviceEn}`,
    },
  }
}

function adviceFor(
  id: string,
  ids: readonly string[],
  others: Iterable<IdRegister>,
): readonly [string, string] {
  const other = [...others].find((register) => register.ids.has(id))
  if (other) {
    const { name } = other.kind
    return [
      `Deze id hoort bij iets anders: ${name.nl}.`,
      `This id is of something else: ${name.en}.`,
    ]
  }
  const near = nearest(id, ids)
  if (near !== undefined) return [`Bedoel je “${near}”?`, `Did you mean “${near}”?`]
  if (ids.length === 0) {
    return ['Voeg er een toe, of haal deze id weg.', 'Add one, or remove this id.']
  }
  const some = ids.slice(0, 5).map((known) => `“${known}”`)
  const more = ids.length > some.length ? ', …' : ''
  const choice = `${some.join(', ')}${more}`
  return [`Wel bestaat: ${choice}.`, `There is: ${choice}.`]
}

function firstOf(ids: ReadonlySet<string>, most: number): string[] {
  const first: string[] = []
  for (const id of ids) {
    if (first.length === most) break
    first.push(id)
  }
  return first
}

/** Most ids of a kind that a wrong one is compared with. */
const maxIds = 1000
