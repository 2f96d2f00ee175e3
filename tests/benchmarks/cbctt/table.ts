import type { BestKnown } from './best-known.ts'
import type { Run } from './run-once.ts'

/** What the table needs of one run. */
export type Outcome = Pick<Run, 'seed' | 'cost' | 'moves' | 'seconds' | 'judgement'>

/** All runs on one instance, by seed. */
export interface Row {
  /** name of the file without `.ctt` */
  readonly name: string
  /** at least one */
  readonly outcomes: readonly Outcome[]
}

/**
 * A Markdown table: one line per instance, and the sums of medians and best known costs. A run that is infeasible costs
 * infinitely much in a median.
 */
export function table(rows: readonly Row[], bestKnown: BestKnown): string {
  const medians = rows.map(({ outcomes }) => median(outcomes.map(costOf)))
  const best = rows.map(({ name }) => bestKnown.get(name))
  const lines = rows.map(({ name, outcomes }, index) => {
    const costs = outcomes.map((outcome) => costText(costOf(outcome))).join(', ')
    const middle = medians[index] ?? Infinity
    return [name, costs, ...comparison(middle, best[index]), speed(outcomes), verdicts(outcomes)]
  })
  const [all, allBest] = [sum(medians), best.includes(undefined) ? undefined : sum(best)]
  const last = ['**sum**', '', ...comparison(all, allBest), '', '']
  const head = ['instance', 'costs', 'median', 'best known', 'gap', 'moves/s', 'verdict']
  const rule = ['---', '---', '---:', '---:', '---:', '---:', '---']
  return [head, rule, ...lines, last].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

/** Middle value, or the mean of the two in the middle; Infinity of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const [low = Infinity, high = Infinity] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return (low + high) / 2
}

/** How many in a second, in thousands. */
export function rate(moves: number, seconds: number): string {
  return seconds > 0 ? `${(moves / seconds / 1000).toFixed(0)} k` : '–'
}

function comparison(cost: number, best: number | undefined): string[] {
  if (best === undefined) return [costText(cost), '?', '?']
  if (cost === Infinity) return [costText(cost), String(best), '–']
  const difference = Math.abs(cost - best)
  const share = best > 0 ? ` (${((100 * difference) / best).toFixed(0)} %)` : ''
  const gap = `${cost < best ? '−' : '+'}${difference}${share}`
  return [costText(cost), String(best), gap]
}

function costOf({ cost, judgement }: Outcome): number {
  return judgement.verdict === 'infeasible' ? Infinity : cost
}

function costText(cost: number): string {
  return cost === Infinity ? 'infeasible' : String(cost)
}

function speed(outcomes: readonly Outcome[]): string {
  return rate(sum(outcomes.map(({ moves }) => moves)), sum(outcomes.map(({ seconds }) => seconds)))
}

function verdicts(outcomes: readonly Outcome[]): string {
  const all = outcomes.map(({ judgement }) => judgement.verdict)
  const [first] = all
  return all.every((verdict) => verdict === first) ? `${all.length} × ${first}` : all.join(', ')
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce((before: number, value) => before + (value ?? 0), 0)
}
