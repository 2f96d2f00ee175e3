import { reachedBound } from './quarters/milestones.ts'
import { growthExponent } from './report/statistics.ts'
import type { QuarterRun } from './runs/quarter-run.ts'
import { runQuarter } from './runs/run-quarter.ts'
import type { Suite } from './suite.ts'

/** Gaps to reach, as shares of the bound. */
const gaps = [0.1, 0.05, 0.02]

/** Plans generated quarters of more and more digibanken and tells what grows how fast. */
export const growthSuite: Suite = {
  name: 'growth',
  async run({ quick, seed, clock, signal, tell }, report) {
    const sizes = quick ? [1, 2, 4, 8] : [1, 2, 4, 8, 14, 27, 54]
    report.heading('Growth')
    report.paragraph(
      'Balanced generated quarters; seconds until the gap to the bound of the last plan, and seconds by phase. The last row is the exponent of size, fitted over the sizes that got there: 1 is in proportion, 2 quadratic.',
    )
    const addTime = report.table([
      'digibanken',
      'seconds given',
      'wishes',
      'sessions',
      ...gaps.map((gap) => `gap ${gap * 100} % s`),
      'gap at the end %',
      'moves/s',
      'peak MiB',
    ])
    const runs: { size: number; run: QuarterRun }[] = []
    for (const size of sizes) {
      const seconds = secondsFor(size, quick)
      tell(`growth: ${size} digibanken, ${seconds} s`)
      const source = { generate: { digibanken: size, seed } }
      const run = await runQuarter({ source, seed, seconds, clock }, signal)
      if (!run) break
      runs.push({ size, run })
      addTime([size, seconds, ...figuresOf(run)])
    }
    const exponents = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) =>
      growthExponent(runs.map(({ size, run }) => ({ size, value: figuresOf(run)[k] ?? null }))),
    )
    const isTold = [true, true, true, true, true, false, false, true]
    addTime(['exponent', null, ...exponents.map((exponent, k) => (isTold[k] ? exponent : null))])

    const phases = [...new Set(runs.flatMap(({ run }) => Object.keys(run.phaseSeconds)))]
    const addPhases = report.table(['digibanken', ...phases.map((phase) => `${phase} s`)])
    for (const { size, run } of runs)
      addPhases([size, ...phases.map((phase) => run.phaseSeconds[phase] ?? null)])
    report.paragraph(
      'A phase here lasts from the moment progress names it to the moment it names something; the search goes on until the time is up, so only the phases before it can be compared between sizes.',
    )
  },
}

/** Larger quarters get more time, so that they get as far. */
function secondsFor(size: number, quick: boolean): number {
  if (quick) return 4 + size / 2
  return 10 + Math.round(1.5 * size)
}

function figuresOf(run: QuarterRun): (number | null)[] {
  return [
    run.asked,
    run.sessions,
    ...gaps.map((gap) => reachedBound(run, gap)),
    Math.round(run.gap * 1e4) / 100,
    Math.round(run.iterations / run.seconds),
    Math.round(run.peakBytes / 2 ** 20),
  ]
}
