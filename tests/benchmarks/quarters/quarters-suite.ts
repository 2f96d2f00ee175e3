import type { BenchOptions } from '../options.ts'
import { curvePicture } from '../report/curve-picture.ts'
import type { Curve } from '../report/curve-picture.ts'
import type { Report } from '../report/report.ts'
import { sparkline } from '../report/sparkline.ts'
import { median } from '../report/statistics.ts'
import type { QuarterRun } from '../runs/quarter-run.ts'
import { nameOf } from '../runs/quarter-source.ts'
import { runQuarter } from '../runs/run-quarter.ts'
import type { Suite } from '../suite.ts'
import { bestOf, readBestPlans, writeBestPlans } from './best-known.ts'
import type { BestPlan } from './best-known.ts'
import { firstComplete, gapAfter, gapAt, reachedBest } from './milestones.ts'
import { quarterGroups } from './quarter-list.ts'
import type { QuarterGroup } from './quarter-list.ts'

/** Moments of the text curve, in seconds. */
const moments = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 60]

/** A gap this large, or larger, is the highest bar. */
const mostGap = 0.1

const columns = [
  'quarter',
  'wishes',
  'sessions',
  'first plan s',
  'within 5 % s',
  'within 1 % s',
  'gap at 2 s %',
  'gap at 10 s %',
  'gap at the end %',
  'served of best known',
  'hard',
  'peak MiB',
  'gap over time',
]

/** Plans quarters and tells how fast they get how close. */
export const quartersSuite: Suite = {
  name: 'quarters',
  async run(options, report) {
    report.heading('Quarters: how close, how fast')
    report.paragraph(legend)
    for (const group of quarterGroups(options.quick, options.seed))
      if (!options.signal.aborted) await measureGroup(group, options, report)
  },
}

const legend = [
  'Each run is a process of its own, so code starts cold; seconds count from the call of `plan`, the reading of the file left out.',
  '_First plan_: the first without broken hard rules. _Within 5 %, 1 %_: serves, weighted, at least 95 % or 99 % of the best plan known of the quarter, and owes as little (same share).',
  '_Gap_: to the bound proven for the last plan. _Hard_: broken rules by the second opinion, over all runs. _Peak_: resident memory of the process.',
  `_Gap over time_: after ${moments.join(', ')} s; ▁ is none, █ ${mostGap * 100} % or more, · no plan yet. Medians where there are more runs; – not reached.`,
].join('\n')

async function measureGroup(
  { title, sources, seconds, seeds }: QuarterGroup,
  options: BenchOptions,
  report: Report,
): Promise<void> {
  report.paragraph(
    `**${title}**: ${seconds} s, seeds ${options.seed} to ${options.seed + seeds - 1}.`,
  )
  const { clock } = options
  const addRow = report.table(columns)
  const curves: Curve[] = []
  for (const source of sources) {
    const name = nameOf(source)
    const runs: QuarterRun[] = []
    for (let seed = options.seed; seed < options.seed + seeds; seed++) {
      options.tell(`${name}, seed ${seed}, ${seconds} s`)
      const run = await runQuarter({ source, seed, seconds, clock }, options.signal)
      if (run) runs.push(run)
    }
    const [first] = runs
    if (!first) break
    addRow(rowOf(name, runs, first, bestPlanOf(name, runs, options.remember)))
    curves.push({ name, points: pointsOf(first) })
  }
  if (curves.length === 0) return
  const id = title.toLowerCase().replace(/[^a-z]+/g, '-')
  report.picture(`gap-${id}.svg`, `Gap to the bound over time: ${title}`, picture(title, curves))
}

function picture(title: string, curves: readonly Curve[]): string {
  return curvePicture(`Gap to the bound over time: ${title}`, curves, 2 * mostGap)
}

function bestPlanOf(name: string, runs: readonly QuarterRun[], isKept: boolean): BestPlan {
  const stored = readBestPlans()
  const best = bestOf(stored[name], runs)
  if (isKept) writeBestPlans({ ...stored, [name]: best })
  return best
}

function rowOf(name: string, runs: readonly QuarterRun[], first: QuarterRun, best: BestPlan) {
  const of = (figure: (run: QuarterRun) => number | null) => median(runs.map(figure))
  const percent = (figure: (run: QuarterRun) => number | null) => {
    const share = of(figure)
    return share === null ? null : Math.round(share * 1e4) / 100
  }
  return [
    name,
    first.asked,
    of((run) => run.sessions),
    of(firstComplete),
    of((run) => reachedBest(run, best, 0.05)),
    of((run) => reachedBest(run, best, 0.01)),
    percent((run) => gapAfter(run, 2)),
    percent((run) => gapAfter(run, 10)),
    percent((run) => run.gap),
    of((run) => run.weightedServed / best.weightedServed),
    runs.reduce((sum, run) => sum + run.violations + run.claims, 0),
    Math.round(Math.max(...runs.map((run) => run.peakBytes)) / 2 ** 20),
    sparkline(
      moments
        .filter((m) => m <= Math.ceil(first.seconds))
        .map((m) => of((run) => gapAfter(run, m))),
      mostGap,
    ),
  ]
}

function pointsOf(run: QuarterRun): Curve['points'] {
  return run.trace.flatMap((point) => {
    const value = gapAt(run, point)
    return value === null ? [] : [{ seconds: point.seconds, value }]
  })
}
