import type { z } from 'zod'
import { createIssueList } from './input-issue.ts'
import type { IssueList, ParseResult } from './input-issue.ts'
import { otherDocument } from './other-document.ts'
import type { DocumentName } from './other-document.ts'
import { readDocument } from './read-document.ts'
import type { Readable } from './readable.ts'
import { readBySchema } from './schema-reader.ts'

/** How one kind of document is read. */
export interface DocumentType<T> {
  readonly name: DocumentName
  readonly schema: z.ZodType<T>
  /** Brings an older document to the current version. */
  readonly upgrade: (raw: unknown) => ParseResult<unknown>
  /** Reports what a schema cannot see; gets the parts that could be read. */
  readonly check: (value: Readable<T>, list: IssueList) => void
}

/** Reads a document: text or bytes, upgrade, schema, integrity; finds every fault in one go and never throws. */
export function parseDocument<T>(input: unknown, type: DocumentType<T>): ParseResult<T> {
  const list = createIssueList()
  const document = readDocument(input, list)
  if (!document) return { ok: false, issues: list.finish() }
  const other = otherDocument(type.name, document.data)
  if (other) {
    list.add(() => other)
    return { ok: false, issues: list.finish() }
  }
  const upgraded = type.upgrade(document.data)
  if (!upgraded.ok) return upgraded
  const value = readBySchema(type.schema, upgraded.value, list)
  if (value !== undefined && !list.isFull) type.check(value as Readable<T>, list)
  // Without issues the reader gives what the schema gives: a whole T.
  return list.count === 0 ? { ok: true, value: value as T } : { ok: false, issues: list.finish() }
}
