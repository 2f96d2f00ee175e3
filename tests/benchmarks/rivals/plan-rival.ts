// A process of its own for one rival. The task is the first argument, the run is written to standard output.
import type { Plan } from '@digirooster/domain'
import { plan } from '@digirooster/planner'
import { clockOf } from '../runs/clock.ts'
import { readQuarter } from '../runs/quarter-source.ts'
import { planOf } from './draft/plan-document.ts'
import { factsOf } from './facts/facts.ts'
import { greedyDraft } from './greedy.ts'
import { judge } from './judge.ts'
import { buildModel } from './model/build-model.ts'
import { draftOfSolution } from './model/draft-of-solution.ts'
import type { RivalRun, RivalTask } from './rival-run.ts'
import { solveWithCpSat } from './solvers/cp-sat-solver.ts'
import { solveWithHighs } from './solvers/highs-solver.ts'

const task = JSON.parse(process.argv[2] ?? '') as RivalTask
const problem = await readQuarter(task.source)

const now = clockOf(task.clock)
const begin = now()
const { made, ownGap, remark } = await planned()
const seconds = (now() - begin) / 1000
const run: RivalRun = { verdict: judge(problem, made), seconds, ownGap, remark }
// OR-Tools leaves threads behind, so the process is ended once all is written.
process.stdout.write(JSON.stringify(run), () => process.exit(0))

function planned(): Promise<{ made: Plan; ownGap: number | null; remark: string }> {
  if (task.name === 'ours') return ours()
  return task.name === 'greedy' ? Promise.resolve(greedy()) : byModel()
}

async function ours() {
  const { plan: made } = await plan(problem, { seconds: task.seconds, seed: 1, now })
  const remark = `${made.provenance.iterations} moves`
  return { made, ownGap: made.gap, remark }
}

function greedy() {
  const made = planOf(problem, greedyDraft(factsOf(problem)))
  return { made, ownGap: null, remark: '' }
}

async function byModel() {
  const facts = factsOf(problem)
  const { model, columns } = buildModel(facts)
  const { values, bound, status } =
    task.name === 'highs'
      ? await solveWithHighs(model, task.seconds, now)
      : await solveWithCpSat(task.orTools ?? '', model, task.seconds)
  // Without a solution nothing is held: the column of every group is 0.
  const { draft, dropped } = draftOfSolution(facts, columns, values ?? [])
  const value = model.objective.reduce((sum, gain, k) => sum + gain * (values?.[k] ?? 0), 0)
  const isProven = values !== undefined && Number.isFinite(bound) && bound !== 0
  const remark = [
    `${model.upper.length} columns, ${model.rows.length} rows`,
    values ? status : `${status}: no solution found`,
    ...(dropped > 0 ? [`${dropped} left out for want of helpers`] : []),
  ].join('; ')
  return {
    made: planOf(problem, draft),
    ownGap: isProven ? (bound - value) / Math.abs(bound) : null,
    remark,
  }
}
