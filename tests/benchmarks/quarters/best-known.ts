import { readFileSync, writeFileSync } from 'node:fs'
import type { QuarterRun } from '../runs/quarter-run.ts'

/** The best plan anybody made of a quarter, as far as we know. */
export interface BestPlan {
  /** fingerprint of the quarter; another one has another best plan */
  readonly problemHash: string
  readonly owed: number
  readonly weightedServed: number
  readonly soft: number
}

/** Best plans by the name of their quarter. */
export type BestPlans = Readonly<Record<string, BestPlan>>

const file = new URL('best-known-quarters.json', import.meta.url)

/** Reads the stored best plans. */
export function readBestPlans(): BestPlans {
  return JSON.parse(readFileSync(file, 'utf8')) as BestPlans
}

/** Stores best plans, by name. */
export function writeBestPlans(plans: BestPlans): void {
  const sorted = Object.entries(plans).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/** The best of the stored plan, if it is one of the same quarter, and the plans of these runs. */
export function bestOf(stored: BestPlan | undefined, runs: readonly QuarterRun[]): BestPlan {
  const found = runs
    .filter(({ violations }) => violations === 0)
    .map(({ problemHash, owed, weightedServed, soft }): BestPlan => ({
      problemHash,
      owed: rounded(owed),
      weightedServed: rounded(weightedServed),
      soft: rounded(soft),
    }))
  const [first, ...others] = [
    ...(stored && stored.problemHash === runs[0]?.problemHash ? [stored] : []),
    ...found,
  ]
  if (!first) throw new TypeError('no run made a plan without broken rules')
  return others.reduce((best, other) => (isBetter(other, best) ? other : best), first)
}

/** By level: what is owed, then wishes, then quality. */
function isBetter(a: BestPlan, b: BestPlan): boolean {
  if (a.owed !== b.owed) return a.owed < b.owed
  if (a.weightedServed !== b.weightedServed) return a.weightedServed > b.weightedServed
  return a.soft < b.soft
}

/** Sums of weights in another order differ by a rounding error. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
