import { parsePlan, parseProblem } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { planJson, summary } from '@digirooster/formats'
import type { CurvePoint, Lang } from '@digirooster/formats'
import { check, ruleTexts } from '@digirooster/planner'
import type { Finding, PlanResult, Progress } from '@digirooster/planner'
import { planInParallel } from '@digirooster/planner/parallel'
import { readArguments, searchOptions } from './arguments.ts'
import type { SearchOptions } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { findingLines } from './finding-lines.ts'
import { listenForInterruption } from './interruption.ts'
import { messages } from './messages.ts'
import { comparisonOf, comparisonText, makeNamed } from './named.ts'
import type { MadeNamed } from './named.ts'
import { show, tell } from './output.ts'
import { showProgress } from './progress.ts'
import type { ProgressDisplay } from './progress.ts'
import { readInput } from './read-input.ts'
import type { Telling } from './read-input.ts'
import { resultPlaces } from './results.ts'
import { saveResults } from './save-results.ts'
import { startLines } from './start-lines.ts'
import { UserError } from './user-error.ts'
import { violationLines } from './violation-lines.ts'

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
  const problem = await readInput(path, parseProblem, { lang, isJson })
  if (!problem) return exitCodes.badInput
  const startFrom = await readStart(chosen.values.get('from'), problem, { lang, isJson })
  if (startFrom === 'bad') return exitCodes.badInput

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
  if (saved.length > 0) {
    const lines = [say.write.done, ...saved.map((place) => `  ${place}`)].join('\n')
    if (isJson) tell(lines)
    else show(`\n${lines}\n`)
  }
  const codes = [{ problem, plan: result.plan }, ...named].map((m) =>
    judge(m.problem, m.plan, lang),
  )
  const code = codes.find((c) => c !== exitCodes.good) ?? exitCodes.good
  if (!signal.aborted || code !== exitCodes.good) return code
  tell(say.plan.stopped)
  return exitCodes.stopped
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

/**
 * Reads the plan to start from, which may have gaps.
 * @returns nothing without one; `bad` when it is none, which has been told then
 * @throws {UserError} when it cannot be read, or is of another quarter
 */
async function readStart(
  path: string | undefined,
  problem: Problem,
  telling: Telling,
): Promise<Plan | 'bad' | undefined> {
  if (path === undefined) return undefined
  const start = await readInput(path, (bytes) => parsePlan(bytes, { isLoose: true }), telling)
  if (!start) return 'bad'
  if (start.problemId === problem.id) return start
  throw new UserError(messages[telling.lang].read.otherProblem(start.problemId, problem.id))
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

/** The second opinion on our own plan: a broken rule is a fault of the planner, and must not stay unseen. */
function judge(problem: Problem, made: Plan, lang: Lang): number {
  const say = messages[lang]
  const { violations, claims } = check(problem, made)
  const faults = [...violations, ...claims]
  if (faults.length === 0) return exitCodes.good
  tell(say.plan.selfCheck)
  for (const line of violationLines(say.check.violations, faults, lang)) tell(line)
  return exitCodes.violations
}
