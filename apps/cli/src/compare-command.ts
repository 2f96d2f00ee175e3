import { basename } from 'node:path'
import { comparisonReport } from '@digirooster/formats'
import type { Lang } from '@digirooster/formats'
import { compare } from '@digirooster/planner'
import { readArguments } from './arguments.ts'
import { compareLines } from './compare-lines.ts'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { show } from './output.ts'
import { readQuarter } from './read-quarter.ts'
import { resultPlaces } from './results.ts'
import { tellSaved, writeAll } from './save-files.ts'
import { UserError } from './user-error.ts'

/** `digirooster compare`: says what is different between two plans, of one quarter or of two versions of it. */
export async function compareCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const chosen = readArguments(args, { values: ['report'], flags: ['json', 'all'] }, lang)
  const { files, flags } = chosen
  const [problemPath, pathA, pathB, otherPath, ...rest] = files
  if (!problemPath || !pathA || !pathB || rest.length > 0) {
    throw new UserError(say.argument.files(say.argument.problemAndTwoPlans, files.length))
  }
  const { reports } = resultPlaces(chosen, lang)
  const telling = { lang, isJson: flags.has('json') }
  const before = await readQuarter(problemPath, pathA, telling)
  if (!before) return exitCodes.badInput
  const after = await readQuarter(otherPath ?? problemPath, pathB, telling)
  if (!after) return exitCodes.badInput
  const comparison = compare(before.problem, before, after)
  const names = namesOf(pathA, pathB)
  show(
    telling.isJson
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : `${compareLines(comparison, names, lang, flags.has('all')).join('\n')}\n`,
  )
  const pages = [
    { name: names[0], ...before },
    { name: names[1], ...after },
  ] as const
  const page = reports.length > 0 ? comparisonReport(pages, comparison, lang) : ''
  await writeAll(
    reports.map((path) => ({ path, text: page })),
    lang,
  )
  tellSaved(reports, telling)
  return exitCodes.good
}

/** The names of the files, or A and B where these are the same. */
function namesOf(pathA: string, pathB: string): [string, string] {
  const [a, b] = [pathA, pathB].map((path) => basename(path).replace(/\.json$/i, ''))
  return a === b || a === undefined || b === undefined ? ['A', 'B'] : [a, b]
}
