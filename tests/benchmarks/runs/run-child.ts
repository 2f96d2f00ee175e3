import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Much more than any run writes. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * Runs a program of ours in a process of its own, so that code is cold, and memory its own.
 * @param task given to it as its first argument, as JSON
 * @returns what it writes to standard output, read as JSON; undefined when stopped by the signal
 * @throws {Error} with what it wrote to standard error when it failed
 */
export async function runChild(
  program: string,
  task: object,
  signal: AbortSignal,
): Promise<unknown> {
  const args = [program, JSON.stringify(task)]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      maxBuffer: MOST_BYTES,
      signal,
    })
    return JSON.parse(stdout)
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}
