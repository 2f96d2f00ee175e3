import type { Problem } from '@digirooster/domain'
import { planPart } from './decompose/plan-part.ts'
import type { PartTask } from './decompose/plan-part.ts'
import { planParts } from './decompose/plan-parts.ts'
import type { WatchParts } from './decompose/plan-parts.ts'
import { progressOf, standingOf, standingOfPlan } from './decompose/standing.ts'
import { startOf, tasksOf, wholePlan } from './decompose/whole-plan.ts'
import { contextOf } from './preflight/context.ts'
import type { Context } from './preflight/context.ts'
import type { Finding } from './preflight/finding.ts'
import { preflight } from './preflight/preflight.ts'
import { startBudget } from './search/options.ts'
import type { Budget, PlanOptions, PlanResult } from './search/options.ts'
import type { Watch } from './search/rounds.ts'

/**
 * Plans a quarter: which groups, when, where, with whom, for which wishes. Digibanken that share nothing
 * are planned apart, as if each had a document of its own.
 * The same problem, seed and number of iterations give the same plan.
 * @throws {PlannerError} `invalid-option`, `invalid-rule`
 * @example
 * const result = await plan(problem, { iterations: 200_000, seed: 1 })
 * result.plan.demandServed.served
 */
export async function plan(problem: Problem, options: PlanOptions = {}): Promise<PlanResult> {
  const budget = startBudget(options)
  const tasks = tasksOf(problem, options.rules, options.startFrom)
  const watch: WatchParts = async (phase, standings) => {
    options.onProgress?.(progressOf(phase, problem, budget, standings))
    // A turn of the event loop, so that a signal can arrive.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await watch('preflight', [undefined])
  const seed = options.seed ?? 1
  const context = contextOf(problem, tasks[0].constraints)
  let found: readonly Finding[] | undefined
  const find = () => (found ??= preflight(problem, context))
  const made =
    tasks.length === 1
      ? await planWhole(tasks[0], context, seed, budget, async (phase, standings) => {
          await watch(phase, standings)
          // People wait for a first plan, not for what is odd about the quarter.
          if (phase === 'offering') find()
        })
      : await planApart(problem, tasks, seed, budget, watch)
  const findings = find()
  await watch('done', [standingOfPlan(made.plan)])
  return { status: made.plan.provenance.stopped, findings, ...made }
}

type Made = Pick<PlanResult, 'plan' | 'start'>

async function planWhole(
  task: PartTask,
  context: Context,
  seed: number,
  budget: Budget,
  watch: WatchParts,
): Promise<Made> {
  let standing: ReturnType<typeof standingOf> | undefined
  const tell: Watch = (phase, best, bound) => {
    // Between two steps nothing new is told: the best so far stands.
    if (best) standing = standingOf(best, bound)
    return watch(phase, [standing])
  }
  const { plan: made, start } = await planPart(task, seed, budget, tell, context)
  return { plan: made, ...(start && { start }) }
}

async function planApart(
  problem: Problem,
  parts: readonly PartTask[],
  seed: number,
  budget: Budget,
  watch: WatchParts,
): Promise<Made> {
  const planned = await planParts(parts, seed, budget, watch)
  const stopped = budget.isCancelled ? 'cancelled' : 'finished'
  const made = wholePlan(problem, planned, { seed, iterations: budget.iterations, stopped })
  return { plan: made, ...startOf(planned) }
}
