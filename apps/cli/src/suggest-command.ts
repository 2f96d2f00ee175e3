import type { Plan, Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { open, PlannerError } from '@digirooster/planner'
import type { NewGroup, NewGroupSuggestions, Suggestions, TakeOver } from '@digirooster/planner'
import { readArguments, wholeNumber } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { nearestIds } from './nearest-ids.ts'
import { newGroupOf } from './new-group.ts'
import { show } from './output.ts'
import { readQuarter } from './read-quarter.ts'
import { groupLines, suggestionLines, takeOverLines } from './suggestion-lines.ts'
import { UserError } from './user-error.ts'

const mostSuggestions = 100

/** `digirooster suggest`: the best other places for a session, who could take over, or places for a new group. */
export async function suggestCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const read = readArguments(
    args,
    {
      values: ['limit', 'depth', 'new', 'format', 'level', 'digibank', 'wijk', 'from', 'until'],
      flags: ['json', 'take-over'],
    },
    lang,
  )
  const { files, values, flags } = read
  const isNew = values.has('new')
  const isTakeOver = flags.has('take-over')
  const [problemPath, planPath, sessionId, personId, ...rest] = files
  const most = isNew ? 2 : isTakeOver ? 4 : 3
  const isWrong = isNew ? sessionId !== undefined : sessionId === undefined || files.length > most
  if (problemPath === undefined || planPath === undefined || isWrong || rest.length > 0) {
    const expected = isNew ? say.argument.problemAndPlan : say.argument.problemPlanAndSession
    throw new UserError(say.argument.files(expected, files.length))
  }
  if (isNew && isTakeOver) throw new UserError(say.argument.newOrTakeOver)
  const asked = optionsOf(read, lang)
  const telling = { lang, isJson: flags.has('json') }
  const quarter = await readQuarter(problemPath, planPath, telling)
  if (!quarter) return exitCodes.badInput
  const { problem, plan } = quarter
  const group = isNew ? newGroupOf(problem, values, lang) : undefined
  const { found, lines } = answer({ problem, plan, lang, asked }, group, {
    sessionId: sessionId ?? '',
    isTakeOver,
    ...(personId !== undefined && { personId }),
  })
  const text = `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`
  show(telling.isJson ? `${JSON.stringify(found, null, 2)}\n` : text)
  return exitCodes.good
}

interface Asked {
  readonly problem: Problem
  readonly plan: Plan
  readonly lang: Lang
  readonly asked: { readonly limit: number; readonly depth: 1 | 2 }
}

interface Found {
  readonly found: Suggestions | TakeOver | NewGroupSuggestions
  readonly lines: readonly string[]
}

function answer(
  { problem, plan, lang, asked }: Asked,
  group: NewGroup | undefined,
  whom: { readonly sessionId: string; readonly personId?: string; readonly isTakeOver: boolean },
): Found {
  const handle = open(problem, plan)
  if (group) {
    const found = handle.suggestGroup(group, asked)
    return { found, lines: groupLines(found, lang) }
  }
  const { sessionId, personId, isTakeOver } = whom
  try {
    if (isTakeOver) {
      const found = handle.takeOver(sessionId, personId)
      return { found, lines: takeOverLines(found, asked.limit, lang) }
    }
    const found = handle.suggest(sessionId, asked)
    return { found, lines: suggestionLines(found, lang) }
  } catch (error) {
    if (!(error instanceof PlannerError) || error.code !== 'unknown-subject') throw error
    throw new UserError(unknown(plan, sessionId, personId, lang))
  }
}

/** What is not known: the session, or the person in it. */
function unknown(
  { sessions }: Plan,
  sessionId: string,
  personId: string | undefined,
  lang: Lang,
): string {
  const say = messages[lang].suggest
  const ids = sessions.map(({ id }) => id)
  const session = sessions.find(({ id }) => id === sessionId)
  if (!session) return say.unknownSession(sessionId, nearestIds(sessionId, ids))
  const there = session.people.map((person) => person.personId)
  return personId === undefined ? say.needsNobody(sessionId) : say.notThere(personId, there)
}

function optionsOf({ values }: Arguments, lang: Lang): Asked['asked'] {
  const say = messages[lang].argument
  const limit = values.get('limit')
  const depth = values.get('depth')
  if (depth !== undefined && depth !== '1' && depth !== '2') throw new UserError(say.depth(depth))
  return {
    limit: limit === undefined ? 5 : wholeNumber(limit, 1, mostSuggestions, say.limit),
    depth: depth === '2' ? 2 : 1,
  }
}
