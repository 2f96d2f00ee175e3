import { parseProblem } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { planJson, summary } from '@digirooster/formats'
import type { CurvePoint, Lang } from '@digirooster/formats'
import { check, ruleTexts } from '@digirooster/planner'
import type { Finding, PlanResult } from '@digirooster/planner'
import { readArguments, searchOptions } from './arguments.ts'
import type { SearchOptions } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { findingLines } from './finding-lines.ts'
import { listenForInterruption } from './interruption.ts'
import { messages } from './messages.ts'
import { show, tell } from './output.ts'
import { planInWorker } from './plan-in-worker.ts'
import { showProgress } from './progress.ts'
import { readInput } from './read-input.ts'
import { resultPlaces } from './results.ts'
import { saveResults } from './save-results.ts'
import { UserError } from './user-error.ts'
import { violationLines } from './violation-lines.ts'

const mostFindings = 10

/** `digirooster plan`: plans a quarter, shows the plan and writes what was asked for. */
export async function planCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const chosen = readArguments(
    args,
    { values: ['out', 'seconds', 'iterations', 'seed', 'ics', 'csv', 'report'], flags: ['json'] },
    lang,
  )
  const [path, ...rest] = chosen.files
  if (path === undefined || rest.length > 0) {
    throw new UserError(say.argument.files(say.argument.problemFile, chosen.files.length))
  }
  const search = searchOptions(chosen, lang)
  const places = resultPlaces(chosen, lang)
  const isJson = chosen.flags.has('json')
  const problem = await readInput(path, parseProblem, { lang, isJson })
  if (!problem) return exitCodes.badInput

  const curve: CurvePoint[] = []
  const result = await searchPlan(problem, search, lang, curve)
  show(isJson ? planJson(result.plan) : resultText(problem, result, lang))
  const saved = await saveResults(problem, result.plan, places, lang, {
    curve,
    findings: result.findings,
    rules: ruleTexts(),
  })
  if (saved.length > 0) {
    const lines = [say.write.done, ...saved.map((place) => `  ${place}`)].join('\n')
    if (isJson) tell(lines)
    else show(`\n${lines}\n`)
  }
  const code = judge(problem, result.plan, lang)
  if (result.status === 'finished' || code !== exitCodes.good) return code
  tell(say.plan.stopped)
  return exitCodes.stopped
}

/** @param curve takes a point whenever the search tells how many wishes have a place */
async function searchPlan(
  problem: Problem,
  search: SearchOptions,
  lang: Lang,
  curve: CurvePoint[],
): Promise<PlanResult> {
  const progress = showProgress(lang)
  const signal = listenForInterruption(() => {
    progress.end()
    tell(messages[lang].plan.stopping)
  })
  try {
    return await planInWorker(
      { problem, search },
      {
        signal,
        onProgress: (told) => {
          progress.update(told)
          const { iterations, served, bound } = told
          if (served !== null) curve.push({ iterations, served, bound })
        },
      },
    )
  } finally {
    progress.end()
  }
}

function resultText(problem: Problem, { plan: made, findings }: PlanResult, lang: Lang): string {
  const found = findings.length === 0 ? [] : ['', ...foundLines(findings, lang)]
  return [summary(problem, made, lang), ...found.map((line) => `${line}\n`)].join('')
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
