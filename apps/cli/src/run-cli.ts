import { readFile } from 'node:fs/promises'
import { nearest } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { hasFlag, languageOf } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { forgiveClosedPipes, show, tell } from './output.ts'
import { UserError } from './user-error.ts'

type Command = (args: readonly string[], lang: Lang) => Promise<number> | number

/** Each command is loaded only when it runs: help need not wait for a solver. */
const commands = new Map<string, () => Promise<Command>>([
  ['plan', async () => (await import('./plan-command.ts')).planCommand],
  ['check', async () => (await import('./check-command.ts')).checkCommand],
  ['explain', async () => (await import('./explain-command.ts')).explainCommand],
  ['replan', async () => (await import('./replan-command.ts')).replanCommand],
  ['suggest', async () => (await import('./suggest-command.ts')).suggestCommand],
  ['compare', async () => (await import('./compare-command.ts')).compareCommand],
  ['scenario', async () => (await import('./scenario-command.ts')).scenarioCommand],
  ['next-quarter', async () => (await import('./next-quarter-command.ts')).nextQuarterCommand],
  ['preflight', async () => (await import('./preflight-command.ts')).preflightCommand],
  ['generate', async () => (await import('./generate-command.ts')).generateCommand],
])

/**
 * Runs the command: does what the arguments say, tells every fault in plain words.
 * @param args what stands behind `digirooster`
 * @returns the exit code, one of `exitCodes`
 */
export async function runCli(args: readonly string[]): Promise<number> {
  const lang = languageOf(args)
  forgiveClosedPipes(lang)
  process.on('uncaughtException', (error) => process.exit(tellBug(error, lang)))
  try {
    return await run(args, lang)
  } catch (error) {
    if (!(error instanceof UserError)) return tellBug(error, lang)
    tell(error.message)
    return exitCodes.badInput
  }
}

async function run(args: readonly string[], lang: Lang): Promise<number> {
  const say = messages[lang]
  const [command, ...rest] = args
  if (hasFlag(args, '--version', '-v')) return await showVersion()
  if (hasFlag(args, '--help', '-h') || command === 'help') return showHelp(lang)
  if (command === undefined || command.startsWith('-')) {
    throw new UserError(`${say.argument.noCommand([...commands.keys()])} ${say.seeHelp}`)
  }
  const load = commands.get(command)
  if (!load) {
    const unknown = say.argument.unknownCommand(command, nearest(command, commands.keys()))
    throw new UserError(`${unknown} ${say.seeHelp}`)
  }
  const start = await load()
  return start(rest, lang)
}

function showHelp(lang: Lang): number {
  show(messages[lang].help)
  return exitCodes.good
}

async function showVersion(): Promise<number> {
  const file = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(file) as { version: string }
  show(`${version}\n`)
  return exitCodes.good
}

function tellBug(error: unknown, lang: Lang): number {
  const say = messages[lang]
  const what = error instanceof Error ? error.message : String(error)
  tell(say.bug(what.split('\n', 1)[0] ?? ''))
  tell(say.bugHint)
  if (process.env['DIGIROOSTER_DEBUG'] && error instanceof Error) tell(error.stack ?? '')
  return exitCodes.bug
}
