import { join } from 'node:path'
import { parseProblem, parseScenarios } from '@digirooster/domain'
import type { ParseResult, Plan, Problem, Scenario } from '@digirooster/domain'
import { comparisonReport, planJson } from '@digirooster/formats'
import type { Lang } from '@digirooster/formats'
import { compare, compareScenarios, planScenarios, scenarioQuarter } from '@digirooster/planner'
import type { MadeScenario, PlanResult } from '@digirooster/planner'
import { planInParallel } from '@digirooster/planner/parallel'
import { readArguments, searchOptions } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { listenForInterruption } from './interruption.ts'
import { judge } from './judge.ts'
import { messages } from './messages.ts'
import { show, tell } from './output.ts'
import { showProgress } from './progress.ts'
import { readInput } from './read-input.ts'
import type { Telling } from './read-input.ts'
import { readPlanOf } from './read-quarter.ts'
import { repairOptions } from './repair-options.ts'
import { checkPlaces } from './results.ts'
import { tellSaved, writeAll } from './save-files.ts'
import { scenarioLines } from './scenario-lines.ts'
import { UserError } from './user-error.ts'

/** `digirooster scenario`: plans one quarter under several scenarios and shows them side by side. */
export async function scenarioCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const values = ['out', 'seconds', 'iterations', 'seed', 'threads', 'from']
  const chosen = readArguments(args, { values, flags: ['json'] }, lang)
  const [problemPath, scenarioPath, ...rest] = chosen.files
  if (!problemPath || !scenarioPath || rest.length > 0) {
    throw new UserError(say.argument.files(say.argument.problemAndScenarios, chosen.files.length))
  }
  const options = searchOptions(chosen, lang)
  const out = chosen.values.get('out')
  const telling = { lang, isJson: chosen.flags.has('json') }
  const problem = await readInput(problemPath, parseProblem, telling)
  if (!problem) return exitCodes.badInput
  const fromPath = chosen.values.get('from')
  const from = fromPath === undefined ? undefined : await readPlanOf(problem, fromPath, telling)
  if (fromPath !== undefined && !from) return exitCodes.badInput
  const scenarios = await readInput(scenarioPath, (b) => scenariosFor(problem, from, b), telling)
  if (!scenarios) return exitCodes.badInput
  const isPlanned = from === undefined
  if (out !== undefined) {
    const inputs = [...chosen.files, fromPath ?? '']
    checkPlaces(filesIn(out, scenarios, isPlanned), inputs, lang)
  }

  const progress = showProgress(lang)
  const signal = listenForInterruption(() => {
    progress.end()
    tell(say.plan.stopping)
  })
  const search = async (own: Problem, start?: Plan): Promise<PlanResult> => {
    const begin = start && { startFrom: start }
    try {
      return await planInParallel(own, {
        ...options,
        ...begin,
        signal,
        onProgress: progress.update,
      })
    } finally {
      progress.end()
    }
  }
  const usual = from ?? (await search(problem)).plan
  const made = await planScenarios(problem, scenarios, {
    // For repairs; what is planned is planned by `search`.
    ...repairOptions(chosen, lang),
    onProgress: progress.update,
    signal,
    ...(from && { startFrom: from }),
    planWith: (own) => search(own, from),
  })
  progress.end()
  const comparison = compareScenarios(problem, usual, made)
  show(
    telling.isJson
      ? `${JSON.stringify({ plan: usual, scenarios: plansOf(made), comparison }, null, 2)}\n`
      : `${scenarioLines(comparison, made, lang).join('\n')}\n`,
  )
  if (out !== undefined) {
    const base = { problem, usual, isPlanned }
    await save(out, base, made, telling)
  }
  const plans = made.map(({ problem: own, result }) => ({ problem: own, plan: result.plan }))
  return judge(plans, signal, lang)
}

/** Scenarios that can be made: what is wrong with their changes is told with its place in the file. */
function scenariosFor(
  problem: Problem,
  from: Plan | undefined,
  bytes: Uint8Array,
): ParseResult<Scenario[]> {
  const read = parseScenarios(bytes)
  if (!read.ok) return read
  const issues = read.value.flatMap((scenario, k) => {
    const quarter = scenarioQuarter(problem, scenario, from)
    if (quarter.ok) return []
    return quarter.issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(/^\$/, `$[${k}].changes`),
    }))
  })
  return issues.length > 0 ? { ok: false, issues } : read
}

function plansOf(made: readonly MadeScenario[]) {
  return made.map(({ scenario, result }) => ({ ...scenario, plan: result.plan }))
}

/** The usual plan when it was made here, and for each scenario its plan, its quarter and both plans next to each other. */
function filesIn(
  folder: string,
  scenarios: readonly { readonly id: string }[],
  isPlanned: boolean,
): string[] {
  return [
    ...(isPlanned ? [join(folder, 'plan.json')] : []),
    ...scenarios.flatMap(({ id }) =>
      [`plan-${id}.json`, `kwartaal-${id}.json`, `report-${id}.html`].map((name) =>
        join(folder, name.replaceAll(/[/:]/g, '-')),
      ),
    ),
  ]
}

async function save(
  folder: string,
  { problem, usual, isPlanned }: { problem: Problem; usual: Plan; isPlanned: boolean },
  made: readonly MadeScenario[],
  telling: Telling,
): Promise<void> {
  const { lang } = telling
  const texts = made.flatMap(({ scenario, changed, problem: own, result }) => {
    const after = { problem: changed, plan: result.plan }
    const pages = [
      { name: messages[lang].named.usual, problem, plan: usual },
      { name: scenario.name, ...after },
    ] as const
    const page = comparisonReport(pages, compare(problem, usual, after), lang)
    return [planJson(result.plan), `${JSON.stringify(own, null, 2)}\n`, page]
  })
  const paths = filesIn(
    folder,
    made.map(({ scenario }) => scenario),
    isPlanned,
  )
  const files = [...(isPlanned ? [planJson(usual)] : []), ...texts].map((text, k) => ({
    path: paths[k] ?? '',
    text,
  }))
  await writeAll(files, lang)
  tellSaved(paths, telling)
}
