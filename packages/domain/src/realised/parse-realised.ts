import type { ParseResult } from '../input/input-issue.ts'
import { parseDocument } from '../input/parse-document.ts'
import { upgradeDocument } from '../input/upgrade.ts'
import { checkRealised, partIssues } from './realised-integrity.ts'
import type { PlannedQuarter } from './realised-integrity.ts'
import { realised, REALISED_VERSION } from './realised.ts'
import type { Realised } from './realised.ts'

/**
 * Reads what became of a quarter from JSON text, its bytes, or data that was parsed before; finds every fault at once,
 * like `parseProblem`.
 * @param quarter the quarter and its plan, to look ids up in; absent: they are not looked up
 * @example
 * parseRealised({ version: 1, problemId: problem.id, asOf: '2027-03-31T18:00' }, { problem, plan })
 */
export function parseRealised(input: unknown, quarter?: PlannedQuarter): ParseResult<Realised> {
  const read = parseDocument(input, {
    name: 'realised',
    schema: realised,
    upgrade: (raw) => upgradeDocument(raw, [], REALISED_VERSION),
    check: (value, list) => {
      if (quarter) checkRealised(value, quarter, list)
    },
  })
  if (!read.ok || !quarter) return read
  const issues = partIssues(read.value, quarter.problem)
  return issues.length > 0 ? { ok: false, issues } : read
}
