import { parseRealised } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { nextQuarter } from '@digirooster/planner'
import type { NextQuarter } from '@digirooster/planner'
import { readArguments } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { show } from './output.ts'
import { readInput } from './read-input.ts'
import { readQuarter } from './read-quarter.ts'
import { resultPlaces } from './results.ts'
import { tellSaved, writeAll } from './save-files.ts'
import { UserError } from './user-error.ts'

const kinds = ['to-do', 'short', 'carried'] as const

/** `digirooster next-quarter`: makes the next quarter out of one that was planned and what became of it. */
export async function nextQuarterCommand(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const chosen = readArguments(args, { values: ['out'], flags: ['json'] }, lang)
  const [problemPath, planPath, realisedPath, ...rest] = chosen.files
  if (!problemPath || !planPath || !realisedPath || rest.length > 0) {
    throw new UserError(
      say.argument.files(say.argument.problemPlanAndRealised, chosen.files.length),
    )
  }
  const { plans } = resultPlaces({ ...chosen, values: jsonOnly(chosen.values, lang) }, lang)
  const telling = { lang, isJson: chosen.flags.has('json') }
  const read = await readQuarter(problemPath, planPath, telling)
  if (!read) return exitCodes.badInput
  const { problem, plan } = read
  const realised = await readInput(
    realisedPath,
    (bytes) => parseRealised(bytes, { problem, plan }),
    telling,
  )
  if (!realised) return exitCodes.badInput
  const made = nextQuarter(problem, plan, realised)
  show(
    telling.isJson ? `${JSON.stringify(made, null, 2)}\n` : `${noteLines(made, lang).join('\n')}\n`,
  )
  const text = `${JSON.stringify(made.problem, null, 2)}\n`
  await writeAll(
    plans.map((path) => ({ path, text })),
    lang,
  )
  tellSaved(plans, telling)
  return exitCodes.good
}

/** The next quarter is one file; a folder would leave its name open. */
function jsonOnly(values: ReadonlyMap<string, string>, lang: Lang): ReadonlyMap<string, string> {
  const out = values.get('out')
  if (out === undefined || out.toLowerCase().endsWith('.json')) return values
  throw new UserError(messages[lang].nextQuarter.outIsFile(out))
}

function noteLines({ problem, notes }: NextQuarter, lang: Lang): string[] {
  const say = messages[lang].nextQuarter
  return [
    `  ${problem.title}`,
    ...kinds.flatMap((kind) => {
      const some = notes.filter((note) => note.kind === kind)
      const lines = some.map(({ code, text }) => {
        const plain = text[lang].replaceAll('\u00a0', ' ')
        return code === 'target-why' ? `    ${withoutName(plain)}` : `  ${plain}`
      })
      return lines.length === 0 ? [] : ['', say.kinds[kind], ...lines]
    }),
  ]
}

/** Why a target falls short stands under the target: its name need not be said again. */
function withoutName(text: string): string {
  const why = text.replace(/^.*?: /, '')
  return why.charAt(0).toUpperCase() + why.slice(1)
}
