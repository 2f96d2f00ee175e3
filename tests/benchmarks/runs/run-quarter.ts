import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { QuarterRun, QuarterTask } from './quarter-run.ts'

const program = fileURLToPath(new URL('plan-quarter.ts', import.meta.url))

/** Much more than any run writes. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * Plans a quarter in a process of its own, so that code is cold, and memory its own.
 * @returns undefined when stopped by the signal
 * @throws what the process wrote when it failed
 */
export async function runQuarter(
  task: QuarterTask,
  signal: AbortSignal,
): Promise<QuarterRun | undefined> {
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program, JSON.stringify(task)],
      { maxBuffer: MOST_BYTES, signal },
    )
    return JSON.parse(stdout) as QuarterRun
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}
