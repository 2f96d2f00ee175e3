import type { BenchOptions } from './options.ts'
import type { Report } from './report/report.ts'

/** One part of the benchmark: measures, and writes what it found as it goes. */
export interface Suite {
  readonly name: string
  /** Ends early, without an error, when `options.signal` says so. */
  run(options: BenchOptions, report: Report): Promise<void>
}
