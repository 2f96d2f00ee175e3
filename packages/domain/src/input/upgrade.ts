import type { Bilingual } from '../terms.ts'
import { PROBLEM_VERSION } from '../problem/problem.ts'
import { createIssueList } from './input-issue.ts'
import type { ParseResult } from './input-issue.ts'

/**
 * Turns a document of one version into the next. Gets a document that no schema has checked: it moves what it knows,
 * leaves the rest, never throws and changes nothing of what it was given.
 */
export type UpgradeStep = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>

/** Steps of `Problem`, the one at `n` from version n to n + 1; never remove one. */
const problemSteps: readonly UpgradeStep[] = [
  // Version 0 had no version field.
  (document) => ({ ...document, version: 1 }),
]

/**
 * Brings an older problem document to the version this code reads, step by step; a document without version is
 * version 0. What is no document, or has no sensible version, comes back as it is: the schema will say so.
 * @returns the document, to be read by `parseProblem`; an issue when it was written by a newer Digirooster
 * @example upgradeProblem({ id: 'q1' }) // { ok: true, value: { id: 'q1', version: 1 } }
 */
export function upgradeProblem(raw: unknown): ParseResult<unknown> {
  return upgradeDocument(raw, problemSteps, PROBLEM_VERSION)
}

/**
 * Applies the steps from the version of a document up to `current`.
 * @param steps the one at `n` goes from version n to n + 1
 */
export function upgradeDocument(
  raw: unknown,
  steps: readonly UpgradeStep[],
  current: number,
): ParseResult<unknown> {
  if (!isDocument(raw)) return { ok: true, value: raw }
  const version = Object.hasOwn(raw, 'version') ? raw['version'] : 0
  const isVersion = typeof version === 'number' && Number.isInteger(version) && version >= 0
  if (!isVersion) return { ok: true, value: raw }
  if (version > current) return { ok: false, issues: newerVersion(version, current) }
  const due = steps.slice(version, current)
  return { ok: true, value: due.reduce((document, step) => step(document), raw) }
}

function isDocument(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function newerVersion(version: number, current: number) {
  const list = createIssueList()
  const expected: Bilingual = {
    nl: `versie ${current} of ouder`,
    en: `version ${current} or older`,
  }
  list.addAt(['version'], () => ({
    code: 'newer-version',
    value: version,
    expected,
    hint: {
      nl: 'Dit bestand komt van een nieuwere Digirooster. Werk Digirooster bij.',
      en: 'This file was made by a newer Digirooster. Update Digirooster.',
    },
  }))
  return list.finish()
}
