import { z } from 'zod'
import type { ParseResult } from '../input/input-issue.ts'
import { parseDocument } from '../input/parse-document.ts'
import { change } from './change.ts'
import type { Change } from './change.ts'

/** A list of changes, as a document. */
export const changes = z.array(change)

/**
 * Reads changes from JSON text, its bytes, or data that was parsed before; finds every fault at once, like
 * `parseProblem`.
 * @returns the changes with defaults filled in; or what is wrong with the input
 * @example
 * parseChanges([{ kind: 'budget', budgetLineId: 'basis-2027', quarterCents: 500_000 }])
 */
export function parseChanges(input: unknown): ParseResult<Change[]> {
  return parseDocument(input, {
    name: 'changes',
    schema: changes,
    upgrade: (raw) => ({ ok: true, value: raw }),
    check: () => undefined,
  })
}
