import type { Lang } from '@digirooster/formats'
import { check } from '@digirooster/planner'
import { readArguments } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { show } from './output.ts'
import { readQuarter } from './read-quarter.ts'
import { UserError } from './user-error.ts'
import { violationLines } from './violation-lines.ts'

/** `digirooster check`: looks over a plan with the second opinion. */
export async function checkCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const { files, flags } = readArguments(args, { values: [], flags: ['json'] }, lang)
  const [problemPath, planPath, ...rest] = files
  if (problemPath === undefined || planPath === undefined || rest.length > 0) {
    throw new UserError(say.argument.files(say.argument.problemAndPlan, files.length))
  }
  const telling = { lang, isJson: flags.has('json') }
  const read = await readQuarter(problemPath, planPath, telling)
  if (!read) return exitCodes.badInput
  const { problem, plan } = read
  const { violations, inherited, shortfalls, score, claims } = check(problem, plan)
  const isGood = violations.length === 0 && claims.length === 0
  const lines = [
    ...(isGood ? [say.check.good] : []),
    ...violationLines(say.check.violations, violations, lang),
    ...violationLines(say.check.claims, claims, lang),
    ...violationLines(say.check.inherited, inherited, lang),
    ...violationLines(say.check.shortfalls, shortfalls, lang),
  ]
  const json = { problemId: problem.id, violations, claims, inherited, shortfalls, score }
  show(telling.isJson ? `${JSON.stringify(json, null, 2)}\n` : `${lines.join('\n')}\n`)
  return isGood ? exitCodes.good : exitCodes.violations
}
