import { parseProblem } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { feasibility, preflight } from '@digirooster/planner'
import type { Finding } from '@digirooster/planner'
import { readArguments } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { findingLines } from './finding-lines.ts'
import { messages } from './messages.ts'
import { show } from './output.ts'
import { readInput } from './read-input.ts'
import { UserError } from './user-error.ts'

/** `digirooster preflight`: finds what makes a quarter impossible or wasteful, before any search. */
export async function preflightCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const { files, flags } = readArguments(args, { values: [], flags: ['json', 'feasibility'] }, lang)
  const [path, ...rest] = files
  if (path === undefined || rest.length > 0) {
    throw new UserError(say.argument.files(say.argument.problemFile, files.length))
  }
  const telling = { lang, isJson: flags.has('json') }
  const problem = await readInput(path, parseProblem, telling)
  if (!problem) return exitCodes.badInput
  if (flags.has('feasibility')) return tellFeasibility(problem, telling)
  const findings = preflight(problem)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const lines = [
    ...part(say.preflight.errors, errors, lang),
    ...part(say.preflight.warnings, warnings, lang),
  ]
  const text = lines.length === 0 ? say.preflight.good : lines.join('\n')
  show(`${telling.isJson ? JSON.stringify({ problemId: problem.id, findings }, null, 2) : text}\n`)
  return errors.length === 0 ? exitCodes.good : exitCodes.violations
}

/** Says whether everything is possible together, without planning any group. */
function tellFeasibility(
  problem: Problem,
  { lang, isJson }: { lang: Lang; isJson: boolean },
): number {
  const say = messages[lang].preflight
  const found = feasibility(problem)
  const lines = found.clashes.flatMap(({ text, hint, how, tries }) => [
    `  ${text[lang]} (${how === 'proven' ? say.proven : say.notFound(tries)})`,
    `    ${say.hint} ${hint[lang]}`,
  ])
  const title = found.status === 'unknown' ? say.unknown : say.impossible
  const text = found.status === 'possible' ? say.possible : [title, ...lines].join('\n')
  show(`${isJson ? JSON.stringify({ problemId: problem.id, ...found }, null, 2) : text}\n`)
  return found.status === 'impossible' ? exitCodes.violations : exitCodes.good
}

function part(
  title: (count: number) => string,
  findings: readonly Finding[],
  lang: Lang,
): string[] {
  return findings.length === 0 ? [] : [title(findings.length), ...findingLines(findings, lang)]
}
