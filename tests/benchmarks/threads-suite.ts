import { planInParallel } from '@digirooster/planner/parallel'
import { denseExample } from './cbctt/dense-instance.ts'
import { readInstances } from './cbctt/read-instances.ts'
import { solve } from './cbctt/solve.ts'
import { median } from './report/statistics.ts'
import type { Report } from './report/report.ts'
import { nameOf, readQuarter } from './runs/quarter-source.ts'
import type { QuarterSource } from './runs/quarter-source.ts'
import type { BenchOptions } from './options.ts'
import type { Suite } from './suite.ts'

const THREADS = [1, 2]

/** What a second thread gives in the same time on the wall. */
export const threadsSuite: Suite = {
  name: 'threads',
  async run(options, report) {
    report.heading('One thread and two')
    report.paragraph(
      'The same time on the wall, one after another, on a machine that should do nothing else. Of course timetabling: penalty, less is better; by the kernel, which knows nothing but the instance. Of quarters: the planner.',
    )
    await timetables(options, report)
    await quarters(options, report)
  },
}

async function timetables(options: BenchOptions, report: Report): Promise<void> {
  const { quick, seed, cbcttFolder, signal, tell } = options
  const instances =
    cbcttFolder === undefined
      ? [denseExample(seed).instance]
      : (await readInstances(cbcttFolder, true)).map(({ instance }) => instance)
  const [seconds, seeds] = quick ? [3, 2] : [20, 5]
  const addRow = report.table(['instance', 'seconds', 'threads', 'penalties', 'median', 'moves'])
  const medians = THREADS.map((): number[] => [])
  for (const instance of quick ? instances.slice(-1) : instances) {
    for (const [k, threads] of THREADS.entries()) {
      tell(`threads: ${instance.name} on ${threads}, ${seeds} times ${seconds} s`)
      const costs: number[] = []
      let moves = 0
      for (let run = 0; run < seeds; run++) {
        const solved = await solve(instance, { seconds, threads, seed: seed + run, signal })
        if (signal.aborted) return
        costs.push(solved.cost)
        moves += solved.moves / seeds
      }
      const middle = median(costs)
      medians[k]?.push(middle ?? 0)
      addRow([instance.name, seconds, threads, costs.join(', '), middle, Math.round(moves)])
    }
  }
  const sums = medians.map((each) => each.reduce((sum, cost) => sum + cost, 0))
  for (const [k, sum] of sums.entries()) addRow(['sum', seconds, THREADS[k] ?? null, '', sum, null])
}

async function quarters(
  { quick, seed, signal, tell }: BenchOptions,
  report: Report,
): Promise<void> {
  const sources: QuarterSource[] = [
    { fixture: 'brugge-2027q1' },
    { generate: { digibanken: 14, seed } },
  ]
  const addRow = report.table([
    'quarter',
    'seconds',
    'threads',
    'owed',
    'weighted',
    'gap %',
    'soft',
  ])
  for (const source of sources) {
    const problem = await readQuarter(source)
    const isLarge = 'generate' in source
    const seconds = (isLarge ? 12 : 4) * (quick ? 1 : 2)
    for (const threads of THREADS) {
      tell(`threads: ${nameOf(source)} on ${threads}, ${seconds} s`)
      const { plan } = await planInParallel(problem, { threads, seconds, seed, signal })
      if (signal.aborted) return
      const { owed, soft } = plan.score
      const weighted = Math.round(plan.demandServed.weightedServed * 10) / 10
      const gap = Math.round(plan.gap * 1e4) / 100
      addRow([nameOf(source), seconds, threads, owed, weighted, gap, Math.round(soft)])
    }
  }
}
