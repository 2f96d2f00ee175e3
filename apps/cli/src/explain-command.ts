import { parsePlan, parseProblem } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { explain, PlannerError } from '@digirooster/planner'
import type { Explanation, Subject } from '@digirooster/planner'
import { readArguments } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { nearestIds } from './nearest-ids.ts'
import { show } from './output.ts'
import { readInput } from './read-input.ts'
import { UserError } from './user-error.ts'

/** `digirooster explain`: says why a session stands where it stands, or why wishes have no place. */
export async function explainCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const { files, flags } = readArguments(args, { values: [], flags: ['json'] }, lang)
  const [problemPath, planPath, id, ...rest] = files
  if (problemPath === undefined || planPath === undefined || id === undefined || rest.length > 0) {
    throw new UserError(say.argument.files(say.argument.problemPlanAndId, files.length))
  }
  const telling = { lang, isJson: flags.has('json') }
  const problem = await readInput(problemPath, parseProblem, telling)
  if (!problem) return exitCodes.badInput
  const plan = await readInput(planPath, parsePlan, telling)
  if (!plan) return exitCodes.badInput
  if (plan.problemId !== problem.id) {
    throw new UserError(say.read.otherProblem(plan.problemId, problem.id))
  }
  const found = explanationOf(problem, plan, id, lang)
  show(telling.isJson ? `${JSON.stringify(found, null, 2)}\n` : textOf(found, lang))
  return exitCodes.good
}

function explanationOf(problem: Problem, plan: Plan, id: string, lang: Lang): Explanation {
  const sessions = plan.sessions.map((s) => s.id)
  const lines = problem.demand.map((d) => d.id)
  const kind: Subject['kind'] = sessions.includes(id) ? 'session' : 'demand'
  try {
    return explain(problem, plan, { kind, id })
  } catch (error) {
    if (!(error instanceof PlannerError) || error.code !== 'unknown-subject') throw error
    throw new UserError(messages[lang].explain.unknown(id, nearestIds(id, [...sessions, ...lines])))
  }
}

function textOf({ sentences, how, tries }: Explanation, lang: Lang): string {
  const say = messages[lang].explain
  const certainty = how === 'proven' ? say.proven(tries) : say.notFound(tries)
  const lines = [...sentences.map((s) => s[lang]), '', certainty]
  // No-break spaces keep amounts whole where lines are broken; a terminal has no use for them.
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`
}
