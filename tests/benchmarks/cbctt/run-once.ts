import type { Limits } from './arguments.ts'
import { writeWhole } from './files.ts'
import type { Instance } from './instance.ts'
import { judge } from './judge.ts'
import type { Judgement } from './judge.ts'
import { writeSolution } from './solution.ts'
import { solve } from './solve.ts'
import type { Solved } from './solve-options.ts'

/** One search to do. */
export interface Task {
  readonly instance: Instance
  readonly instancePath: string
  /** the file to write */
  readonly solutionPath: string
  readonly limits: Limits
  readonly seed: number
  readonly validator: string | undefined
}

/** A search that was done, and what others say of its solution. */
export interface Run extends Solved {
  readonly seed: number
  readonly judgement: Judgement
}

/**
 * Solves, writes and has it judged.
 * @param signal when it aborts, the best so far is written and judged
 * @param onBetter hears of better solutions
 */
export async function runOnce(
  task: Task,
  signal: AbortSignal,
  onBetter: (cost: number, seconds: number) => void,
): Promise<Run> {
  const { instance, instancePath, solutionPath, limits, seed, validator } = task
  const solved = await solve(instance, { ...limits, seed, signal, onBetter })
  await writeWhole(solutionPath, writeSolution(instance, solved.solution))
  const { solution, cost } = solved
  const claimed = { instance, solution, cost, instancePath, solutionPath }
  return { ...solved, seed, judgement: await judge(claimed, validator) }
}
