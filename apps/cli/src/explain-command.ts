import type { Plan, Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { open, PlannerError } from '@digirooster/planner'
import type { Explanation } from '@digirooster/planner'
import { readArguments, wholeNumber } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { conflictLines, explanationLines, fixLines } from './explain-lines.ts'
import { exitCodes } from './exit-codes.ts'
import { listenForInterruption } from './interruption.ts'
import { messages } from './messages.ts'
import { nearestIds } from './nearest-ids.ts'
import { show, tell } from './output.ts'
import { countProgress } from './progress.ts'
import { readQuarter } from './read-quarter.ts'
import { subjectOf } from './subject-of.ts'
import { UserError } from './user-error.ts'

/** Fixes that are tried at most when nobody says how many. */
const mostTries = 100

interface Asked {
  readonly problem: Problem
  readonly plan: Plan
  /** id, or kind:id */
  readonly id: string | undefined
  readonly lang: Lang
}

interface Answer {
  /** true: Ctrl-C came before all was looked at */
  readonly isStopped?: boolean
  readonly found: unknown
  readonly lines: readonly string[]
}

/** `digirooster explain`: why something is as it is, what would give wishes a place, which rules fight most. */
export async function explainCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const allowed = { values: ['most', 'iterations'], flags: ['json', 'fixes', 'conflicts'] }
  const read = readArguments(args, allowed, lang)
  const { files, flags } = read
  const [problemPath, planPath, id, ...rest] = files
  const isWhole = flags.has('fixes') || flags.has('conflicts')
  const isTooMany = rest.length > 0 || (flags.has('conflicts') && id !== undefined)
  if (problemPath === undefined || planPath === undefined || (!isWhole && !id) || isTooMany) {
    const expected = isWhole ? say.argument.problemAndPlan : say.argument.problemPlanAndId
    throw new UserError(say.argument.files(expected, files.length))
  }
  const telling = { lang, isJson: flags.has('json') }
  const quarter = await readQuarter(problemPath, planPath, telling)
  if (!quarter) return exitCodes.badInput
  const { problem, plan } = quarter
  const asked = { problem, plan, id, lang }
  const { found, lines, isStopped } = flags.has('conflicts')
    ? conflicts(asked)
    : flags.has('fixes')
      ? await fixes(asked, read)
      : await explanation(asked)
  // No-break spaces keep amounts whole where lines are broken; a terminal has no use for them.
  const text = `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`
  show(telling.isJson ? `${JSON.stringify(found, null, 2)}\n` : text)
  return isStopped ? exitCodes.stopped : exitCodes.good
}

async function explanation({ problem, plan, id, lang }: Asked): Promise<Answer> {
  const subject = subjectOf(problem, plan, id ?? '', lang)
  const handle = open(problem, plan)
  const why = handle.explain(subject)
  const worth = await handle.explainWorth(subject)
  const found: Explanation = {
    ...why,
    sentences: [...why.sentences, ...worth.sentences],
    facts: [...why.facts, ...worth.facts],
  }
  return { found, lines: explanationLines(found, lang) }
}

async function fixes({ problem, plan, id, lang }: Asked, { values }: Arguments): Promise<Answer> {
  const say = messages[lang]
  const [most, iterations] = [values.get('most'), values.get('iterations')]
  const options = {
    ...(id !== undefined && { demandId: id.replace(/^demand:/, '') }),
    ...(most !== undefined && { most: wholeNumber(most, 1, mostTries, say.argument.most) }),
    ...(iterations !== undefined && {
      iterations: wholeNumber(iterations, 1, Number.MAX_SAFE_INTEGER, say.argument.iterations),
    }),
  }
  const progress = countProgress((tried, of) => say.explain.trying(tried, of))
  const signal = listenForInterruption(() => {
    progress.end()
    tell(say.explain.stopping)
  })
  try {
    const found = await open(problem, plan).fixes({
      ...options,
      signal,
      onProgress: ({ tried, of }) => progress.update(tried, of),
    })
    progress.end()
    return { found, lines: fixLines(problem, found, lang), isStopped: found.isStopped }
  } catch (error) {
    if (!(error instanceof PlannerError) || error.code !== 'unknown-subject') throw error
    const near = nearestIds(
      options.demandId ?? '',
      problem.demand.map((d) => d.id),
    )
    throw new UserError(say.explain.unknownWishes(options.demandId ?? '', near))
  } finally {
    progress.end()
  }
}

function conflicts({ problem, plan, lang }: Asked): Answer {
  const found = open(problem, plan).conflicts()
  return { found, lines: conflictLines(found, lang) }
}
