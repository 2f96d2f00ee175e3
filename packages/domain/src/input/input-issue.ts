import type { Bilingual } from '../terms.ts'
import { formatPath } from './json-path.ts'
import type { PathPart } from './json-path.ts'
import { previewValue } from './preview-value.ts'

/** Most issues that are described one by one. */
export const MAX_ISSUES = 1000

/** Most issues that are counted; a document with more is not read to its end. */
export const MAX_COUNTED = 100_000

/** One thing that is wrong in a document. */
export interface InputIssue {
  /** Where, as a JSON path such as `$.digipunten[3].rooms[0].seats`; `$` is the whole document. */
  readonly path: string
  /** What kind of fault, `kebab-case`; stable, for programs. */
  readonly code: string
  /** What stands there, as shortened JSON on one line; empty when nothing stands there. */
  readonly value: string
  /** What belongs there. */
  readonly expected: Bilingual
  /** What to do about it. */
  readonly hint: Bilingual
}

/** Outcome of reading a document: the value, or everything that is wrong with it; never both, never half. */
export type ParseResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: InputIssue[] }

/** An issue before it is written down. */
export interface IssueDetail {
  readonly code: string
  /** Any value; only its preview is kept. */
  readonly value: unknown
  readonly expected: Bilingual
  readonly hint: Bilingual
}

/** Collects issues while a document is read; what comes after the first `MAX_ISSUES` is only counted. */
export interface IssueList {
  /** The place being read; whoever steps into a part pushes its key or index, and pops it after. */
  readonly path: PathPart[]
  /** Issues so far, the ones that are only counted included. */
  readonly count: number
  /** True when further issues are only counted: then there is no use in knowing more about the document. */
  readonly isFull: boolean
  /** True when there are so many issues that reading on is of no use at all. */
  readonly isHopeless: boolean
  /** Adds an issue at `path`; `detail` is called only when there is room for it. */
  add(detail: () => IssueDetail): void
  /** Adds an issue at a place other than the current one. */
  addAt(path: readonly PathPart[], detail: () => IssueDetail): void
  /** The issues in the order they were found, at most `MAX_ISSUES`; the last says how many more there are. */
  finish(): InputIssue[]
}

/** Makes an empty list of issues, at the root of a document. */
export function createIssueList(): IssueList {
  const issues: InputIssue[] = []
  let count = 0
  const list: IssueList = {
    path: [],
    get count() {
      return count
    },
    get isFull() {
      return count >= MAX_ISSUES
    },
    get isHopeless() {
      return count >= MAX_COUNTED
    },
    add: (detail) => list.addAt(list.path, detail),
    addAt(path, detail) {
      count++
      if (issues.length >= MAX_ISSUES) return
      const { code, value, expected, hint } = detail()
      issues.push({
        path: formatPath(path),
        code,
        value: previewValue(value),
        expected,
        hint,
      })
    },
    finish: () =>
      count <= MAX_ISSUES
        ? issues
        : [...issues.slice(0, MAX_ISSUES - 1), moreIssues(count - MAX_ISSUES + 1)],
  }
  return list
}

function moreIssues(more: number): InputIssue {
  return {
    path: '$',
    code: 'more-issues',
    value: String(more),
    expected: {
      nl: `een document met minder dan ${MAX_ISSUES} fouten`,
      en: `a document with fewer than ${MAX_ISSUES} faults`,
    },
    hint: {
      nl: `Er zijn nog minstens ${more} fouten. Verbeter eerst de fouten hierboven en probeer dan opnieuw.`,
      en: `There are at least ${more} more faults. First correct the faults above, then try again.`,
    },
  }
}
