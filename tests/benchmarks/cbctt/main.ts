import { readArguments, usage } from './arguments.ts'
import { benchmark } from './benchmark.ts'
import { exitCodes } from './exit-codes.ts'
import { isFolder } from './files.ts'
import { single } from './single.ts'
import { TextError } from './text-error.ts'
import { UserError } from './user-error.ts'

process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage)
    return exitCodes.good
  }
  try {
    const choices = readArguments(args)
    const isMany = await isFolder(choices.path, 'instance or folder')
    const signal = listenForInterruption()
    const isBenchmark = isMany || choices.seeds !== undefined
    return await (isBenchmark ? benchmark(choices, isMany, signal) : single(choices, signal))
  } catch (error) {
    if (!(error instanceof UserError || error instanceof TextError)) throw error
    console.error(`error: ${error.message}`)
    return exitCodes.badInput
  }
}

/** Ctrl-C and SIGTERM: the first aborts the signal, the second ends the program at once. */
function listenForInterruption(): AbortSignal {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(exitCodes.stopped)
    controller.abort()
    console.error('Stopping; the best so far is kept.')
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}
