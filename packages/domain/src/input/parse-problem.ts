import { problem } from '../problem/problem.ts'
import type { Problem } from '../problem/problem.ts'
import type { ParseResult } from './input-issue.ts'
import { parseDocument } from './parse-document.ts'
import { checkProblem } from './problem-integrity.ts'
import { upgradeProblem } from './upgrade.ts'

/**
 * Reads a quarter from JSON text, its bytes, or data that was parsed before; older versions are upgraded.
 * Never throws on bad input: it gives every fault at once, at most 1 000 described, with path, value and hint.
 * Time and memory grow with the input only, whether it is good or bad.
 * @returns the problem with defaults filled in, every reference checked; or what is wrong with the input
 * @example
 * const result = parseProblem(await readFile('kortrijk.json', 'utf8'))
 * if (!result.ok) for (const { path, hint } of result.issues) console.log(path, hint.nl)
 */
export function parseProblem(input: unknown): ParseResult<Problem> {
  return parseDocument(input, {
    name: 'quarter',
    schema: problem,
    upgrade: upgradeProblem,
    check: checkProblem,
  })
}
