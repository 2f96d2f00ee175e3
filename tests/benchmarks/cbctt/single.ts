import type { Choices } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { expectWritable, readText } from './files.ts'
import { findValidator, validatorText } from './find-validator.ts'
import { parseInstance } from './instance.ts'
import { startProgress } from './progress.ts'
import { runOnce } from './run-once.ts'
import type { Run } from './run-once.ts'
import { rate } from './table.ts'
import { UserError } from './user-error.ts'

/**
 * Solves one instance into one file and tells what it costs.
 * @returns the exit code
 */
export async function single(choices: Choices, signal: AbortSignal): Promise<number> {
  const { path, out, limits, seed = 1 } = choices
  if (out === undefined) {
    throw new UserError('--out is missing.\nSay which file the solution goes to: --out FILE')
  }
  if (choices.bestKnown !== undefined) {
    throw new UserError('--best-known is for a benchmark.\nLeave it out, or add --seeds.')
  }
  const instance = parseInstance(await readText(path, 'instance'), path)
  const validator = await findValidator(choices.validator, path, false)
  await expectWritable(out)
  const task = { instance, instancePath: path, solutionPath: out, limits, seed, validator }
  const title = `${instance.name}, seed ${seed}`
  const run = await runOnce(task, signal, startProgress(title, instance))
  tell(run, title, validator)
  console.log(`written: ${out}`)
  if (run.judgement.faults.length > 0) return exitCodes.fault
  if (!signal.aborted) return exitCodes.good
  console.error('Stopped early.')
  return exitCodes.stopped
}

function tell({ judgement, ...run }: Run, title: string, validator: string | undefined): void {
  const speed = rate(run.moves, run.seconds)
  const pace = `${run.moves} moves in ${run.seconds.toFixed(1)} s (${speed}/s)`
  console.log(`${title}: cost ${run.cost}, ${pace}`)
  console.log(`verdict: ${judgement.verdict}, ${validatorText(validator)}`)
  for (const fault of judgement.faults) console.error(`FAULT ${fault}`)
}
