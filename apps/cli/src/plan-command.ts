import { parsePlan, parseProblem } from '@digirooster/domain'
import type { ParseResult, Plan, Problem } from '@digirooster/domain'
import { planJson, summary } from '@digirooster/formats'
import type { CurvePoint, Lang } from '@digirooster/formats'
import { ruleTexts } from '@digirooster/planner'
import type { Finding, PlanResult, Progress } from '@digirooster/planner'
import { planInParallel } from '@digirooster/planner/parallel'
import { readArguments, searchOptions } from './arguments.ts'
import type { SearchOptions } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { findingLines } from './finding-lines.ts'
import { listenForInterruption } from './interruption.ts'
import { judge } from './judge.ts'
import { messages } from './messages.ts'
import { comparisonOf, comparisonText, makeNamed } from './named.ts'
import type { MadeNamed } from './named.ts'
import { show, tell } from './output.ts'
import { showProgress } from './progress.ts'
import type { ProgressDisplay } from './progress.ts'
import { readInput } from './read-input.ts'
import { readPlanOf } from './read-quarter.ts'
import { resultPlaces } from './results.ts'
import { tellSaved } from './save-files.ts'
import { saveResults } from './save-results.ts'
import { startLines } from './start-lines.ts'
import { UserError } from './user-error.ts'

const mostFindings = 10

/** `digirooster plan`: plans a quarter, shows the plan and writes what was asked for. */
export async function planCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const chosen = readArguments(
    args,
    {
      values: ['out', 'seconds', 'iterations', 'seed', 'threads', 'from', 'ics', 'csv', 'report'],
      flags: ['json', 'named'],
    },
    lang,
  )
  const [path, ...rest] = chosen.files
  if (path === undefined || rest.length > 0) {
    throw new UserError(say.argument.files(say.argument.problemFile, chosen.files.length))
  }
  const options = searchOptions(chosen, lang)
  const places = resultPlaces(chosen, lang)
  const isJson = chosen.flags.has('json')
  const telling = { lang, isJson }
  const problem = await readInput(path, parseProblem, telling)
  if (!problem) return exitCodes.badInput
  const fromPath = chosen.values.get('from')
  const startFrom =
    fromPath === undefined ? undefined : await readPlanOf(problem, fromPath, telling, parseLoosely)
  if (fromPath !== undefined && !startFrom) return exitCodes.badInput

  const curve: CurvePoint[] = []
  const progress = showProgress(lang)
  const signal = listenForInterruption(() => {
    progress.end()
    tell(say.plan.stopping)
  })
  const watch = { signal, progress }
  const search = { ...options, ...(startFrom && { startFrom }) }
  const result = await searchPlan(problem, search, watch, curve)
  const searchNamed = (own: Problem) => searchPlan(own, search, watch, [])
  const named = chosen.flags.has('named') ? await makeNamed(problem, searchNamed, signal) : []
  const comparison = chosen.flags.has('named') ? comparisonOf(problem, result.plan, named) : null
  if (isJson && result.start) tell(startLines(result.start, lang).join('\n'))
  if (!isJson) show(resultText(problem, result, lang))
  else if (!comparison) show(planJson(result.plan))
  else
    show(`${JSON.stringify({ plan: result.plan, named: plansOf(named), comparison }, null, 2)}\n`)
  if (comparison && !isJson) show(comparisonText(comparison, lang))
  const extra = { curve, findings: result.findings, rules: ruleTexts() }
  const saved = await saveResults(problem, result.plan, places, lang, extra, named)
  tellSaved(saved, telling)
  return judge([{ problem, plan: result.plan }, ...named], signal, lang)
}

/**
 * Plans in other threads, so that Ctrl-C and the progress bar never wait for a long step of a solver.
 * @param curve takes a point whenever the search tells how many wishes have a place
 */
async function searchPlan(
  problem: Problem,
  search: SearchOptions & { startFrom?: Plan },
  { signal, progress }: { signal: AbortSignal; progress: ProgressDisplay },
  curve: CurvePoint[],
): Promise<PlanResult> {
  const onProgress = (told: Progress) => {
    progress.update(told)
    const { iterations, served, bound } = told
    if (served !== null) curve.push({ iterations, served, bound })
  }
  try {
    return await planInParallel(problem, { ...search, signal, onProgress })
  } finally {
    progress.end()
  }
}

/** The plan to start from may have gaps. */
function parseLoosely(bytes: Uint8Array): ParseResult<Plan> {
  return parsePlan(bytes, { isLoose: true })
}

function plansOf(named: readonly MadeNamed[]): { name: string; plan: Plan }[] {
  return named.map(({ id, plan }) => ({ name: id, plan }))
}

function resultText(problem: Problem, result: PlanResult, lang: Lang): string {
  const { plan: made, findings, start } = result
  const begun = start ? ['', ...startLines(start, lang)] : []
  const found = findings.length === 0 ? [] : ['', ...foundLines(findings, lang)]
  return [summary(problem, made, lang), ...[...begun, ...found].map((line) => `${line}\n`)].join('')
}

function foundLines(findings: readonly Finding[], lang: Lang): string[] {
  const say = messages[lang].plan
  const more = findings.length - mostFindings
  return [
    say.findings,
    ...findingLines(findings.slice(0, mostFindings), lang),
    ...(more > 0 ? [`  ${say.moreFindings(more)}`] : []),
  ]
}
