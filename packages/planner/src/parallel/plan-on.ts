import type { Problem } from '@digirooster/domain'
import { standingOfPlan } from '../decompose/standing.ts'
import { startOf, wholePlan } from '../decompose/whole-plan.ts'
import type { Finding } from '../preflight/finding.ts'
import { startBudget } from '../search/options.ts'
import type { PlanOptions, PlanResult } from '../search/options.ts'
import { readStart } from '../start/plan-start.ts'
import { JointProgress } from './joint-progress.ts'
import type { PlannedHere } from './plan-island.ts'
import type { PlanSnapshot } from './plan-snapshot.ts'
import type { PlanInput, PlanTold, RulesSource } from './plan-told.ts'
import type { Platform } from './platform.ts'
import type { RemoteIsland } from './remote-island.ts'
import { runRounds } from './run-rounds.ts'
import { withIslands } from './with-islands.ts'

/** How far and how to plan on several threads; without `seconds` or `iterations`, 400 000 moves. */
export interface ParallelPlanOptions extends Omit<PlanOptions, 'now' | 'rules' | 'iterations'> {
  /** workers that plan (≥ 1); the calling thread stays free */
  readonly threads: number
  /**
   * stop after so many moves tried (> 0), of each thread, or of all together when digibanken are planned apart; the same
   * number and the same threads give the same plan
   */
  readonly iterations?: number
  /** rules of your own, as the module that makes them */
  readonly rules?: RulesSource
}

/** Plans a quarter on several threads of a platform. */
export async function planOn(
  platform: Platform,
  problem: Problem,
  options: ParallelPlanOptions,
): Promise<PlanResult> {
  const { threads, seconds, iterations, seed = 1, signal, onProgress, rules, startFrom } = options
  const { now } = platform
  startBudget({ seed, now, ...limitsOf(seconds, iterations) })
  if (startFrom !== undefined) readStart(startFrom)
  const input: PlanInput = {
    problem,
    seed,
    ...(seconds === undefined ? {} : { deadline: now() + 1000 * seconds }),
    ...(iterations !== undefined && { iterations }),
    ...(rules && { rules: { ...rules, module: String(rules.module) } }),
    ...(startFrom && { startFrom }),
  }
  const joint = new JointProgress(problem, threads)
  let findings: readonly Finding[] = []
  const onTold = (island: number, what: unknown) => {
    const told = what as PlanTold
    if (told.kind === 'findings') findings = told.findings
    else onProgress?.(joint.after(island, told))
  }
  onProgress?.(joint.at('preflight', [undefined]))
  const made = await withIslands<PlanSnapshot, PlannedHere, Made>(
    (name) => platform.startPlanner(name),
    undefined,
    { input, threads, seed, onTold, ...(signal && { signal }) },
    async (islands) => {
      const rounds = { rounds: Infinity, moves: () => 1, ...(signal && { signal }) }
      const best = await runRounds(islands, rounds)
      return planFrom(problem, seed, islands, best)
    },
  )
  onProgress?.(joint.at('done', [standingOfPlan(made.plan)]))
  return { status: made.plan.provenance.stopped, findings, ...made }
}

type Made = Pick<PlanResult, 'plan' | 'start'>

/** The plan of the best island; of parts that were dealt over the islands, the plan of them together. */
async function planFrom(
  problem: Problem,
  seed: number,
  islands: readonly RemoteIsland<PlanSnapshot, PlannedHere>[],
  best: number,
): Promise<Made> {
  const { count, parts } = await islands[best].finish()
  if (count === 1) {
    const [{ plan }] = parts
    if (islands.length === 1) return { plan, ...startOf(parts) }
    const provenance = { ...plan.provenance, threads: islands.length }
    return { plan: { ...plan, provenance }, ...startOf(parts) }
  }
  const all = await Promise.all(islands.map((island) => island.finish()))
  const planned = all.flatMap((here) => here.parts).sort((a, b) => a.part - b.part)
  const runs = planned.map((part) => part.plan.provenance)
  const stopped = runs.some((run) => run.stopped === 'cancelled') ? 'cancelled' : 'finished'
  const iterations = runs.reduce((sum, run) => sum + run.iterations, 0)
  const plan = wholePlan(problem, planned, { seed, iterations, stopped })
  return { plan, ...startOf(planned) }
}

function limitsOf(
  seconds: number | undefined,
  iterations: number | undefined,
): Pick<PlanOptions, 'seconds' | 'iterations'> {
  return {
    ...(seconds !== undefined && { seconds }),
    ...(iterations !== undefined && { iterations }),
  }
}
