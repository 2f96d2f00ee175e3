import { readFile } from 'node:fs/promises'
import type { Lang } from '@digirooster/formats'
import { hasFlag, languageOf } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import { forgiveClosedPipes, show, tell } from './output.ts'
import { UserError } from './user-error.ts'

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
    throw new UserError(`${say.argument.noCommand} ${say.seeHelp}`)
  }
  // Each command is loaded only when it runs: help need not wait for a solver.
  switch (command) {
    case 'plan':
      return (await import('./plan-command.ts')).planCommand(rest, lang)
    case 'check':
      return (await import('./check-command.ts')).checkCommand(rest, lang)
    case 'explain':
      return (await import('./explain-command.ts')).explainCommand(rest, lang)
    case 'replan':
      return (await import('./replan-command.ts')).replanCommand(rest, lang)
    case 'suggest':
      return (await import('./suggest-command.ts')).suggestCommand(rest, lang)
    case 'compare':
      return (await import('./compare-command.ts')).compareCommand(rest, lang)
    case 'scenario':
      return (await import('./scenario-command.ts')).scenarioCommand(rest, lang)
    case 'next-quarter':
      return (await import('./next-quarter-command.ts')).nextQuarterCommand(rest, lang)
    case 'preflight':
      return (await import('./preflight-command.ts')).preflightCommand(rest, lang)
    case 'generate':
      return (await import('./generate-command.ts')).generateCommand(rest, lang)
    default:
      throw new UserError(`${say.argument.unknownCommand(command)} ${say.seeHelp}`)
  }
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
