import { parseArgs } from 'node:util'
import type { Clock } from './runs/clock.ts'

/** What to measure and how long. */
export interface BenchOptions {
  /** minutes instead of the better part of an hour */
  readonly quick: boolean
  /** names of the suites to run; empty means all */
  readonly only: readonly string[]
  /** Markdown file to write; pictures go beside it */
  readonly out: string
  /** document with places for the parts, which are put in as well */
  readonly into: string | undefined
  /** folder with `.ctt` instances of the international benchmark; absent: not given */
  readonly cbcttFolder: string | undefined
  /** whether better plans than the stored best ones are written down */
  readonly remember: boolean
  /** seed of the first run, and of the first generated quarter of each scarcity */
  readonly seed: number
  /** what seconds are, but for solvers that have a clock of their own */
  readonly clock: Clock
  /** whether CP-SAT is fetched and run too */
  readonly cpSat: boolean
  /** stops what runs; what was measured stays */
  readonly signal: AbortSignal
  /** tells a person how far it is, a line at a time */
  readonly tell: (line: string) => void
}

export const benchUsage = `pnpm bench [--quick] [--only SUITE[,SUITE…]] [--out FILE.md] [--into FILE.md] [--seed K] [--remember] [--cbctt FOLDER] [--cp-sat] [--processor-time]`

/**
 * Reads the arguments of the benchmark.
 * @throws {TypeError} naming the argument that is wrong
 */
export function readBenchOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Omit<BenchOptions, 'signal' | 'tell'> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      out: { type: 'string', default: 'out/bench/bench.md' },
      into: { type: 'string' },
      seed: { type: 'string', default: '1' },
      remember: { type: 'boolean', default: false },
      cbctt: { type: 'string' },
      'processor-time': { type: 'boolean', default: false },
      'cp-sat': { type: 'boolean', default: false },
    },
  })
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed))
    throw new TypeError(`--seed (${values.seed}) must be a whole number`)
  return {
    quick: values.quick,
    only: values.only.split(',').filter((name) => name !== ''),
    out: values.out,
    into: values.into,
    cbcttFolder: values.cbctt ?? environment['CBCTT_FOLDER'],
    remember: values.remember,
    seed,
    clock: values['processor-time'] ? 'processor' : 'wall',
    cpSat: values['cp-sat'],
  }
}
