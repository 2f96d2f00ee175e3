import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Choices, Limits } from './arguments.ts'
import { readBestKnown } from './best-known.ts'
import { exitCodes } from './exit-codes.ts'
import { expectWritableFolder } from './files.ts'
import { findValidator, validatorText } from './find-validator.ts'
import { readInstances } from './read-instances.ts'
import type { NamedInstance } from './read-instances.ts'
import { startProgress } from './progress.ts'
import { runOnce } from './run-once.ts'
import type { Run, Task } from './run-once.ts'
import { table } from './table.ts'
import { UserError } from './user-error.ts'

const defaultSeeds = 5

/**
 * Solves all instances of a folder, or one, with some seeds each, and shows a table: also when
 * something fails halfway. A run cut short by `signal` is written and judged, and stays out of the table.
 * @returns the exit code
 */
export async function benchmark(
  choices: Choices,
  isFolder: boolean,
  signal: AbortSignal,
): Promise<number> {
  const { path, limits, seeds = defaultSeeds } = choices
  if (choices.seed !== undefined) {
    throw new UserError('--seed is for one solution.\nGive --seeds N for a benchmark.')
  }
  const bestKnown = await readBestKnown(choices.bestKnown)
  const instances = await readInstances(path, isFolder)
  const validator = await findValidator(choices.validator, path, isFolder)
  const { folder, isKept } = await outFolder(choices.out)
  const rows: { name: string; outcomes: Run[] }[] = []
  const faults: string[] = []
  try {
    for (const task of tasksOf(instances, seeds, { limits, validator, folder })) {
      if (signal.aborted) break
      const title = `${task.name}, seed ${task.seed}`
      const run = await runOnce(task, signal, startProgress(title, task.instance))
      console.error(`${title}: ${run.cost} in the end, ${run.judgement.verdict}`)
      faults.push(...run.judgement.faults.map((fault) => `${title}: ${fault}`))
      if (signal.aborted) break
      if (rows.at(-1)?.name !== task.name) rows.push({ name: task.name, outcomes: [] })
      rows.at(-1)?.outcomes.push(run)
    }
  } finally {
    if (!isKept) await rm(folder, { recursive: true, force: true })
    const about = circumstances(limits, seeds, validator)
    if (rows.length > 0) console.log(`\n${table(rows, bestKnown)}\n${about}`)
  }
  if (isKept) console.log(`Solutions: ${folder}`)
  for (const fault of faults) console.error(`FAULT ${fault}`)
  if (faults.length > 0) return exitCodes.fault
  if (!signal.aborted) return exitCodes.good
  console.error('Stopped early: the table holds what was complete.')
  return exitCodes.stopped
}

/** Instance by instance, and within one seed by seed. */
function tasksOf(
  instances: readonly NamedInstance[],
  seeds: number,
  { folder, ...rest }: Pick<Task, 'limits' | 'validator'> & { folder: string },
): (Task & { name: string })[] {
  return instances.flatMap((one) =>
    Array.from({ length: seeds }, (_, index) => {
      const solutionPath = join(folder, `${one.name}-seed${index + 1}.sol`)
      return { ...rest, ...one, solutionPath, seed: index + 1 }
    }),
  )
}

async function outFolder(out: string | undefined): Promise<{ folder: string; isKept: boolean }> {
  if (out === undefined) return { folder: await mkdtemp(join(tmpdir(), 'cbctt-')), isKept: false }
  await mkdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return
    const hint = `Does ${dirname(out)} exist, and is it yours?`
    throw new UserError(`folder ${out} cannot be made (${error.code}).\n${hint}`)
  })
  await expectWritableFolder(out)
  return { folder: out, isKept: true }
}

/** What a table must say to be compared with another. */
function circumstances(limits: Limits, seeds: number, validator: string | undefined): string {
  const length = 'seconds' in limits ? `${limits.seconds} s` : `${limits.moves} moves`
  const threads = limits.threads === 1 ? '1 thread' : `${limits.threads} threads`
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  const machine = `${processor} (${availableParallelism()} cores), Node ${process.version}`
  return `${length}, ${threads}, seeds 1 to ${seeds}; ${machine}; ${validatorText(validator)}`
}
