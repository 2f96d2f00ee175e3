import { applyChanges, parseChanges, withPublished } from '@digirooster/domain'
import type { Change, ParseResult, Plan, Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { replan, ruleTexts, undo } from '@digirooster/planner'
import type { ReplanResult } from '@digirooster/planner'
import { readArguments } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { listenForInterruption } from './interruption.ts'
import { judge } from './judge.ts'
import { messages } from './messages.ts'
import { nearestIds } from './nearest-ids.ts'
import { show, tell } from './output.ts'
import { showProgress } from './progress.ts'
import { readInput } from './read-input.ts'
import { readQuarter } from './read-quarter.ts'
import { repairOptions } from './repair-options.ts'
import { replanLines } from './replan-lines.ts'
import { quarterPlaces, resultPlaces } from './results.ts'
import { tellSaved } from './save-files.ts'
import { saveResults } from './save-results.ts'
import { undoIds } from './undo-ids.ts'
import { UserError } from './user-error.ts'

/** `digirooster replan`: repairs a plan after changes, and lists what became different. */
export async function replanCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const values = [
    'out',
    'seconds',
    'iterations',
    'seed',
    'ics',
    'csv',
    'report',
    'undo',
    'published',
  ]
  const chosen = readArguments(args, { values, flags: ['json'] }, lang)
  const [problemPath, planPath, changesPath, ...rest] = chosen.files
  if (!problemPath || !planPath || !changesPath || rest.length > 0) {
    throw new UserError(say.argument.files(say.argument.problemPlanAndChanges, chosen.files.length))
  }
  const options = repairOptions(chosen, lang)
  const places = resultPlaces(chosen, lang)
  const quarters = quarterPlaces(chosen, lang)
  const telling = { lang, isJson: chosen.flags.has('json') }
  const read = await readQuarter(problemPath, planPath, telling)
  if (!read) return exitCodes.badInput
  const { plan } = read
  const problem = publishedUntil(read.problem, plan, chosen.values.get('published'), lang)
  const changes = await readInput(changesPath, (b) => changesFor(problem, plan, b), telling)
  if (!changes) return exitCodes.badInput
  const back = undoIds({ problem, plan, changes }, chosen.values.get('undo'), lang)

  const progress = showProgress(lang)
  const signal = listenForInterruption(() => {
    progress.end()
    tell(say.plan.stopping)
  })
  const onProgress = progress.update
  const made = await replan(problem, plan, changes, { ...options, signal, onProgress })
  progress.end()
  const result = await withoutChanges(made, back, lang)
  show(
    telling.isJson
      ? `${JSON.stringify(result, null, 2)}\n`
      : `${replanLines(result, lang).join('\n')}\n`,
  )
  const extra = { curve: [], findings: [], rules: ruleTexts() }
  const quarter = `${JSON.stringify(result.problem, null, 2)}\n`
  const beside = quarters.map((path) => ({ path, text: quarter }))
  const saved = await saveResults(result.problem, result.plan, places, lang, extra, [], beside)
  tellSaved(saved, telling)
  return judge([result], signal, lang)
}

/** Changes that can be made: what is wrong with them is told with its place in their file. */
function changesFor(problem: Problem, plan: Plan, bytes: Uint8Array): ParseResult<Change[]> {
  const changes = parseChanges(bytes)
  if (!changes.ok) return changes
  const applied = applyChanges(problem, changes.value, plan)
  return applied.ok ? changes : applied
}

function publishedUntil(
  problem: Problem,
  plan: Plan,
  until: string | undefined,
  lang: Lang,
): Problem {
  if (until === undefined) return problem
  const day = new Date(`${until}T00:00Z`)
  const isDate = /^\d{4}-\d\d-\d\d$/.test(until) && !Number.isNaN(day.getTime())
  if (!isDate || day.toISOString().slice(0, 10) !== until) {
    throw new UserError(messages[lang].argument.published(until))
  }
  return withPublished(problem, plan, { until })
}

/** The repair with some of its changes put back; tells what cannot go back. */
async function withoutChanges(
  result: ReplanResult,
  ids: readonly string[],
  lang: Lang,
): Promise<ReplanResult> {
  let now = result
  for (const id of ids) {
    const known = result.changes.map((entry) => entry.id)
    if (!known.includes(id)) {
      throw new UserError(messages[lang].replan.unknown(id, nearestIds(id, known)))
    }
    // It may have gone back with another one.
    if (!now.changes.some((entry) => entry.id === id)) continue
    const undone = await undo(now, id)
    for (const sentence of undone.sentences) tell(sentence[lang])
    now = undone.result ?? now
  }
  return now
}
