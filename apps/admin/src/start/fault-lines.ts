import { StartFault } from '../database/start-fault.ts'
import { EnvironmentFault } from '../environment.ts'

/**
 * Why a program could not start, for who started it. What nobody foresaw keeps its trace: it is a fault of ours.
 * @returns one or more lines
 */
export function faultLines(error: unknown): string {
  if (error instanceof EnvironmentFault)
    return `Some settings are wrong (docs/environment.md says what each may be):\n${error.message}`
  if (error instanceof StartFault) return `Digirooster could not start: ${error.message}`
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Digirooster could not start, by a fault of its own: ${said}`
}
