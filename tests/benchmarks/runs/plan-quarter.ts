// A process of its own for one run: cold code and its own peak of memory. The task is the first argument,
// the run is written to standard output.
import { problemHash } from '@digirooster/domain'
import { check, plan } from '@digirooster/planner'
import { clockOf } from './clock.ts'
import { readQuarter } from './quarter-source.ts'
import type { QuarterRun, QuarterTask, TracePoint } from './quarter-run.ts'

const { source, seed, seconds, clock } = JSON.parse(process.argv[2] ?? '') as QuarterTask
const problem = await readQuarter(source)
const trace: TracePoint[] = []
const phaseSeconds: Record<string, number> = {}
let latest: TracePoint | undefined

const now = clockOf(clock)
const begin = now()
const elapsed = () => (now() - begin) / 1000
const { plan: made } = await plan(problem, {
  seconds,
  seed,
  now,
  onProgress: ({ phase, iterations, score }) => {
    const point = { seconds: elapsed(), iterations, phase, score }
    if (latest) addTo(phaseSeconds, latest.phase, point.seconds - latest.seconds)
    if (isNews(point)) trace.push(point)
    latest = point
  },
})
const taken = elapsed()
const peakBytes = process.resourceUsage().maxRSS * 1024

const { violations, claims } = check(problem, made)
const run: QuarterRun = {
  problemHash: problemHash(problem),
  seed,
  trace,
  phaseSeconds,
  ...made.demandServed,
  owed: made.score.owed,
  soft: made.score.soft,
  bound: made.bound,
  gap: made.gap,
  iterations: made.provenance.iterations,
  sessions: made.sessions.filter(({ kind }) => kind !== 'walk-in').length,
  violations: violations.length,
  claims: claims.length,
  seconds: taken,
  peakBytes,
}
process.stdout.write(JSON.stringify(run))

function addTo(sums: Record<string, number>, key: string, amount: number): void {
  sums[key] = (sums[key] ?? 0) + amount
}

/** Whether a point is the first, the last, or another plan than the one before; in some phases progress names no plan. */
function isNews({ phase, score }: TracePoint): boolean {
  const before = trace.at(-1)
  if (!before || phase === 'done') return true
  return score !== null && JSON.stringify(score) !== JSON.stringify(before.score)
}
