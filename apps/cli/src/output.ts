import { exitCodes } from './exit-codes.ts'
import { messages } from './messages.ts'
import type { Lang } from '@digirooster/formats'

/** Writes a result to standard output. */
export function show(text: string): void {
  process.stdout.write(text)
}

/** Writes a line for the user, beside the result, to standard error. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

/**
 * Makes a reader that stops early (`| head`) harmless: the work goes on, what nobody reads is dropped. Any other fault
 * of standard output ends the command with a message.
 */
export function forgiveClosedPipes(lang: Lang): void {
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return
    tell(messages[lang].output(code))
    process.exit(exitCodes.badInput)
  })
}
