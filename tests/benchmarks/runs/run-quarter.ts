import { fileURLToPath } from 'node:url'
import type { QuarterRun, QuarterTask } from './quarter-run.ts'
import { runChild } from './run-child.ts'

const program = fileURLToPath(new URL('plan-quarter.ts', import.meta.url))

/**
 * Plans a quarter in a process of its own.
 * @returns undefined when stopped by the signal
 */
export async function runQuarter(
  task: QuarterTask,
  signal: AbortSignal,
): Promise<QuarterRun | undefined> {
  return (await runChild(program, task, signal)) as QuarterRun | undefined
}
